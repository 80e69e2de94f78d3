"""How derived editions are made: each belongs to a language, and each exception changes something.

In: a Corpus. Out: problems. Whether an exception occurs in the content is told by the command
`conversions`, since a host may leave out the answer that it was written for.
"""

from collections.abc import Iterator, Mapping

from ..corpus import Corpus
from ..editions.converter import open_converter
from ..problems import Problem, suggest


def check_conversions(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each file without its language, and each exception that says nothing new."""
    derived = {one.key for one in corpus.derived}
    for record in corpus.conversions.values():
        if record.id not in derived:
            yield record.problem((), "conversion-of-no-language", language=record.id)
        if not record.value.exceptions:
            continue
        tables = open_converter(record.value, [one.phrase for one in record.value.exceptions])
        seen = set()
        for index, one in enumerate(record.value.exceptions):
            path = ("exceptions", index)
            if one.phrase in seen:
                yield record.problem((*path, "phrase"), "exception-twice", phrase=one.phrase)
            seen.add(one.phrase)
            if tables.convert(one.phrase) == one.converted:
                yield record.problem(
                    (*path, "converted"), "exception-changes-nothing", phrase=one.phrase
                )


def check_edition_strings(
    corpus: Corpus, strings: Mapping[str, Mapping[str, str]]
) -> Iterator[Problem]:
    """Yield a problem for each interface string of an edition that templates do not know."""
    known = strings.get(corpus.source_language.key, {})
    for record in corpus.conversions.values():
        for field in ("strings", "source_strings"):
            for name in getattr(record.value, field):
                if known and name not in known:
                    yield record.problem(
                        (field, name),
                        "unknown-interface-string",
                        name=name,
                        hint=suggest(name, known),
                    )
