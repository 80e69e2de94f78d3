"""Both schemes' colours: 7:1 for words, 3:1 for what must be told apart without them."""

import re

import pytest

from legal_faq.colours import contrast

from .conftest import OVERRIDES

BASE = (OVERRIDES / "assets" / "styles" / "10-base.css").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?P<selector>:root[^{]*)\{(?P<body>[^}]*--paper[^}]*)\}")
COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")

GROUNDS = ("paper", "panel", "short-answer", "urgent", "notice")
WORDS = (
    *((name, ground) for name in ("ink", "quiet", "accent") for ground in GROUNDS),
    *(
        (name, "paper")
        for name in ("lawful", "conditional", "discouraged", "unlawful", "unsettled")
    ),
    *(
        ("verdict-ink", name)
        for name in ("lawful", "conditional", "discouraged", "unlawful", "unsettled")
    ),
    ("unlawful", "urgent"),
    ("accent-ink", "accent"),
)
SIGNS = (*(("focus", ground) for ground in GROUNDS), ("quiet", "paper"), ("accent", "paper"))


def read_schemes() -> dict[str, dict[str, str]]:
    """Return each block of colours by its selector; what a dark one leaves out is the light one's."""
    schemes: dict[str, dict[str, str]] = {}
    light: dict[str, str] = {}
    for match in BLOCK.finditer(BASE):
        light = light or dict(COLOUR.findall(match["body"]))
        schemes[match["selector"].strip()] = light | dict(COLOUR.findall(match["body"]))
    return schemes


SCHEMES = read_schemes()


def test_the_dark_colours_are_the_same_by_system_and_by_choice() -> None:
    light, by_system, by_choice = SCHEMES.values()
    assert by_system == by_choice != light


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_reach_7_to_1(scheme: str) -> None:
    colours = SCHEMES[scheme]
    found = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in WORDS}
    assert {pair: value for pair, value in found.items() if value < 7} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_focus_and_borders_of_controls_reach_3_to_1(scheme: str) -> None:
    colours = SCHEMES[scheme]
    found = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in SIGNS}
    assert {pair: value for pair, value in found.items() if value < 3} == {}
