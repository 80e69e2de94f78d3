"""What a host chooses of a checked site: its languages, and its own name in the site's words.

In: a Corpus and the interface strings. Out: the same with fewer languages, and with the host's
name. Checking content is left to checks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from .corpus import Corpus, read_languages
from .documents import parse
from .locales import Strings
from .model import Language, LanguageRole
from .problems import ContentError, Problem
from .sources import read_source

COMPLETE = (LanguageRole.SOURCE, LanguageRole.REQUIRED)
"""Roles of languages in which every text stands."""

NAMED = ("site-name", "home-title")
"""Interface strings that are the site's name."""


class ChoiceError(ValueError):
    """A choice of languages that cannot be built."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """What a host chooses; all written languages and upstream's name by default."""

    languages: Sequence[str] = ()
    """Keys of the languages to build, at least one of them complete; a derived one needs the source."""

    name: Mapping[str, str] = field(default_factory=dict)
    """The site's name by language; one without a key is for all."""


def load_languages(docs: Path) -> tuple[Language, ...]:
    """Return the languages of the site; raises ContentError."""
    problems: list[Problem] = []
    source = read_source(docs, docs / "languages.yml", problems)
    document = None if source is None else parse(source, problems)
    languages = read_languages(document, problems)
    if problems:
        raise ContentError(problems)
    return languages


def are_languages(chosen: Sequence[str], languages: Sequence[Language]) -> bool:
    """Return whether keys are languages of the content, each once, and can be built by themselves.

    One of them must be complete, and what is derived needs the source beside it.
    """
    found = [one for one in languages if one.key in chosen]
    roles = {one.role for one in found}
    return (
        len(found) == len(chosen) == len(set(chosen))
        and any(role in COMPLETE for role in roles)
        and (LanguageRole.DERIVED not in roles or LanguageRole.SOURCE in roles)
    )


def choose_languages(corpus: Corpus, chosen: Sequence[str]) -> Corpus:
    """Return the corpus with some of its written languages, in the content's order.

    Where the source is left out, the first complete language takes its place: all else falls
    back to it. Raises ChoiceError for languages that cannot be built.
    """
    if not chosen:
        return corpus
    known = (*corpus.languages, *corpus.derived)
    if not are_languages(chosen, known):
        raise ChoiceError(
            f"languages: {', '.join(chosen)} cannot be built. Choose from "
            f"{', '.join(one.key for one in known)}, each once: one complete, and for a derived one the source."
        )
    kept = [one for one in corpus.languages if one.key in chosen]
    if not any(one.role is LanguageRole.SOURCE for one in kept):
        first = next(one for one in kept if one.role in COMPLETE)
        kept[kept.index(first)] = replace(first, role=LanguageRole.SOURCE)
    by_key = {one.key: one for one in kept}
    prose = {
        path: replace(page, language=by_key[page.language.key])
        for path, page in corpus.prose.items()
        if page.language.key in by_key
    }
    return replace(corpus, languages=tuple(kept), prose=prose)


def name_site(
    strings: Mapping[str, Strings], languages: Sequence[Language], name: Mapping[str, str]
) -> Mapping[str, Strings]:
    """Return the interface strings of the chosen languages, with the site's own name in them."""
    names = {one.key: name.get(one.key) or name.get("") for one in languages}
    known = {key: own or strings[key]["site-name"] for key, own in names.items()}
    named = {}
    for key, own in names.items():
        others = [other for other in known.values() if other != known[key]]
        title = {"root-title": " · ".join(dict.fromkeys([known[key], *others]))}
        words = dict.fromkeys(NAMED, own) if own else {}
        named[key] = {**strings[key], **title, **words}
    return named
