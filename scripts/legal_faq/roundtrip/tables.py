"""Tables of texts: a row per field, a column per language and one for the hash of each.

In: rows of a spreadsheet or CSV file, or the texts to put into them. Out: cells, or rows. Files
are left to sheets and commas.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..problems import ContentError, Problem
from .cells import Cell
from .fields import Field, Fields

RECORD, FIELD, ABOUT = "record", "field", "about"


def hash_name(language: str) -> str:
    """Return the name of the column that holds a language's hashes."""
    return f"sha256 {language}"


def list_columns(languages: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the columns in their order."""
    return (RECORD, FIELD, *languages, ABOUT, *(hash_name(one) for one in languages))


def list_rows(
    records: Mapping[str, Fields], languages: Sequence[str], help_language: str
) -> Iterator[tuple[str, ...]]:
    """Yield a row for each field, in the order of `list_columns`; an absent text is empty."""
    for record, fields in records.items():
        names = dict.fromkeys(name for name, language in fields if language in languages)
        for name in names:
            texts = [fields.get((name, language)) for language in languages]
            about = next(text.help.get(help_language, "") for text in texts if text)
            yield (
                record,
                name,
                *(text.value if text else "" for text in texts),
                about,
                *(hash_cell(text) for text in texts),
            )


def hash_cell(text: Field | None) -> str:
    """Return a hash as it stands in a table: its name keeps programs from taking it for a number."""
    return f"sha256:{text.sha256}" if text else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an edited table: the line it has in its file, and its texts."""

    line: int
    texts: Sequence[str]


def read_rows(path: Path, rows: Iterable[Row], languages: Sequence[str]) -> Iterator[Cell]:
    """Yield the texts of a table, whatever order its rows and columns have; raises ContentError."""
    remaining = iter(rows)
    head = next((row for row in remaining if any(text.strip() for text in row.texts)), Row(1, ()))
    places = find_columns(path, head, languages)
    found = [one for one in languages if one in places]
    for row in remaining:
        texts = {name: row.texts[at] if at < len(row.texts) else "" for name, at in places.items()}
        if not any(text.strip() for text in texts.values()):
            continue
        for language in found:
            sha256 = texts[hash_name(language)].strip()
            if texts[language].strip() or sha256:
                yield Cell(
                    record=texts[RECORD].strip(),
                    field=texts[FIELD].strip(),
                    language=language,
                    text=texts[language],
                    sha256=sha256.removeprefix("sha256:"),
                    line=row.line,
                    column=places[language] + 1,
                )


def find_columns(path: Path, head: Row, languages: Sequence[str]) -> dict[str, int]:
    """Return the places of the columns that matter; raises ContentError for one missing or doubled."""
    names = [" ".join(text.split()).lower() for text in head.texts]
    known = {name.lower(): name for name in list_columns(languages) if name != ABOUT}
    places = {known[name]: at for at, name in enumerate(names) if name in known}
    here = [one for one in languages if one in places or hash_name(one) in places]
    needed = [RECORD, FIELD, *here, *map(hash_name, here)]
    if not here:
        needed += [languages[0], hash_name(languages[0])]
    problems = [
        Problem(
            path=str(path), line=head.line, column=1, field=name, rule=rule, values={"name": name}
        )
        for name in needed
        for rule, wrong in (
            ("edit-missing-column", name not in places),
            ("edit-doubled-column", names.count(name.lower()) > 1),
        )
        if wrong
    ]
    if problems:
        raise ContentError(problems)
    return places
