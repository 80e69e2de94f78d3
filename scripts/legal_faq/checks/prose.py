"""Prose pages: the same paths and the same places stand in every required language.

In: the corpus, for its languages, and the content folder. Out: problems. What the pages say
is Markdown and is left to the site engine, which checks its links.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from ..corpus import Corpus
from ..model import LanguageRole
from ..problems import Problem

HEADING = re.compile(r"^#{1,6} +[^\n]*?(?:\{ *#(?P<id>[\w-]+) *\} *)?$", re.M)


def prose_paths(docs: Path, folder: str) -> frozenset[str]:
    """Return the Markdown files below a language's folder, relative to it."""
    root = docs / folder
    return frozenset(path.relative_to(root).as_posix() for path in root.rglob("*.md"))


def check_prose(corpus: Corpus, docs: Path) -> Iterator[Problem]:
    """Yield a problem for each page or heading that one required language has and another lacks."""
    needed = [
        language
        for language in corpus.languages
        if language.role in (LanguageRole.SOURCE, LanguageRole.REQUIRED)
    ]
    found = {language.path: prose_paths(docs, language.path) for language in needed}
    together = frozenset().union(*found.values())
    for path in sorted(together):
        places: dict[str, list[str]] = {}
        for language in needed:
            where = f"{language.path}/{path}"
            if path not in found[language.path]:
                yield problem(docs, where, 1, "missing-page", language=language.key, path=where)
                continue
            text = (docs / where).read_text(encoding="utf-8")
            places[where] = []
            for match in HEADING.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                if match["id"] is None:
                    yield problem(docs, where, line, "heading-without-id", heading=match.group())
                else:
                    places[where].append(match["id"])
        yield from compare_places(docs, places)


def compare_places(docs: Path, places: dict[str, list[str]]) -> Iterator[Problem]:
    """Yield a problem for each page whose headings are not those of the first language's page."""
    if not places:
        return
    first, expected = next(iter(places.items()))
    for where, ids in places.items():
        if ids != expected:
            listed = ", ".join(expected)
            yield problem(
                docs, where, 1, "headings-differ", other=f"{docs.name}/{first}", ids=listed
            )


def problem(docs: Path, where: str, line: int, rule: str, **values: object) -> Problem:
    """Return a problem with a prose page."""
    return Problem(
        path=f"{docs.name}/{where}", line=line, column=1, field="file", rule=rule, values=values
    )
