"""Generated records in every style that YAML has, and edits of some of their texts.

A record is built of pieces, so that the test knows, without asking the code under test, which
bytes an edit may touch.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

import yaml
from hypothesis import strategies as st

from legal_faq.documents import UNSAFE, Document, parse
from legal_faq.roundtrip.cells import digest
from legal_faq.roundtrip.fields import Field
from legal_faq.sources import Source

PER_CASE = 10
"""Records in one exported file."""

WORDS = st.one_of(
    st.sampled_from(
        [
            *(
                "a",
                "可以。",
                "No.",
                "**粗**",
                "- x",
                "1. y",
                "#",
                ": ",
                " #c",
                "'",
                '"',
                "\\",
                "{b}",
            ),
            *(
                "=1+1",
                "+86",
                "-",
                "@x",
                "'=",
                "''=",
                "＝",
                "_x0041_",
                "_x005F_",
                "[x](faq:y)",
                "&a",
            ),
            *(
                "*b",
                "!t",
                "|",
                ">",
                "%",
                "null",
                "~",
                "no",
                "22:00",
                "2026-01-01",
                "1e3",
                "\\n",
                "?",
            ),
            *("𠮷", "é", "\t", " ", "  ", "　", "\u00a0", "---", "...", ",", ";", "<b>&amp;", "$1"),
        ]
    ),
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")).filter(
            lambda one: not UNSAFE.match(one)
        ),
        max_size=4,
    ),
)
LINE = st.lists(WORDS, min_size=1, max_size=4).map("".join)
ENTRY = LINE.map(str.strip).filter(bool)
PROSE = st.lists(LINE | st.just(""), min_size=1, max_size=5).map("\n".join).map(str.strip)
TEXT = PROSE.filter(bool)
ENTRIES = st.lists(ENTRY, min_size=1, max_size=4).map("\n".join)

STYLES = st.sampled_from(
    ["plain", "two lines", "single", "double", "|", "|-", "|+", "|2", ">", ">-"]
)
NOTES = st.sampled_from(["", "", "  # note"])
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a file: fixed, or a field's text with what stands behind it on its last line."""

    text: str
    key: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """One record's file, in pieces."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Return the file's text."""
        return "".join(piece.text for piece in self.pieces)

    def parse(self) -> Document:
        """Return the file as a document."""
        parts = ("faq", "made", f"{self.name}.yml")
        document = parse(Source(path="/".join(("docs", *parts)), parts=parts, text=self.text), [])
        assert document is not None
        return document

    def allows(self, text: str, edited: set[tuple[str, str]]) -> bool:
        """Return whether a text differs in the edited fields' bytes only."""
        parts = (
            ".*?\\n" if piece.key in edited else re.escape(piece.text) for piece in self.pieces
        )
        return re.fullmatch("".join(parts), text, re.DOTALL) is not None


@dataclass(frozen=True, slots=True)
class Case:
    """Some records, and new texts for some of their fields by record, field and language."""

    records: tuple[Generated, ...]
    edits: Mapping[Key, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Edited(Field):
    """A field as an edited file holds it: the new text beside the hash of the old one."""

    exported: str

    @property
    def sha256(self) -> str:
        """Return the hash of the text that was exported."""
        return digest(self.exported)


def edit(field: Field, value: str) -> Edited:
    """Return a field with an edited text."""
    kept = {one.name: getattr(field, one.name) for one in fields(Field)}
    return Edited(**{**kept, "value": value}, exported=field.value)


def write(value: str, style: str, indent: int, note: str, newline: str) -> str:
    """Return a text in a style with its line's end, in double quotes where the style cannot hold it."""
    space = " " * indent
    if style[0] in "|>":
        lines = value if style[0] == "|" else re.sub(r"\n+", lambda one: one[0] + "\n", value)
        body = "\n".join(f"{space}{line}" if line else "" for line in lines.split("\n"))
        # A number counts from the mapping's own indentation, two less than the block's.
        end = "\n\n" if style.endswith("+") else "\n"
        written = f"{style}{note}\n{body}{end}"
    else:
        forms: dict[str, Callable[[], str]] = {
            "plain": lambda: value,
            "two lines": lambda: value.replace(" ", f"\n{space}", 1),
            "single": lambda: "'" + value.replace("'", "''") + "'",
            "double": lambda: json.dumps(value, ensure_ascii=False),
        }
        written = f"{forms[style]()}{note}\n"
    try:
        around = f"{' ' * (indent - 2)}k: {written}{' ' * (indent - 2)}z: 1\n"
        found = yaml.load(around, Loader=LOADER)
    except yaml.YAMLError:
        found = None
    if found is None or found.get("z") != "1" or str(found["k"]).strip() != value or value in NULLS:
        written = f"{json.dumps(value, ensure_ascii=False)}{note}\n"
    return written.replace("\n", newline)


LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
NULLS = ("null", "~", "")


@st.composite
def generate_record(draw: st.DrawFn, name: str) -> Generated:
    """Generate one record's file."""
    newline = draw(st.sampled_from(["\n", "\n", "\n", "\r\n"]))
    pieces: list[Piece] = []

    def fixed(text: str) -> None:
        pieces.append(Piece(text.replace("\n", newline)))

    def texts(field: str, indent: int, values: st.SearchStrategy[str]) -> None:
        for language in ("zh", "en"):
            fixed(f"{' ' * indent}{language}: ")
            written = write(draw(values), draw(STYLES), indent + 2, draw(NOTES), newline)
            pieces.append(Piece(written, (field, language)))

    fixed("# head\nquestion: # note\n")
    texts("question", 2, TEXT)
    fixed("\n# between\nshort_answer:\n")
    texts("short_answer", 2, TEXT)
    fixed("practices:\n  - verdict: lawful\n    id: one\n    text:\n")
    texts("practices[one].text", 6, TEXT)
    fixed('audience: [borrower, "collector"]\nsteps:\n- # note\n  zh: ')
    pieces.append(Piece(write(draw(TEXT), draw(STYLES), 4, "", newline), ("steps[1]", "zh")))
    fixed("  en: ")
    pieces.append(Piece(write(draw(TEXT), draw(STYLES), 4, "", newline), ("steps[1]", "en")))
    fixed("aliases:\n")
    for language in ("zh", "en"):
        entries = draw(ENTRIES).split("\n")
        is_flow = draw(st.booleans())
        fixed(f"  {language}:{' ' if is_flow else chr(10)}")
        written = (
            f"[{', '.join(json.dumps(one, ensure_ascii=False) for one in entries)}] # note\n"
            if is_flow
            else "".join(
                "    - "
                + write(one, draw(st.sampled_from(["plain", "single", "double"])), 6, "", "\n")
                for one in entries
            )
        )
        pieces.append(Piece(written.replace("\n", newline), ("aliases", language)))
    fixed("law_as_at: 2026-11-22\n# tail\n")
    return Generated(name, tuple(pieces))


@st.composite
def generate_case(draw: st.DrawFn) -> Case:
    """Generate records and edits of at most three texts of each."""
    records = tuple(draw(generate_record(f"q{number}")) for number in range(PER_CASE))
    edits: dict[Key, str] = {}
    for record in records:
        keys = [piece.key for piece in record.pieces if piece.key]
        for field, language in draw(st.lists(st.sampled_from(keys), max_size=3, unique=True)):
            value = draw(ENTRIES if field == "aliases" else TEXT)
            edits[f"faq:{record.name}", field, language] = value
    return Case(records, edits)
