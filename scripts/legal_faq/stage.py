"""The same pages as Markdown with front matter, for any other site builder.

In: a Site and a target folder. Out: a complete folder;
it takes the target's place only when every file has been written.
"""

import shutil
from pathlib import Path

import yaml

from .drawings import draw_paths
from .model import Language, LanguageRole
from .page import Page
from .rendering import Renderer
from .site import Site


def stage_site(site: Site, folder: Path) -> int:
    """Write every page and return their number; raises FileExistsError for a folder that is not ours."""
    marker = ".legal-faq-stage"
    if folder.exists() and any(folder.iterdir()) and not (folder / marker).exists():
        raise FileExistsError(
            f"{folder} is not empty and was not written by legal-faq stage. Name another folder."
        )
    aside = folder.with_name(f".{folder.name}-staging")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    (aside / marker).touch()
    renderer = Renderer(site)
    source = site.corpus.source_language
    texts = {
        path: front_matter(page, source) + renderer.render(page)
        for path, page in site.pages.items()
    }
    texts |= {path: source.text for path, source in site.corpus.diagrams.items()}
    texts |= draw_paths(site)
    for name, text in texts.items():
        target = aside / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    if folder.exists():
        shutil.rmtree(folder)
    aside.rename(folder)
    return len(texts)


def front_matter(page: Page, source: Language) -> str:
    """Return a page's front matter: what a builder cannot read from the Markdown."""
    converted_from = source.tag if page.language.role is LanguageRole.DERIVED else ""
    fields = {
        "title": page.title,
        "description": page.description,
        "lang": page.language.tag,
        **({"converted_from": converted_from} if converted_from else {}),
        "date": page.modified,
    }
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)}---\n\n"
