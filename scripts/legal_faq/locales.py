"""Interface strings: every word that templates and scripts show, by language.

In: overrides/locales/<key>.yml, a flat mapping each. Out: one mapping per language with the
same keys, or problems. Content is left to the corpus.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from .documents import Document, Entries, Scalar, parse
from .model import Language, LanguageRole
from .problems import Problem
from .sources import read_source

Strings = Mapping[str, str]


def read_locales(
    folder: Path, languages: tuple[Language, ...], problems: list[Problem]
) -> Mapping[str, Strings]:
    """Return the strings of each language by its key; an optional language borrows the source's."""
    strings: dict[str, Strings] = {}
    source = next(one for one in languages if one.role is LanguageRole.SOURCE)
    reference = read_strings(folder, source, problems)
    for language in languages:
        path = folder / f"{language.key}.yml"
        needed = language.role in (LanguageRole.SOURCE, LanguageRole.REQUIRED)
        if not needed and not path.exists():
            borrowed = dict(reference[1]) if reference else {}
            strings[language.key] = {**borrowed, **own_name(language)}
            continue
        read = reference if language is source else read_strings(folder, language, problems)
        if read is None:
            continue
        document, found = read
        strings[language.key] = MappingProxyType({**found, **own_name(language)})
        if reference is not None and found.keys() != reference[1].keys():
            problems.append(
                document.problem(
                    (),
                    "interface-keys",
                    other=f"{source.key}.yml",
                    missing=listed(reference[1].keys() - found.keys()),
                    extra=listed(found.keys() - reference[1].keys()),
                )
            )
    return strings


def borrows(strings: Strings, source: Strings) -> bool:
    """Return whether all of a language's strings but its name are the source's."""
    return all(strings[name] == text for name, text in source.items() if name != "language-name")


def own_name(language: Language) -> Strings:
    """Return what a language calls itself, where languages.yml says so."""
    return {"language-name": language.name} if language.name else {}


def read_strings(
    folder: Path, language: Language, problems: list[Problem]
) -> tuple[Document, dict[str, str]] | None:
    """Return one language's file with its strings, or None after reporting why not."""
    source = read_source(folder, folder / f"{language.key}.yml", problems)
    document = parse(source, problems) if source else None
    if document is None:
        return None
    if not isinstance(document.root, Entries):
        problems.append(document.problem((), "expected-mapping"))
        return None
    strings = {}
    for key, node in document.root.pairs():
        if isinstance(node, Scalar) and node.text.strip():
            strings[key.text] = node.text
        else:
            problems.append(document.problem((key.text,), "expected-text"))
    return document, strings


def listed(keys: set[str]) -> str:
    """Return keys for a message, `none` when there are none."""
    return ", ".join(sorted(keys)) or "none"
