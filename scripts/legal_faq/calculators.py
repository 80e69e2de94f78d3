"""What a calculator's page hands to its script: inputs, figures and sentences in one language.

In: a checked Corpus and one of its calculators. Out: JSON text for a data attribute, so that no
figure of the law stands in a script. How it is worked out is left to overrides/assets/scripts.
"""

import json
from collections.abc import Mapping
from typing import Any

from .citations import version_on
from .corpus import Corpus, Record
from .model import (
    Calculator,
    CalculatorFigure,
    CalculatorInput,
    Choice,
    Column,
    Language,
    Localized,
    Rate,
)

WORDS = "calculator-"
"""How the interface strings begin that the script shows."""


def calculator_data(
    corpus: Corpus, record: Record[Calculator], language: Language, strings: Mapping[str, str]
) -> str:
    """Return a calculator as its script reads it."""
    value = record.value
    words = Words(corpus, language)
    laws = {one.law: corpus.laws[one.law].value for one in value.citations}
    versions = {name: version_on(law, value.law_as_at) for name, law in laws.items()}
    data = {
        "id": record.id,
        "inputs": [words.describe_input(one) for one in value.inputs],
        "figures": {one.id: figure_value(one) for one in value.figures},
        "rates": {name: rate_data(corpus.rates[name].value) for name in value.rates},
        "effective": {
            name: version.effective for name, version in versions.items() if version is not None
        },
        "sentences": {
            name: {"text": words.say(one.text), "basis": one.basis}
            for name, one in value.sentences.items()
        },
        "words": {
            key.removeprefix(WORDS): text for key, text in strings.items() if key.startswith(WORDS)
        },
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def figure_value(figure: CalculatorFigure) -> Any:
    """Return a figure's value, or its steps."""
    if figure.value is not None:
        return figure.value
    return [
        {"above": one.above, "percent": one.percent, "fixed": one.fixed} for one in figure.bands
    ]


def rate_data(rate: Rate) -> Mapping[str, Any]:
    """Return a rate's spans, and the last month for which a source confirms it."""
    return {
        "confirmedIn": rate.confirmed_in,
        "spans": [
            {
                "from": one.start,
                "to": one.to,
                "value": one.value,
                "confirmed": (one.confirmed or rate.confirmed).value,
            }
            for one in rate.values
        ],
    }


class Words:
    """A calculator's texts in one language, or in the one it falls back to."""

    def __init__(self, corpus: Corpus, language: Language) -> None:
        self.key = language.key
        self.fallback = corpus.source_language.key

    def say(self, text: Localized[str]) -> str:
        """Return a text in the language."""
        return text[self.key if self.key in text else self.fallback]

    def describe_input(self, one: CalculatorInput) -> Mapping[str, Any]:
        """Return an input as the script builds it."""
        return {
            **self.describe_column(one),
            "hint": self.say(one.hint) if one.hint else "",
            "least": one.least,
            "most": one.most,
            "columns": [self.describe_column(column) for column in one.columns],
        }

    def describe_column(self, one: CalculatorInput | Column) -> Mapping[str, Any]:
        """Return what an input and a column of an input both have."""
        return {
            "id": one.id,
            "kind": one.kind.value,
            "label": self.say(one.label),
            "optional": one.optional,
            "choices": [self.describe_choice(choice) for choice in one.choices],
        }

    def describe_choice(self, one: Choice) -> tuple[str, str]:
        """Return a choice's id and label."""
        return one.id, self.say(one.label)
