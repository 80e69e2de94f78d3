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
from .cases import CaseChecker, CaseElement, CaseGroup, LeftOut
from .channels import Channel
from .conversions import Conversion, ConversionException
from .dialogues import Dialogue, Instead, Line
from .laws import Law, Passage, Provision, Version
from .letters import Gap, Letter
from .lists import Language, Phrases, Synonym, Term, Topic
from .paths import Node, Option, Outcome, Pathway
from .prose import ProseHead
from .questions import Practice, Question, Retirement
from .rates import Rate, RateSpan
from .upkeep import Change, Citation, Kept, LawyerReview, Period, Review
from .values import Day, LetterText, Localized, Pattern, Prose, Text, Texts
from .vocabulary import (
    Attestation,
    Audience,
    ChangeKind,
    ChannelKind,
    Confidence,
    Confirmation,
    ContactKind,
    FigureUnit,
    GapKind,
    InputKind,
    LanguageRole,
    LawKind,
    Medium,
    Need,
    Numbering,
    Purpose,
    RateUnit,
    ScriptForms,
    Speaker,
    Stage,
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
    "CaseChecker",
    "CaseElement",
    "CaseGroup",
    "Change",
    "ChangeKind",
    "Channel",
    "ChannelKind",
    "Choice",
    "Citation",
    "Column",
    "Confidence",
    "Confirmation",
    "ContactKind",
    "Conversion",
    "ConversionException",
    "Day",
    "Dialogue",
    "Example",
    "FigureUnit",
    "Gap",
    "GapKind",
    "InputKind",
    "Instead",
    "Kept",
    "Language",
    "LanguageRole",
    "Law",
    "LawKind",
    "LawyerReview",
    "LeftOut",
    "Letter",
    "LetterText",
    "Line",
    "Localized",
    "Medium",
    "Need",
    "Node",
    "Numbering",
    "Option",
    "Outcome",
    "Passage",
    "Pathway",
    "Pattern",
    "Period",
    "Phrases",
    "Practice",
    "Prose",
    "ProseHead",
    "Provision",
    "Purpose",
    "Question",
    "Rate",
    "RateSpan",
    "RateUnit",
    "Retirement",
    "Review",
    "ScriptForms",
    "Sentence",
    "Speaker",
    "Stage",
    "Strength",
    "Synonym",
    "Term",
    "Text",
    "Texts",
    "Topic",
    "Verdict",
    "Version",
]
