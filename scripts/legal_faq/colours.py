"""Contrast of colours, as WCAG 2.2 defines it, and which a host may set.

In: the site's stylesheet and a colour for each scheme. Out: ratios, a host's colours with the
ink that stands on them, or faults with the figure. How they reach pages is left to brands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .settings import Fault

LEAST = 7.0
"""Words reach 7:1 everywhere on this site (WCAG 2.2, 1.4.6); links stand inside running text."""

GROUNDS = ("paper", "panel", "short-answer", "urgent", "notice")
"""The custom properties of the grounds on which links stand."""

INKS = ("#ffffff", "#000000")
BLOCK = re.compile(r":root(?P<choice>\[data-scheme=\"dark\"\])? *\{(?P<body>[^}]*--paper[^}]*)\}")
PROPERTY = re.compile(r"--([a-z-]+): *(#[0-9a-f]{6});")
COLOUR = re.compile(r"#[0-9a-f]{6}", re.I)
SCHEMES = ("light", "dark")

Scheme = Mapping[str, str]
"""A scheme's colours by the names of their custom properties."""


@dataclass(frozen=True, slots=True)
class Primary:
    """A host's colour in one scheme, and the ink of words that stand on it."""

    colour: str
    ink: str


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def read_schemes(stylesheet: str) -> Mapping[str, Scheme]:
    """Return the light and the dark scheme of a stylesheet; a scheme that it lacks is left out."""
    schemes: dict[str, Scheme] = {}
    for match in BLOCK.finditer(stylesheet):
        name = "dark" if match["choice"] else "light"
        schemes.setdefault(name, dict(PROPERTY.findall(match["body"])))
    return schemes


def find_faults(name: str, colour: object, scheme: Scheme) -> Iterator[Fault]:
    """Yield what is wrong with a host's colour in a scheme: its form, or its worst contrast."""
    setting = f"colours.{name}"
    if not isinstance(colour, str) or not COLOUR.fullmatch(colour):
        yield Fault(setting, "setting-colour", {"value": colour or ""})
        return
    worst = min(
        (ground for ground in GROUNDS if ground in scheme),
        key=lambda ground: contrast(colour, scheme[ground]),
        default=None,
    )
    if worst is None:
        yield Fault(setting, "setting-no-grounds", {"scheme": name})
        return
    ratio = contrast(colour, scheme[worst])
    if ratio < LEAST:
        values = {
            "value": colour,
            "ratio": f"{int(ratio * 100) / 100:.2f}",
            "ground": scheme[worst],
            "least": f"{LEAST:g}",
            "nearest": nearest(colour, scheme),
        }
        yield Fault(setting, "setting-contrast", values)


def nearest(colour: str, scheme: Scheme) -> str:
    """Return the colour of the same hue, mixed with black or white, that reaches every ground."""
    grounds = [scheme[ground] for ground in GROUNDS if ground in scheme]
    end = max(INKS, key=lambda ink: min(contrast(ink, ground) for ground in grounds))
    for share in range(1, 101):
        mixed = mix(colour, end, share / 100)
        if all(contrast(mixed, ground) >= LEAST for ground in grounds):
            return mixed
    return end


def mix(one: str, other: str, share: float) -> str:
    """Return a colour with a share of another in it."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(mine + (yours - mine) * share):02x}" for mine, yours in pairs)


def primary(colour: str) -> Primary:
    """Return a colour with the ink that is read best on it."""
    return Primary(colour.lower(), max(INKS, key=lambda ink: contrast(ink, colour)))
