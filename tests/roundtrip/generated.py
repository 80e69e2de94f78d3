"""Generated records in every style that YAML has, and edits of some of their texts.

A record is built of pieces, so that the test knows, without asking the code under test, which
bytes an edit may touch.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from random import Random

import yaml
from hypothesis import strategies as st

from legal_faq.documents import UNSAFE, Document, parse
from legal_faq.roundtrip.cells import digest
from legal_faq.roundtrip.fields import Field
from legal_faq.sources import Source

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

STYLES = ("plain", "two lines", "single", "double", "|", "|-", "|+", "|2", ">", ">-")
ONE_LINE = STYLES[:4]
NOTES = ("", "", "  # note")
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


@dataclass(frozen=True, slots=True)
class Pool:
    """Texts that Hypothesis has made up, from which many records are put together in little time."""

    random: Random
    texts: Sequence[str]
    lists: Sequence[str]

    def text(self) -> str:
        """Return one of the texts, or two of them joined."""
        joined = self.random.choice(("", " ", "\n", "\n\n")).join(
            self.random.choices(self.texts, k=2)
        )
        return self.random.choice((joined, self.random.choice(self.texts)))

    def entries(self) -> str:
        """Return the entries of one or two of the lists."""
        return "\n".join(self.random.choices(self.lists, k=self.random.choice((1, 2))))

    def write(self, value: str, styles: Sequence[str], indent: int, newline: str) -> str:
        """Return a text in one of some styles."""
        return write(value, self.random.choice(styles), indent, self.random.choice(NOTES), newline)


def generate_record(pool: Pool, name: str) -> Generated:
    """Return one record's file."""
    newline = pool.random.choice(("\n", "\n", "\n", "\r\n"))
    pieces: list[Piece] = []

    def fixed(text: str) -> None:
        pieces.append(Piece(text.replace("\n", newline)))

    def texts(field: str, indent: int) -> None:
        for language in ("zh", "en"):
            fixed(f"{' ' * indent}{language}: ")
            written = pool.write(pool.text(), STYLES, indent + 2, newline)
            pieces.append(Piece(written, (field, language)))

    fixed("# head\nquestion: # note\n")
    texts("question", 2)
    fixed("\n# between\nshort_answer:\n")
    texts("short_answer", 2)
    fixed("practices:\n  - verdict: lawful\n    id: one\n    text:\n")
    texts("practices[one].text", 6)
    fixed('audience: [borrower, "collector"]\nsteps:\n- # note\n')
    texts("steps[1]", 2)
    fixed("aliases:\n")
    for language in ("zh", "en"):
        entries = pool.entries().split("\n")
        is_flow = pool.random.choice((True, False))
        fixed(f"  {language}:{' ' if is_flow else chr(10)}")
        if is_flow:
            quoted = ", ".join(json.dumps(one, ensure_ascii=False) for one in entries)
            written = f"[{quoted}] # note{newline}"
        else:
            lines = (write(one, pool.random.choice(ONE_LINE), 6, "", newline) for one in entries)
            written = "".join(f"    - {line}" for line in lines)
        pieces.append(Piece(written, ("aliases", language)))
    fixed("law_as_at: 2026-11-22\n# tail\n")
    return Generated(name, tuple(pieces))


@st.composite
def generate_case(draw: st.DrawFn, records: int) -> Case:
    """Generate some records and edits of at most three texts of each."""
    pool = Pool(
        Random(draw(st.integers(0, 2**32))),
        draw(st.lists(TEXT, min_size=10, max_size=30)),
        draw(st.lists(ENTRIES, min_size=5, max_size=15)),
    )
    made = tuple(generate_record(pool, f"q{number}") for number in range(records))
    edits: dict[Key, str] = {}
    for record in made:
        keys = [piece.key for piece in record.pieces if piece.key]
        for field, language in pool.random.sample(keys, pool.random.choice((0, 1, 2, 3))):
            value = pool.entries() if field == "aliases" else pool.text()
            edits[f"faq:{record.name}", field, language] = value
    return Case(made, edits)
