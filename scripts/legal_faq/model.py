"""The content model: frozen types whose fields are the keys that writers use.

In: nothing. Out: types, their help texts and their constraints, from which reading, the JSON
Schemas and the manual are made. Reading files and checking one record against another is
left to reading and checks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field
from datetime import date as Day
from enum import Enum
from typing import Annotated, Any, Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A constraint on a string: the expression it matches in full, and an example for messages."""

    expression: str
    example: str


Id = Annotated[str, Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "calling-hours")]
ArticleNumber = Annotated[str, Pattern(r"[1-9][0-9]*([.-][1-9][0-9]*)*", "1033")]
ArticleNumbers = Annotated[
    str, Pattern(r"[1-9][0-9]*([.-][1-9][0-9]*)*(, [1-9][0-9]*([.-][1-9][0-9]*)*)*", "58, 59")
]
PartialDate = Annotated[str, Pattern(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "2025-01-17")]
Region = Annotated[str, Pattern(r"CN-[A-Z]{2}", "CN-GD")]
LanguageTag = Annotated[str, Pattern(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "zh-Hans")]
Address = Annotated[str, Pattern(r"https?://[^\s<>\"']+", "https://flk.npc.gov.cn/")]
Markdown = Annotated[str, "markdown"]
"""Text in which Markdown counts; every other text is plain."""


@dataclass(frozen=True, slots=True)
class Localized(Generic[Value]):
    """A value per language key, in the order of languages.yml; optional languages may be absent."""

    values: Mapping[str, Value]

    def __getitem__(self, language: str) -> Value:
        return self.values[language]

    def __contains__(self, language: object) -> bool:
        return language in self.values

    def items(self) -> Iterator[tuple[str, Value]]:
        """Yield each language key with its value."""
        return iter(self.values.items())


Text = Localized[str]
Prose = Localized[Markdown]
Texts = Localized[tuple[str, ...]]


def about(
    *,
    zh: str,
    en: str,
    default: Any = MISSING,
    key: str | None = None,
    fewest: int = 0,
    most: int = 500,
) -> Any:
    """Describe a field to the person who fills it in.

    `key` is the YAML key where it cannot be the field's name; a list or mapping holds
    `fewest` to `most` entries.
    """
    metadata = {"zh": zh, "en": en, "key": key, "fewest": fewest, "most": most}
    if default is dict:
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


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


class Confidence(Enum):
    """How sure the editors are of an answer."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ChangeKind(Enum):
    """Whether a change altered what an answer says, or only how it says it."""

    SUBSTANCE = "substance"
    WORDING = "wording"


class LanguageRole(Enum):
    """`source` and `required` must be complete; `optional` falls back with a notice; `derived` is converted."""

    SOURCE = "source"
    REQUIRED = "required"
    OPTIONAL = "optional"
    DERIVED = "derived"


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """One language of the site."""

    key: Id = about(
        zh="内容文件里用的键，例如 zh。", en="The key used in content files, such as zh."
    )
    tag: LanguageTag = about(
        zh="BCP 47 语言标签，例如 zh-Hans。", en="The BCP 47 tag, such as zh-Hans."
    )
    path: Id = about(
        zh="网址的第一段，例如 zh。", en="The first part of its addresses, such as zh."
    )
    role: LanguageRole = about(
        zh="source：原文；required：必须齐全；optional：可以缺，缺时显示原文并注明；derived：由程序转换。",
        en="source: written first; required: must be complete; optional: may be missing, then the source is shown with a notice; derived: converted by program.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """One topic, in the order of faq/topics.yml."""

    id: Id = about(zh="主题的编号，也是文件夹名。", en="The topic's id, also its folder's name.")
    title: Text = about(zh="主题名称。", en="The topic's name.")
    summary: Text = about(
        zh="一句话说明这个主题回答什么。", en="One sentence: what this topic answers."
    )
    quick_exit: bool = about(
        zh="写 true 时，页面显示“快速离开”按钮和紧急求助提示。",
        en="true shows the quick-exit button and the notice about urgent help.",
        default=False,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Practice:
    """One act as judged; the verdict matrix and the case checker read only these."""

    id: Id = about(zh="在本题内唯一的短名。", en="A short name, unique in the question.")
    text: Text = about(zh="被判断的做法。", en="The act that is judged.")
    actor: Audience = about(zh="谁做这件事。", en="Who does it.")
    verdict: Verdict = about(
        zh="结论。unlawful 至少要有一条有约束力的规定或司法解释；只有推荐性标准或自律规则反对的，用 discouraged；两种读法都站得住的，用 unsettled。",
        en="The verdict. unlawful needs a binding provision or a judicial interpretation; where only a recommended standard or an association's rule is against it: discouraged; two tenable readings: unsettled.",
    )
    conditions: Text | None = about(
        zh="在什么条件下成立。", en="On what conditions it holds.", default=None
    )
    alternative: Text | None = about(
        zh="可以怎样合法地做。", en="What may lawfully be done instead.", default=None
    )
    remedy: Text | None = about(
        zh="对方可以怎么办。", en="What the other side can do.", default=None
    )
    basis: tuple[int, ...] = about(
        zh="依据：citations 里的第几条，从 1 数起。",
        en="The numbers of the citations it rests on, counted from 1.",
        fewest=1,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """A span of past days, both included; an open end is left out."""

    start: Day | None = about(zh="起始日。", en="First day.", default=None, key="from")
    to: Day | None = about(zh="终止日。", en="Last day.", default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One provision that an answer rests on."""

    law: Id = about(
        zh="docs/laws 里的文件名（不带 .yml）。", en="A file name in docs/laws, without .yml."
    )
    article: ArticleNumber | None = about(
        zh="条号，加引号，例如 \"1033\"、\"293-1\"。与 passage 二选一。",
        en='The article number in quotes, such as "1033" or "293-1". Either this or passage.',
        default=None,
    )
    paragraph: int | None = about(zh="第几款。", en="The paragraph's number.", default=None)
    item: int | None = about(zh="第几项。", en="The item's number.", default=None)
    passage: Id | None = about(
        zh="没有条号的段落的短名，例如 night-hours。",
        en="The lasting name of a passage without a known number, such as night-hours.",
        default=None,
    )
    supports: Text = about(
        zh="这一条在本题里支持什么，用自己的话。",
        en="What the provision carries in this answer, in your own words.",
    )
    applies_to: Period | None = about(
        zh="只管过去某段时间的事实时填写；那时有效的版本会标为“历史条文”。",
        en="Only for facts of an earlier time; the version in force then is meant and shown as historical.",
        default=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class LawyerReview:
    """A review by a practising lawyer."""

    date: Day = about(zh="审阅日期。", en="The day of the review.")
    name: str = about(zh="律师姓名。", en="The lawyer's name.")
    licence: str = about(zh="执业证号。", en="The number of the practising certificate.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """Who checked an answer, when, and when it is due again."""

    editor: Day = about(
        zh="编辑最后一次逐条核对的日期。", en="The day an editor last checked it against the texts."
    )
    lawyer: LawyerReview | None = about(
        zh="没有律师审阅时写 null。", en="null until a practising lawyer has reviewed it."
    )
    next: Day = about(zh="下次应当复核的日期。", en="The day it is due for review.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One dated change of an answer."""

    date: Day = about(zh="日期。", en="The day.")
    kind: ChangeKind = about(
        zh="substance：结论或依据变了；wording：只改措辞。",
        en="substance: what it says changed; wording: only how it says it.",
    )
    note: Text = about(zh="改了什么，一句话。", en="What changed, in one sentence.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Retirement:
    """Why a question is no longer kept up, and where its readers go."""

    date: Day = about(zh="停用日期。", en="The day it was retired.")
    reason: Text = about(zh="原因。", en="The reason.")
    to: Id = about(zh="改看哪个问题。", en="The question that replaces it.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """docs/faq/<topic>/<id>.yml: one question, all languages together."""

    question: Text = about(zh="像真人那样问。", en="As a person would ask it.")
    short_answer: Text = about(
        zh="一到三句，单独能看懂；开头就说可以、不可以还是看情况。不写条号，不用 Markdown。",
        en="One to three sentences that stand alone; the first words say yes, no or it depends. No article numbers, no Markdown.",
    )
    practices: tuple[Practice, ...] = about(
        zh="逐个判断的做法；纯资讯类问题不写。",
        en="The acts judged one by one; an information question has none.",
        default=(),
        fewest=1,
        most=12,
    )
    audience: tuple[Audience, ...] = about(
        zh="写给谁看。", en="For whom it is written.", fewest=1, most=5
    )
    answer: Prose = about(
        zh="正文（Markdown）。链接写法：faq:编号、law:法律#条号、term:词条。",
        en="The answer in Markdown. Links: faq:<id>, law:<law>#<article>, term:<id>.",
    )
    steps: tuple[Text, ...] = about(
        zh="读者可以照着做的步骤，按顺序。",
        en="What the reader can do, in order.",
        default=(),
        fewest=1,
        most=12,
    )
    citations: tuple[Citation, ...] = about(
        zh="依据的条文，按正文需要排列。", en="The provisions it rests on.", fewest=1, most=30
    )
    aliases: Texts = about(
        zh="别人还会怎么问；供搜索用，不与其他问题重复。",
        en="Other ways people ask; for the search; not shared with another question.",
        fewest=1,
        most=30,
    )
    related: tuple[Id, ...] = about(
        zh="相关问题的编号，最多 5 个。",
        en="At most 5 ids of related questions.",
        default=(),
        fewest=1,
        most=5,
    )
    law_as_at: Day = about(
        zh="最后一次核对法律的日期。", en="The day the law was last checked."
    )
    reviewed: Review = about(zh="谁核对过、何时复核。", en="Who checked it, and when it is due again.")
    changes: tuple[Change, ...] = about(
        zh="变更记录；最新日期就是页面的更新日期。",
        en="The change record; the newest date is the page's date of modification.",
        fewest=1,
    )
    owner: str | None = about(zh="负责人。", en="Who looks after it.", default=None)
    order: int | None = about(
        zh="在主题里的次序，数字小的在前。",
        en="Its place within the topic, smaller first.",
        default=None,
    )
    confidence: Confidence | None = about(
        zh="把握程度；medium 和 low 时，正文要写明哪里没有定论。",
        en="How sure we are; medium and low must say in the answer what is unsettled.",
        default=None,
    )
    retired: Retirement | None = about(
        zh="停用时填写；文件和网址都保留。",
        en="Set when retired; file and address stay.",
        default=None,
    )

    @property
    def modified(self) -> Day:
        """Return the day of the newest change."""
        return max(change.date for change in self.changes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision:
    """One article that may be cited."""

    gist: Text = about(
        zh="条文大意，用自己的话。", en="What it provides, in your own words."
    )
    terms: tuple[str, ...] = about(
        zh="条文里必须出现的几个法定用语。",
        en="A few statutory terms that must occur in the text.",
        fewest=1,
        most=4,
    )
    confirmed: Confirmation | None = about(
        zh="与整部文件不同时填写。", en="Where it differs from the law's.", default=None
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage(Provision):
    """A passage whose number is not known; its key is its lasting name."""

    reference: str | None = about(
        zh="参考文本里的标题，只用于核对，从不印出。",
        en="Its heading in the reference text; for checking only, never printed.",
        default=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One version of an instrument."""

    label: str = about(zh="版本名，通常是年份。", en="The version's name, usually a year.")
    number: str | None = about(zh="文号。", en="Its document number.", default=None)
    adopted: PartialDate | None = about(
        zh="通过日期；可以只到月或年。", en="Adopted on; month or year alone will do.", default=None
    )
    effective: PartialDate | None = about(
        zh="施行日期；不知道写 null，页面显示“施行日未核实”。",
        en="In force from; null when unknown, shown as not confirmed.",
        default=None,
    )
    expires: PartialDate | None = about(
        zh="被取代或废止的日期：这一天起不再有效。",
        en="The day it was replaced or repealed; from that day it no longer holds.",
        default=None,
    )
    last_article: int | None = about(
        zh="最后一条的条号；没有全文时写 null。",
        en="The number of its last article; null without the full text.",
        default=None,
    )
    reference: Id | None = about(
        zh="参考文本的编号，供 --law-texts 核对。",
        en="The reference text's id, for --law-texts.",
        default=None,
    )
    renumbered: Mapping[ArticleNumber, ArticleNumbers] = about(
        zh="旧条号 → 新条号；拆成几条的用逗号隔开。",
        en="Old article number → new one; several, where it was split, with commas.",
        default=dict,
    )
    provisions: Mapping[ArticleNumber, Provision] = about(
        zh="可以引用的条，以条号为键。", en="The articles that may be cited, by number.", default=dict
    )
    passages: Mapping[Id, Passage] = about(
        zh="没有条号的段落，以短名为键。",
        en="Passages without a known number, by lasting name.",
        default=dict,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Law:
    """docs/laws/<law>.yml: one instrument, all its versions."""

    title: Text = about(zh="全称。", en="Full title.")
    short_title: Text = about(zh="简称。", en="Short title.")
    kind: LawKind = about(zh="文件种类，决定效力。", en="The kind of instrument; it decides its strength.")
    issuer: Text = about(zh="制定机关。", en="Who issued it.")
    region: Region | None = about(
        zh="地方性法规适用的地区（ISO 3166-2）。",
        en="For local regulations: where it applies (ISO 3166-2).",
        default=None,
    )
    numbering: Numbering = about(
        zh="article：第 N 条；section：通知、意见的第 N 部分。",
        en="article: articles; section: the sections of a notice or opinion.",
        default=Numbering.ARTICLE,
    )
    official_url: Address | None = about(
        zh="官方链接；不知道写 null。", en="The official address; null when unknown."
    )
    accessed: Day | None = about(
        zh="打开官方链接的日期；没打开过不写。",
        en="The day the official address was opened; only if it was.",
        default=None,
    )
    source: str = about(zh="文本读自哪里。", en="Where the text was read.")
    confirmed: Confirmation = about(
        zh="文本核实到什么程度。", en="How far the text was confirmed."
    )
    status_note: Text | None = about(
        zh="读者必须知道的情况：节录、试行、专项行动等。",
        en="What a reader must know: an extract, a trial, a campaign…",
        default=None,
    )
    versions: tuple[Version, ...] = about(
        zh="各个版本，旧的在前。", en="Its versions, oldest first.", fewest=1
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One entry of glossary.yml."""

    id: Id = about(zh="词条编号。", en="The term's id.")
    term: Text = about(zh="词条。", en="The term.")
    definition: Text = about(zh="解释，一到三句。", en="What it means, in one to three sentences.")
    law: Id | None = about(
        zh="界定它的法律。", en="The law that defines it.", default=None
    )
    article: ArticleNumber | None = about(zh="条号。", en="The article.", default=None)
    also: Texts | None = about(
        zh="大家平时怎么叫。", en="Everyday names.", default=None, fewest=1
    )
