"""Prose pages: the same paths stand in every required language.

In: the corpus, for its languages, and the content folder. Out: problems. What the pages say
is Markdown and is left to the site engine, which checks its links.
"""

from collections.abc import Iterator
from pathlib import Path

from ..corpus import Corpus
from ..model import LanguageRole
from ..problems import Problem


def prose_paths(docs: Path, folder: str) -> frozenset[str]:
    """Return the Markdown files below a language's folder, relative to it."""
    root = docs / folder
    return frozenset(path.relative_to(root).as_posix() for path in root.rglob("*.md"))


def check_prose(corpus: Corpus, docs: Path) -> Iterator[Problem]:
    """Yield a problem for each page that one required language has and another lacks."""
    needed = [
        language
        for language in corpus.languages
        if language.role in (LanguageRole.SOURCE, LanguageRole.REQUIRED)
    ]
    found = {language.key: prose_paths(docs, language.path) for language in needed}
    together = frozenset().union(*found.values())
    for language in needed:
        for path in sorted(together - found[language.key]):
            where = f"{language.path}/{path}"
            yield Problem(
                path=f"{docs.name}/{where}",
                line=1,
                column=1,
                field="file",
                rule="missing-page",
                values={"language": language.key, "path": where},
            )
