"""docs/faq/<topic>/<id>.yml: one question, all languages together."""

from dataclasses import dataclass
from typing import Protocol

from .values import ArticleNumber, Day, Id, Prose, Text, Texts, about
from .vocabulary import Audience, ChangeKind, Confidence, Verdict


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
        zh='条号，加引号，例如 "1033"、"293-1"。与 passage 二选一。',
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


class Citing(Protocol):
    """What rests on provisions: a question or a calculator."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return the provisions it rests on."""

    @property
    def law_as_at(self) -> Day:
        """Return the day the law was last checked."""


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
        zh="正文（Markdown）。链接写法：faq:编号、law:法律#条号、term:词条、channel:渠道。",
        en="The answer in Markdown. Links: faq:<id>, law:<law>#<article>, term:<id>, channel:<id>.",
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
    law_as_at: Day = about(zh="最后一次核对法律的日期。", en="The day the law was last checked.")
    reviewed: Review = about(
        zh="谁核对过、何时复核。", en="Who checked it, and when it is due again."
    )
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
