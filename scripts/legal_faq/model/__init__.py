"""The content model: frozen types whose fields are the keys that writers use.

Reading, the JSON Schemas and the manual are made from these types. Reading files and checking
one record against another is left to reading and checks.
"""

from .laws import Law, Passage, Provision, Version
from .lists import Language, Phrases, Synonym, Term, Topic
from .questions import (
    Change,
    Citation,
    LawyerReview,
    Period,
    Practice,
    Question,
    Retirement,
    Review,
)
from .values import Day, Localized, Pattern, Prose, Text, Texts
from .vocabulary import (
    Audience,
    ChangeKind,
    Confidence,
    Confirmation,
    LanguageRole,
    LawKind,
    Numbering,
    Strength,
    Verdict,
)

__all__ = [
    "Audience",
    "Change",
    "ChangeKind",
    "Citation",
    "Confidence",
    "Confirmation",
    "Day",
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
    "Provision",
    "Question",
    "Retirement",
    "Review",
    "Strength",
    "Synonym",
    "Term",
    "Text",
    "Texts",
    "Topic",
    "Verdict",
    "Version",
]
