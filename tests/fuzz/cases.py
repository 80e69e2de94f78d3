"""Files to try: real ones with edits, trees of known keys with odd values, and plain noise.

In: the minimal site's content. Out: Hypothesis strategies for a file's name and bytes.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml
from hypothesis import strategies as st

from tests.conftest import MINIMAL

DOCS = MINIMAL / "docs"


@dataclass(frozen=True, slots=True)
class Case:
    """One content file to load in place of the real one of that name."""

    name: str
    data: bytes


SEEDS = {
    path.relative_to(DOCS).as_posix(): path.read_bytes()
    for path in sorted(DOCS.rglob("*"))
    if path.suffix in (".yml", ".md", ".svg")
}

ODD = tuple(
    text.encode("utf-8", "surrogatepass")
    for text in (
        *(
            "",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "\n  ",
            "\n---\n",
            "\n...\n",
            "- ",
            "? ",
            ": ",
        ),
        *(
            "!!python/object:os.system x",
            "!x ",
            "&a ",
            "*a",
            "<<: *a",
            "|",
            ">",
            "|9",
            '"',
            "'",
            "#",
        ),
        *(
            "{",
            "}",
            "[",
            "]",
            ",",
            "{a: b}",
            "[[[[[[[[[[[[[[[[",
            "%YAML 9.9\n",
            "@",
            "`",
            "null",
            "~",
        ),
        *("0", "-1", "1e999", "0x1F", "22:00", "2026-13-45", "0000-00-00", "9" * 400, "1.5", "yes"),
        *("\x00", "\x7f", "\u0085", "\u2028", "\u202e", "\u200b", "\ufeff", "\ufffe", "\U000e0041"),
        *("\\u202e", "\\x00", "\\ud800", "\ud800", "\U0010ffff", "\u0301" * 50, "ﷺ", "零〇", "٣"),
        *("{{ 7*7 }}", "{% raw %}", "{# x #}", "{0.__class__}", "%s", "$(id)", "<script>", "<!--"),
        *("](", "[a](faq:", "[a](law:peace-law#", "[a](javascript:x)", "![", "![a](../x.svg)"),
        *("**", "```", "~~~", "| a |\n|---|", "# ", "{ #top }", "{ onclick=x }", "&lt;", "&#x41;"),
        *("zh:", "en:", "id: ", "law: ", "article: ", "basis: [99]", "verdict: ", "related:\n  - "),
        *("../../etc/passwd", "night-calls", "peace-law", "call-standard", "block-number", "peace"),
    )
)

KEYS = sorted(
    {
        line.split(b":")[0].strip(b" -").decode()
        for data in SEEDS.values()
        for line in data.splitlines()
        if b":" in line and line.split(b":")[0].strip(b" -").isascii()
    }
)

EDITS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 1 << 16),
        st.integers(0, 60),
        st.one_of(
            st.sampled_from(ODD), st.binary(max_size=4), st.sampled_from(KEYS).map(str.encode)
        ),
    ),
    min_size=1,
    max_size=4,
)


def edit(data: bytes, edits: list[tuple[int, int, int, bytes]]) -> bytes:
    """Return a file with pieces put in, taken out, replaced or said twice."""
    for kind, where, length, piece in edits:
        start = where % (len(data) + 1)
        end = min(len(data), start + length)
        middle = (piece, b"", piece, data[start:end] * 2)[kind]
        data = data[:start] + middle + data[start if kind == 0 else end :]
    return data


EDITED = st.builds(
    lambda name, edits: Case(name, edit(SEEDS[name], edits)), st.sampled_from(sorted(SEEDS)), EDITS
)

VALUES = st.one_of(
    st.sampled_from([piece.decode("utf-8", "replace") for piece in ODD]),
    st.text(max_size=20),
    st.integers(),
    st.dates(),
    st.booleans(),
    st.none(),
)
TREES = st.recursive(
    VALUES,
    lambda below: st.one_of(
        st.lists(below, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=4)), below, max_size=6),
    ),
    max_leaves=20,
)
TREED = st.builds(
    lambda name, tree: Case(name, yaml.safe_dump(tree, allow_unicode=True).encode("utf-8")),
    st.sampled_from([name for name in sorted(SEEDS) if name.endswith(".yml")]),
    TREES,
)
NOISE = st.builds(
    Case,
    st.sampled_from(sorted(SEEDS)),
    st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8"))
    ),
)
CASES = st.one_of(EDITED, EDITED, EDITED, EDITED, EDITED, EDITED, TREED, NOISE)
"""Mostly edited files, since those get furthest."""


def copy_seeds(folder: Path) -> None:
    """Write the real files below a folder."""
    for name, data in SEEDS.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
