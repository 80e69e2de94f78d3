"""What every kept record carries: the provisions it rests on, who it is for, who checked it and when."""

from dataclasses import dataclass

from .values import ArticleNumber, Day, Id, Text, Texts, about
from .vocabulary import Audience, ChangeKind, Confidence


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """A span of past days, both included; an open end is left out."""

    start: Day | None = about(zh="起始日。", en="First day.", default=None, key="from")
    to: Day | None = about(zh="终止日。", en="Last day.", default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One provision that an answer, a letter or a dialogue rests on."""

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
        zh="这一条在这里支持什么，用自己的话。",
        en="What the provision carries here, in your own words.",
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
class Kept:
    """What questions, letters, dialogues and paths share: readers, words for the search, dates and owner."""

    audience: tuple[Audience, ...] = about(
        zh="写给谁看。", en="For whom it is written.", fewest=1, most=5
    )
    aliases: Texts = about(
        zh="别人还会怎么问、怎么找；供搜索用，不与其他题目重复。",
        en="Other ways people ask or look for it; for the search; not shared with another record.",
        fewest=1,
        most=30,
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
    confidence: Confidence | None = about(
        zh="把握程度；medium 和 low 时，正文要写明哪里没有定论。",
        en="How sure we are; medium and low must say in the answer what is unsettled.",
        default=None,
    )

    @property
    def modified(self) -> Day:
        """Return the day of the newest change."""
        return max(change.date for change in self.changes)
