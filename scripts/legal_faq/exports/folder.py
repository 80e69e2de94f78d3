"""The files for machines in a folder of their own, without a site around them.

In: a Site and a target. Out: the same bytes that a build of the site publishes; the folder takes the
target's place only when every file has been written.
"""

import shutil
from pathlib import Path

from ..rendering import Renderer
from ..site import Site
from . import build_exports, folder_addresses, with_developers

MARKER = ".legal-faq-export"


class ExportError(Exception):
    """The files cannot be written where they were asked for."""


def export_site(site: Site, folder: Path, site_url: str = "") -> int:
    """Write every file and return their number; raises ExportError for a folder that is not ours."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARKER).exists():
        raise ExportError(
            f"{folder} is not empty and was not written by legal-faq export. Name another folder."
        )
    whole = with_developers(site)
    renderer = Renderer(whole)
    rendered = {path: renderer.render(page) for path, page in whole.pages.items()}
    exports = build_exports(whole, rendered, folder_addresses(whole.pages), site_url)
    aside = folder.with_name(f".{folder.name}-exporting")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    (aside / MARKER).touch()
    for path, text in exports.files.items():
        target = aside / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))
    if folder.exists():
        shutil.rmtree(folder)
    aside.rename(folder)
    return len(exports.files)
