"""A letter's gaps are its fields, the same in every language, and it names only what it cites."""

import re
from collections import Counter
from collections.abc import Iterator

from ..corpus import Corpus, Record
from ..documents import Step
from ..gaps import AUTOFILL, find_gaps, find_stray_brace, read_paragraphs
from ..model import GapKind, Law, Letter, Need
from ..problems import Problem, suggest

NAMED = re.compile(
    r"《(?P<title>(?:[^《》]|《[^《》]+》)+)》(?P<places>(?:[、，和及与]?\s*第\s*\d+\s*条(?:之[一二三四五六七八九])?)+)"
)
PLACE = re.compile(r"第\s*(\d+)\s*条(?:之([一二三四五六七八九]))?")
"""How Chinese text names provisions: 《民法典》第 1033 条、第 1034 条."""


def check_letters(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every letter's fields and body."""
    for record in corpus.letters.values():
        yield from check_fields(record)
        yield from check_body(record)
        yield from check_paragraphs(record)
        yield from check_named(corpus, record)


def check_fields(record: Record[Letter]) -> Iterator[Problem]:
    """Yield a problem for each repeated field, each unused one, and choices or `own` in the wrong place."""
    counts = Counter(field.id for field in record.value.fields)
    used = {name for _, text in record.value.body.items() for name, _ in find_gaps(text)}
    for index, field in enumerate(record.value.fields):
        path = ("fields", index)
        if counts[field.id] > 1:
            yield record.problem((*path, "id"), "duplicate-id", id=field.id)
        elif field.id not in used:
            yield record.problem((*path, "id"), "unused-field", id=field.id)
        if (field.kind is GapKind.CHOICE) != bool(field.choices):
            yield record.problem((*path, "kind"), "choices-or-none", kind=field.kind.value)
        if field.own and field.kind not in AUTOFILL:
            yield record.problem((*path, "own"), "nothing-to-fill-in", kind=field.kind.value)


def check_body(record: Record[Letter]) -> Iterator[Problem]:
    """Yield a problem for each gap that is no field, each stray brace, and each gap a language lacks."""
    known = [field.id for field in record.value.fields]
    found = {}
    for language, text in record.value.body.items():
        path = ("body", language)
        stray = find_stray_brace(text)
        if stray is not None:
            yield record.problem(path, "stray-brace", stray)
        for name, offset in find_gaps(text):
            if name not in known:
                hint = suggest(name, known)
                yield record.problem(path, "unknown-gap", offset, id=name, hint=hint)
        found[language] = {name for name, _ in find_gaps(text)}
    together = set().union(*found.values())
    for language, here in found.items():
        if together - here:
            missing = ", ".join(sorted(together - here))
            yield record.problem(
                ("body", language), "gaps-differ", language=language, missing=missing
            )


def check_paragraphs(record: Record[Letter]) -> Iterator[Problem]:
    """Yield a problem where an empty optional field would take more with it than its own statement."""
    letter = record.value
    required = [field.id for field in letter.fields if field.required is Need.YES]
    left_out = {}
    for language, text in letter.body.items():
        paragraphs = read_paragraphs(text, letter.fields)
        left_out[language] = [set(one.gaps) for one in paragraphs if one.is_optional]
        staying = {name for one in paragraphs if not one.is_optional for name in one.gaps}
        leaving = {name for names in left_out[language] for name in names}
        for name in required:
            if name in leaving - staying:
                yield record.problem(("body", language), "lost-field", id=name)
    first = next(iter(left_out))
    for language, sets in left_out.items():
        if sets != left_out[first]:
            yield record.problem(("body", language), "optional-paragraphs-differ", other=first)


def check_named(corpus: Corpus, record: Record[Letter]) -> Iterator[Problem]:
    """Yield a problem for each provision that the letter names and the citations do not."""
    cited = {(one.law, one.article) for one in record.value.citations}
    if any(law not in corpus.laws for law, _ in cited):
        return
    laws = {text: law.id for law in corpus.laws.values() for text in titles_of(law.value)}
    for path, text in sent_texts(record.value):
        for match in NAMED.finditer(text):
            title = spell_title(match["title"])
            for place in PLACE.finditer(match["places"]):
                added = f"-{'一二三四五六七八九'.index(place[2]) + 1}" if place[2] else ""
                if (laws.get(title), f"{place[1]}{added}") not in cited:
                    yield record.problem(
                        path,
                        "uncited-provision",
                        match.start(),
                        title=match["title"],
                        article=f"{place[1]}{added}",
                    )


def sent_texts(letter: Letter) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield every text that may stand in the letter: its body, and what its fields let choose."""
    for language, text in letter.body.items():
        yield ("body", language), text
    for number, field in enumerate(letter.fields):
        for index, choice in enumerate(field.choices):
            for language, text in choice.items():
                yield ("fields", number, "choices", index, language), text


def spell_title(title: str) -> str:
    """Return a title with the marks in it as laws spell them: a title in a title stands in 《》 or 〈〉."""
    return title.replace("〈", "《").replace("〉", "》")


def titles_of(law: Law) -> Iterator[str]:
    """Yield what a law is called, in every language."""
    for title in (law.title, law.short_title):
        for _, text in title.items():
            yield spell_title(text)
