"""The content model: frozen types whose fields are the keys that writers use.

Reading, the JSON Schemas and the manual are made from these types. Reading files and checking
one record against another is left to reading and checks.
"""

from .calculators import (
    Band,
    Calculator,
    CalculatorFigure,
    CalculatorInput,
    Choice,
    Column,
    Example,
    Sentence,
)
from .channels import Channel
from .laws import Law, Passage, Provision, Version
from .lists import Language, Phrases, Synonym, Term, Topic
from .prose import ProseHead
from .questions import (
    Change,
    Citation,
    Citing,
    LawyerReview,
    Period,
    Practice,
    Question,
    Retirement,
    Review,
)
from .rates import Rate, RateSpan
from .values import Day, Localized, Pattern, Prose, Text, Texts
from .vocabulary import (
    Attestation,
    Audience,
    ChangeKind,
    ChannelKind,
    Confidence,
    Confirmation,
    FigureUnit,
    InputKind,
    LanguageRole,
    LawKind,
    Numbering,
    RateUnit,
    Strength,
    Verdict,
)

__all__ = [
    "Attestation",
    "Audience",
    "Band",
    "Calculator",
    "CalculatorFigure",
    "CalculatorInput",
    "Change",
    "ChangeKind",
    "Channel",
    "ChannelKind",
    "Choice",
    "Citation",
    "Citing",
    "Column",
    "Confidence",
    "Confirmation",
    "Day",
    "Example",
    "FigureUnit",
    "InputKind",
    "Language",
    "LanguageRole",
    "Law",
    "LawKind",
    "LawyerReview",
    "Localized",
    "Numbering",
    "Passage",
    "Pattern",
    "Period",
    "Phrases",
    "Practice",
    "Prose",
    "ProseHead",
    "Provision",
    "Question",
    "Rate",
    "RateSpan",
    "RateUnit",
    "Retirement",
    "Review",
    "Sentence",
    "Strength",
    "Synonym",
    "Term",
    "Text",
    "Texts",
    "Topic",
    "Verdict",
    "Version",
]
