"""PO: the source language's texts and their translations into one language.

In: texts, or an edited catalogue. Out: a catalogue, or cells. The context of an entry is
`faq:night-calls:short_answer`; its extracted comments hold the note for translators and the hashes
of both texts, since every tool keeps those.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from ..model import Language
from ..problems import ContentError, Problem
from .archives import check_size, reading, refuse
from .cells import Cell, Origin, digest
from .fields import Field, Fields
from .words import list_notes, say

HASH = re.compile(r"sha256[ -]([a-z0-9-]+):\s*([0-9a-f]{64})")


def write_po(
    records: Mapping[str, Fields], source: Language, target: Language, help_language: str
) -> bytes:
    """Return a catalogue of the texts that stand in both languages."""
    catalog = polib.POFile(wrapwidth=0)
    catalog.header = "\n".join(list_notes("po"))
    catalog.metadata = {
        "Language": target.tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for record, fields in records.items():
        for (name, language), field in fields.items():
            translation = fields.get((name, target.key))
            if language == source.key and translation is not None:
                entry = polib.POEntry(
                    msgctxt=f"{record}:{name}",
                    msgid=field.value,
                    msgstr=translation.value,
                    comment=comment_on(field, translation, help_language),
                )
                catalog.append(entry)
    return f"{catalog}\n".encode()


def comment_on(field: Field, translation: Field, help_language: str) -> str:
    """Return the note for translators, and the hashes."""
    note = [field.help.get(help_language, "")]
    if field.is_list:
        note.append(say("po-list", help_language))
    hashes = (f"sha256 {one.language}: {one.sha256}" for one in (field, translation))
    return "\n".join([*note, *hashes])


def read_po(path: Path, source: Language) -> Iterator[Cell]:
    """Yield the translations of an edited catalogue; raises ContentError.

    Entries that are marked fuzzy, or whose source text was edited, are problems.
    """
    check_size(path)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise refuse(path, "not-utf-8") from error
    with reading(path, "PO"):
        # Looked at by polib as a path first, a text must not be able to name one.
        catalog = polib.pofile(f"\n{text}", wrapwidth=0)
    problems: list[Problem] = []
    cells = [
        cell
        for entry in catalog
        if not entry.obsolete and (cell := read_entry(path, entry, source, problems))
    ]
    if problems:
        raise ContentError(problems)
    if not cells:
        raise refuse(path, "edit-no-fields")
    yield from cells


def read_entry(
    path: Path, entry: polib.POEntry, source: Language, problems: list[Problem]
) -> Cell | None:
    """Return an entry's translation, or None after reporting why it cannot be taken."""
    hashes = dict(HASH.findall(entry.comment))
    origin = hashes.pop(source.key, "")
    language, sha256 = next(iter(hashes.items()), ("", ""))
    record, _, field = (entry.msgctxt or "").rpartition(":")
    line = max((entry.linenum or 0) - 1, 1)
    rule = None
    if origin and digest(entry.msgid) != origin:
        rule = "edit-origin-changed"
    elif entry.fuzzy and digest(entry.msgstr) != sha256:
        rule = "edit-fuzzy"
    if rule:
        name = f"{record} {field}.{language}"
        problems.append(Problem(path=str(path), line=line, column=1, field=name, rule=rule))
        return None
    return Cell(
        record=record,
        field=field,
        language=language,
        text=entry.msgstr,
        sha256=sha256 if origin else "",
        line=line,
        origin=Origin(language=source.key, sha256=origin),
    )
