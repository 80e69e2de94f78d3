"""The closed vocabularies of the content: every word that a field may take."""

from enum import Enum


class Verdict(Enum):
    """How a practice is judged; `unlawful` needs a binding source or a judicial interpretation."""

    LAWFUL = "lawful"
    CONDITIONAL = "conditional"
    DISCOURAGED = "discouraged"
    UNLAWFUL = "unlawful"
    UNSETTLED = "unsettled"


class Audience(Enum):
    """For whom an answer is written, and who does the act that a practice judges."""

    BORROWER = "borrower"
    GUARANTOR = "guarantor"
    THIRD_PARTY = "third-party"
    COLLECTOR = "collector"
    INSTITUTION = "institution"


class Strength(Enum):
    """What a source can carry, strongest first."""

    BINDING = "binding"
    INTERPRETATION = "interpretation"
    POLICY = "policy"
    RECOMMENDED = "recommended"
    SELF_REGULATORY = "self-regulatory"


class LawKind(Enum):
    """Kinds of instrument."""

    LAW = "law"
    ADMINISTRATIVE_REGULATION = "administrative-regulation"
    LOCAL_REGULATION = "local-regulation"
    DEPARTMENT_RULE = "department-rule"
    JUDICIAL_INTERPRETATION = "judicial-interpretation"
    JUDICIAL_POLICY = "judicial-policy"
    NORMATIVE_DOCUMENT = "normative-document"
    RECOMMENDED_STANDARD = "recommended-standard"
    SELF_REGULATORY_RULE = "self-regulatory-rule"

    @property
    def strength(self) -> Strength:
        """Return the strength of a citation of this kind (the content contract's table)."""
        return STRENGTHS[self]


STRENGTHS = {
    LawKind.LAW: Strength.BINDING,
    LawKind.ADMINISTRATIVE_REGULATION: Strength.BINDING,
    LawKind.LOCAL_REGULATION: Strength.BINDING,
    LawKind.DEPARTMENT_RULE: Strength.BINDING,
    LawKind.JUDICIAL_INTERPRETATION: Strength.INTERPRETATION,
    LawKind.JUDICIAL_POLICY: Strength.POLICY,
    LawKind.NORMATIVE_DOCUMENT: Strength.POLICY,
    LawKind.RECOMMENDED_STANDARD: Strength.RECOMMENDED,
    LawKind.SELF_REGULATORY_RULE: Strength.SELF_REGULATORY,
}


class Numbering(Enum):
    """How an instrument counts its provisions: articles (第 N 条) or sections of a notice."""

    ARTICLE = "article"
    SECTION = "section"


class Confirmation(Enum):
    """How far the text that a gist rests on was confirmed."""

    FULL_TEXT = "full-text"
    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"


class Attestation(Enum):
    """How well a telephone number, an address or a figure is attested."""

    FULL_TEXT = "full-text"
    TWO_SOURCES = "two-sources"
    ONE_SOURCE = "one-source"
    UNCONFIRMED = "unconfirmed"


class ChannelKind(Enum):
    """How a channel is reached."""

    PHONE = "phone"
    WEBSITE = "website"
    MINI_PROGRAM = "mini-program"
    IN_WRITING = "in-writing"


class ContactKind(Enum):
    """What kind of contact a collector made."""

    CALL = "call"
    VISIT = "visit"
    MESSAGE = "message"


class RateUnit(Enum):
    """What a figure counts."""

    PERCENT_A_YEAR = "percent-a-year"
    PERCENT_A_DAY = "percent-a-day"
    TIMES_LPR = "times-lpr"
    TIMES_A_YEAR = "times-a-year"
    YUAN = "yuan"
    YEARS = "years"


class InputKind(Enum):
    """What is filled into a calculator's input."""

    DATE = "date"
    TIME = "time"
    YUAN = "yuan"
    PERCENT = "percent"
    COUNT = "count"
    CHOICE = "choice"
    ROWS = "rows"


class FigureUnit(Enum):
    """What a calculator's figure counts."""

    DATE = "date"
    TIME = "time"
    DAYS = "days"
    DAY_OF_MONTH = "day-of-month"
    MONTHS = "months"
    YEARS = "years"
    PERCENT = "percent"
    DIVISOR = "divisor"
    COUNT_A_DAY = "count-a-day"
    YUAN = "yuan"
    YUAN_IN_BANDS = "yuan-in-bands"


class Confidence(Enum):
    """How sure the editors are of an answer."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ChangeKind(Enum):
    """Whether a change altered what an answer says, or only how it says it."""

    SUBSTANCE = "substance"
    WORDING = "wording"


class Purpose(Enum):
    """What a letter is for."""

    DEMAND = "demand"
    COMPLAINT = "complaint"
    REQUEST = "request"
    REPLY = "reply"
    COURT = "court"
    AGREEMENT = "agreement"
    RECORD = "record"


class GapKind(Enum):
    """What goes into a letter's gap, and so how it is asked for and checked."""

    NAME = "name"
    TEXT = "text"
    MULTILINE = "multiline"
    DATE = "date"
    AMOUNT = "amount"
    PHONE = "phone"
    NUMBER = "number"
    CHOICE = "choice"


class Need(Enum):
    """Whether a letter's gap must be filled."""

    YES = "yes"
    NO = "no"


class Medium(Enum):
    """How the two sides of a dialogue meet."""

    CALL = "call"
    VISIT = "visit"
    MESSAGE = "message"
    MEETING = "meeting"


class Stage(Enum):
    """When in a collection a dialogue takes place."""

    FIRST_CONTACT = "first-contact"
    FOLLOW_UP = "follow-up"
    HARDSHIP = "hardship"
    CONFLICT = "conflict"
    THIRD_PARTY = "third-party"
    VISIT = "visit"
    SETTLEMENT = "settlement"
    HANDOVER = "handover"
    BUSINESS = "business"


class Speaker(Enum):
    """Who says a line of a dialogue; `customer` owes as a business, `stranger` has nothing to do with the debt."""

    COLLECTOR = "collector"
    BORROWER = "borrower"
    GUARANTOR = "guarantor"
    RELATIVE = "relative"
    COLLEAGUE = "colleague"
    RECEPTION = "reception"
    STRANGER = "stranger"
    CUSTOMER = "customer"
    COMPLAINTS_DESK = "complaints-desk"
    SECOND_COLLECTOR = "second-collector"


class LanguageRole(Enum):
    """`source` and `required` must be complete; `optional` falls back with a notice; `derived` is converted."""

    SOURCE = "source"
    REQUIRED = "required"
    OPTIONAL = "optional"
    DERIVED = "derived"


class ScriptForms(Enum):
    """Whose forms of Traditional characters a derived edition uses."""

    SHARED = "shared"
    STANDARD = "standard"
    TAIWAN = "taiwan"
    HONG_KONG = "hong-kong"
