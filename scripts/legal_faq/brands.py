"""How a host's copy looks and what it says of itself: name, logo, colours, contacts, lines of the footer.

In: settings of mkdocs.yml, the languages and the theme's stylesheet. Out: a frozen Brand, or the
faults of all settings. Where a page shows them is left to templates.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .colours import SCHEMES, Primary, find_faults, primary, read_schemes
from .contacts import CONTACT, address_of, words_of
from .documents import UNSAFE
from .logos import Logo, read_logo
from .model import Language, LanguageRole
from .problems import suggest
from .settings import Fault

LONGEST_NAME = 60
"""Characters of a name: it stands in the header of a telephone."""

LONGEST_LINE = 300
LONGEST_DISCLAIMER = 1500
MOST_CONTACTS = 6

Texts = Mapping[str, str]
"""A text for each language by its key; one without a key is for all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OperatorContact:
    """A way to reach the operator: what it is for, and its link."""

    label: Texts
    address: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Brand:
    """A host's name and looks, as far as the settings say."""

    name: Texts = field(default_factory=dict)
    logo: Logo | None = None
    colours: Mapping[str, Primary] = field(default_factory=dict)
    contacts: tuple[OperatorContact, ...] = ()
    footer: Texts = field(default_factory=dict)
    disclaimer: Texts = field(default_factory=dict)
    content_licence: Texts = field(default_factory=dict)


def text_in(texts: Texts, language: str) -> str:
    """Return a text in a language, in any when it has none there, or nothing."""
    return texts.get(language) or next(iter(texts.values()), "")


class BrandReader:
    """Reads the settings one by one, keeping every fault."""

    def __init__(self, languages: tuple[Language, ...], folder: Path, stylesheet: str) -> None:
        self.languages = languages
        self.folder = folder
        self.schemes = read_schemes(stylesheet)
        self.faults: list[Fault] = []

    def read(self, settings: Mapping[str, object]) -> Brand:
        """Return the brand; what is wrong is added to `faults` and left out."""
        given = {name: value for name, value in settings.items() if value is not None}
        return Brand(
            name=self.texts("name", given.get("name"), LONGEST_NAME),
            logo=self.logo(given.get("logo")),
            colours=self.colours(given.get("colours")),
            contacts=self.contacts(given.get("contacts")),
            footer=self.texts("footer", given.get("footer"), LONGEST_LINE),
            disclaimer=self.texts("disclaimer", given.get("disclaimer"), LONGEST_DISCLAIMER),
            content_licence=self.texts(
                "content_licence", given.get("content_licence"), LONGEST_LINE
            ),
        )

    def texts(self, setting: str, value: object, longest: int) -> Texts:
        """Return a plain text, or one for each language that must be complete."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            found = self.text(setting, value, longest)
            return {"": found} if found else {}
        known = [language.key for language in self.languages]
        texts = {}
        for key, text in value.items():
            if key not in known:
                values = {"value": key, "hint": suggest(str(key), known), "known": ", ".join(known)}
                self.faults.append(Fault(f"{setting}.{key}", "setting-language", values))
            else:
                texts[key] = self.text(f"{setting}.{key}", text, longest)
        for language in self.languages:
            must = language.role in (LanguageRole.SOURCE, LanguageRole.REQUIRED)
            if must and language.key not in value:
                missing = Fault(setting, "setting-missing-language", {"language": language.key})
                self.faults.append(missing)
        return {key: text for key, text in texts.items() if text}

    def text(self, setting: str, value: object, longest: int) -> str:
        """Return one plain text on one line; nothing after a fault."""
        words = " ".join(value.split()) if isinstance(value, str) else ""
        if not words:
            self.faults.append(Fault(setting, "setting-text"))
        elif unsafe := UNSAFE.search(words):
            code = f"U+{ord(unsafe[0]):04X}"
            self.faults.append(Fault(setting, "setting-character", {"code": code}))
        elif len(words) > longest:
            values = {"count": len(words), "most": longest}
            self.faults.append(Fault(setting, "setting-long", values))
        else:
            return words
        return ""

    def logo(self, value: object) -> Logo | None:
        """Return the picture in a file beside mkdocs.yml."""
        if value is None:
            return None
        found = read_logo(self.folder / str(value))
        if isinstance(found, Logo):
            return found
        self.faults.append(found)
        return None

    def colours(self, value: object) -> Mapping[str, Primary]:
        """Return the primary colour of each scheme; a scheme without one keeps the theme's."""
        if value is None:
            return {}
        if not isinstance(value, Mapping) or not value or value.keys() - set(SCHEMES):
            self.faults.append(Fault("colours", "setting-colours"))
            return {}
        before = len(self.faults)
        for name, colour in value.items():
            self.faults += find_faults(name, colour, self.schemes.get(name, {}))
        if len(self.faults) > before:
            return {}
        return {name: primary(value[name]) for name in SCHEMES if name in value}

    def contacts(self, value: object) -> tuple[OperatorContact, ...]:
        """Return the ways to reach the operator, in their order."""
        entries = value if isinstance(value, list) else []
        if value is not None and not 0 < len(entries) <= MOST_CONTACTS:
            self.faults.append(Fault("contacts", "setting-contacts", {"most": MOST_CONTACTS}))
            return ()
        found = []
        for number, entry in enumerate(entries, 1):
            setting = f"contacts.{number}"
            if not isinstance(entry, Mapping) or entry.keys() != {"label", "contact"}:
                self.faults.append(Fault(setting, "setting-contact-entry"))
                continue
            label = self.texts(f"{setting}.label", entry["label"], LONGEST_NAME)
            link = CONTACT.fullmatch(str(entry["contact"]))
            if entry["label"] is None:
                self.faults.append(Fault(f"{setting}.label", "setting-text"))
            if link is None:
                self.faults.append(Fault(f"{setting}.contact", "setting-contact"))
            elif label:
                address, words = address_of(link), words_of(link)
                found.append(OperatorContact(label=label, address=address, words=words))
        return tuple(found)


def draw_colours(brand: Brand, overrides: Path) -> str:
    """Return the brand's colours as a stylesheet, by the theme's template; nothing without any."""
    if not brand.colours:
        return ""
    environment = Environment(
        loader=FileSystemLoader(overrides / "brand"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    text = environment.get_template("colours.css").render(colours=brand.colours)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
