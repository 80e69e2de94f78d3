"""Letters as they are read: a sheet per language, the one to send first, and the fields as data.

In: a letter's record and the languages. Out: frozen views for the letter's template.
How they look is left to the template; filling in is left to the page's script.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .corpus import Corpus
from .gaps import AUTOFILL, Paragraph, read_paragraphs
from .model import Language, LanguageRole, Letter, Localized, Need


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A letter in one language; `is_sent` marks the one to send, the others are for reading."""

    language: Language
    is_sent: bool
    paragraphs: tuple[Paragraph, ...]


def list_sheets(corpus: Corpus, letter: Letter, page: Language) -> tuple[Sheet, ...]:
    """Return a letter's sheets: the source language's, then the others' in their order.

    A converted one stands on pages of its own language only.
    """
    source = corpus.source_language
    others = (one for one in corpus.languages if one is not source)
    languages = (
        source,
        *(one for one in others if one is page or one.role is not LanguageRole.DERIVED),
    )
    return tuple(
        Sheet(
            language=language,
            is_sent=language is source,
            paragraphs=read_paragraphs(letter.body[language.key], letter.fields),
        )
        for language in languages
        if language.key in letter.body
    )


def describe_fields(letter: Letter, page: Language) -> tuple[Mapping[str, Any], ...]:
    """Return a letter's fields as the script of a page in a language reads them."""
    return tuple(
        {
            "id": field.id,
            "kind": field.kind.value,
            "autofill": AUTOFILL[field.kind] if field.own else "off",
            "required": field.required is Need.YES,
            "most": field.most,
            "labels": in_languages(field.label, page),
            "hints": in_languages(field.hint, page) if field.hint else None,
            "choices": [in_languages(choice, page) for choice in field.choices],
        }
        for field in letter.fields
    )


def in_languages(text: Localized[str], page: Language) -> Mapping[str, str]:
    """Return a text by language: those it is written in, and the page's."""
    own = {page.key: text[page.key]} if page.key in text else {}
    return dict(text.items()) | own
