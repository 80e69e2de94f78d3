"""docs/faq/<topic>/<id>.yml: one question, all languages together."""

from dataclasses import dataclass

from .upkeep import Citation, Kept
from .values import Day, Id, Prose, Text, about
from .vocabulary import Audience, Verdict


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
class Retirement:
    """Why a question is no longer kept up, and where its readers go."""

    date: Day = about(zh="停用日期。", en="The day it was retired.")
    reason: Text = about(zh="原因。", en="The reason.")
    to: Id = about(zh="改看哪个问题。", en="The question that replaces it.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(Kept):
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
    answer: Prose = about(
        zh="正文（Markdown）。链接写法：faq:编号、law:法律#条号、term:词条、channel:渠道、letter:信函、dialogue:对话、path:路径。",
        en="The answer in Markdown. Links: faq:<id>, law:<law>#<article>, term:<id>, channel:<id>, letter:<id>, dialogue:<id>, path:<id>.",
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
    related: tuple[Id, ...] = about(
        zh="相关问题的编号，最多 5 个。",
        en="At most 5 ids of related questions.",
        default=(),
        fewest=1,
        most=5,
    )
    order: int | None = about(
        zh="在主题里的次序，数字小的在前。",
        en="Its place within the topic, smaller first.",
        default=None,
    )
    retired: Retirement | None = about(
        zh="停用时填写；文件和网址都保留。",
        en="Set when retired; file and address stay.",
        default=None,
    )
