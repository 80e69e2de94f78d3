"""The table of HOSTING.md: what each kind of host can do, and how the tests know.

In: hosting.yml and a language. Out: Markdown.
"""

from .facts import ABILITIES, KINDS, META, WORDS

START = "<!-- table:{language}, written by: legal-faq hosting table -->"
END = "<!-- end of table:{language} -->"
HEADINGS = {"zh": ("主机", "如何测试"), "en": ("host", "how tested")}


def write_table(language: str) -> str:
    """Return the table, the notes to its rows, and what pages still say for themselves."""
    first, last = HEADINGS[language]
    columns = [words[language] for words in ABILITIES.values()]
    lines = [
        "| " + " | ".join([first, *columns, last]) + " |",
        "|" + "---|" * (len(columns) + 2),
    ]
    for kind in KINDS.values():
        cells = [WORDS[kind.can[ability]][language] for ability in ABILITIES]
        tested = WORDS[kind.tested][language]
        lines.append("| " + " | ".join([kind.title[language], *cells, tested]) + " |")
    colon = "：" if language == "zh" else ": "
    notes = [f"- {kind.title[language]}{colon}{kind.note[language]}" for kind in KINDS.values()]
    return "\n".join([*lines, "", *notes, "", META["covers"][language], META["lacks"][language]])


def renew(text: str) -> str:
    """Return a document with the table of each language between its marks."""
    for language in HEADINGS:
        start, end = START.format(language=language), END.format(language=language)
        before, _, rest = text.partition(start)
        _, _, after = rest.partition(end)
        text = f"{before}{start}\n{write_table(language)}\n{end}{after}"
    return text
