"""What the chrome of one page shows: its words, its links, the files that it loads.

In: nothing. Out: the types Link and Frame, which templates read. How they come about is left to
navigation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .calls import Call
from .codes import Code
from .hosts import Host
from .model import Language, LanguageRole
from .policy import meta_policy


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A title and an address relative to the site's root."""

    title: str
    address: str
    language: Language | None = None
    is_current: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """Everything that the chrome of one page shows."""

    key: str | None
    kind: str
    title: str
    description: str
    modified: date
    language: Language
    body_language: Language
    words_language: Language
    strings: Mapping[str, str]
    all_strings: Mapping[str, Mapping[str, str]]
    homes: tuple[Link, ...]
    same_page: tuple[Link, ...]
    trail: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    search: Link | None
    quick_exit: str | None
    urgent: tuple[Call, ...]
    host: Host
    code: Code | None
    search_index: str
    search_files: str
    search_labels: Mapping[str, str]
    practice_labels: Mapping[str, str]
    tool: str
    tool_labels: Mapping[str, str]
    library: str
    calculator: str
    case_folder: str
    case_files: str
    stylesheet: str
    scripts: tuple[str, ...]

    @property
    def alternates(self) -> tuple[Link, ...]:
        """Return the same page in the other languages."""
        return tuple(link for link in self.same_page if link.language is not self.language)

    @property
    def original(self) -> Link | None:
        """Return the same page as it was written, where this one is converted from it."""
        if self.language.role is not LanguageRole.DERIVED:
            return None
        links = (*self.same_page, *self.homes)
        return next(
            one for one in links if one.language and one.language.role is LanguageRole.SOURCE
        )

    @property
    def policy(self) -> str:
        """Return what the page is held to wherever no header says it."""
        return meta_policy()

    def t(self, key: str, **values: object) -> str:
        """Return an interface string of the page's language."""
        return self.strings[key].format(**values) if values else self.strings[key]
