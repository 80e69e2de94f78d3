"""Values of the content model as JSON values of one language.

In: a value and the type that the model gives it. Out: strings, numbers, lists and objects; Markdown
becomes its source with resolved links and its plain words. What is added to a record is left to
records.
"""

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

from ..markup import Link, replace_links
from ..model import Language, Localized
from ..model.values import Letter, Markdown
from ..page import place_of
from ..reading import MappingType, unwrap
from ..rendering import record_of
from .places import Places
from .plain import plain_text
from .published import Json, public_fields


@dataclass(frozen=True, kw_only=True, slots=True)
class Speaker:
    """Says everything in one language, or in the source's where a translation is missing."""

    places: Places
    language: Language

    def pick(self, text: Localized[Any]) -> Any:
        """Return the language's value."""
        key = self.language.key
        return text[key if key in text else self.places.site.corpus.source_language.key]

    def say(self, text: Localized[str]) -> str:
        """Return a plain text as its page shows it, on one line."""
        return " ".join(self.pick(text).split())

    def words(self, key: str, **values: object) -> str:
        """Return an interface string."""
        text = self.places.site.strings[self.language.key][key]
        return text.format(**values) if values else text

    def address(self, key: str, anchor: str = "") -> str:
        """Return a page's address by its key."""
        return self.places.page(self.language, key, anchor)

    def write(self, value: Any, hint: Any) -> Json:
        """Return a value as JSON has it."""
        if value is None:
            return None
        kind, _, _ = unwrap(hint)
        origin = get_origin(kind)
        if origin is Localized:
            return self.write_localized(value, get_args(kind)[0])
        if origin is tuple:
            return [self.write(one, get_args(kind)[0]) for one in value]
        if origin is MappingType:
            _, value_hint = get_args(kind)
            return {name: self.write(one, value_hint) for name, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return self.write_record(value)
        if isinstance(value, Enum):
            return value.value
        return value.isoformat() if isinstance(value, date) else value

    def write_localized(self, text: Localized[Any], hint: Any) -> Json:
        """Return what a text says in the language."""
        if hint is Markdown:
            return self.write_markdown(self.pick(text))
        if hint is Letter:
            return self.pick(text).strip()
        return self.say(text) if hint is str else self.write(self.pick(text), hint)

    def write_markdown(self, text: str) -> Json:
        """Return Markdown whose links lead from the site's root, with its plain words."""
        resolved = replace_links(text.strip(), self.resolve)
        return {"markdown": resolved, "text": plain_text(resolved)}

    def resolve(self, link: Link) -> str:
        """Return a link with the address of what it names."""
        if link.kind is None:
            return f"[{link.text}]({link.raw})"
        kind, identifier = record_of(link)
        if (kind, identifier) in self.places.site.corpus.withdrawn:
            return self.words("withdrawn-link", words=link.text)
        key, anchor = place_of(self.places.site.corpus, kind, identifier, link.fragment)
        return f"[{link.text}]({self.address(key, anchor)})"

    def write_record(self, value: Any) -> dict[str, Json]:
        """Return the fields that the record itself has and the API gives; the added ones are left out."""
        kind = type(value)
        names = writers_of(kind)
        return {key: self.write(getattr(value, name), hint) for key, name, hint in names}


def writers_of(kind: type) -> tuple[tuple[str, str, Any], ...]:
    """Return the key, name and type of each field that a type's records have themselves."""
    own: Callable[[str], bool] = kind.__dataclass_fields__.__contains__  # type: ignore[attr-defined]
    return tuple((one.key, one.name, one.hint) for one in public_fields(kind) if own(one.name))
