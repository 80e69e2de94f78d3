"""docs/dialogues/<id>.yml: one annotated conversation, all languages together."""

from dataclasses import dataclass

from .upkeep import Citation, Kept
from .values import Id, Text, about
from .vocabulary import Medium, Speaker, Stage, Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Instead:
    """What some training articles teach in a line's place, and why not."""

    tactic: Text = about(
        zh="有文章怎么教，用自己的话转述，不写成可以照用的话术。",
        en="What some articles teach, reported in your own words, never a usable script.",
    )
    verdict: Verdict = about(
        zh="结论，含义与 practices 的相同。", en="The verdict, as for the practices of an answer."
    )
    why_not: Text = about(zh="为什么不这样做。", en="Why not.")
    basis: tuple[int, ...] = about(
        zh="依据：citations 里的第几条，从 1 数起。",
        en="The numbers of the citations it rests on, counted from 1.",
        fewest=1,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One thing said."""

    speaker: Speaker = about(zh="谁说的。", en="Who says it.")
    says: Text = about(zh="说的话，口语。", en="The words, as people speak.")
    why: Text | None = about(
        zh="为什么可以这样说、应当这样说，一两句。",
        en="Why this is lawful and right, in one or two sentences.",
        default=None,
    )
    basis: tuple[int, ...] = about(
        zh="why 的依据：citations 里的第几条，从 1 数起；没有 why 就不写。",
        en="The numbers of the citations that `why` rests on, counted from 1; never without `why`.",
        default=(),
        fewest=1,
    )
    instead: Instead | None = about(
        zh="有文章教的另一种说法，以及为什么不行。",
        en="What some articles teach instead, and why not.",
        default=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialogue(Kept):
    """docs/dialogues/<id>.yml: one annotated conversation, all languages together."""

    title: Text = about(zh="对话的名称。", en="The dialogue's name.")
    situation: Text = about(
        zh="谁、什么时候、为什么，一到三句。", en="Who, when and why: 1 to 3 sentences."
    )
    channel: Medium = about(
        zh="call：电话；visit：上门；message：短信或者聊天；meeting：约见。",
        en="call, visit, message or meeting.",
    )
    stage: Stage = about(
        zh="first-contact：首次联系；follow-up：后续联系；hardship：有困难；conflict：冲突；third-party：第三人接听；visit：上门；settlement：结清；handover：移交；business：企业欠款。",
        en="When it takes place: first-contact, follow-up, hardship, conflict, third-party, visit, settlement, handover or business.",
    )
    lines: tuple[Line, ...] = about(
        zh="整段对话，按先后次序，8 到 20 句。",
        en="The whole conversation in order, 8 to 20 lines.",
        fewest=8,
        most=20,
    )
    after: Text = about(
        zh="谈完以后记什么、做什么。", en="What to write down or do after the conversation."
    )
    citations: tuple[Citation, ...] = about(
        zh="依据的条文。", en="The provisions it rests on.", fewest=1, most=30
    )
    related: tuple[Id, ...] = about(
        zh="相关问题的编号，2 到 5 个。", en="2 to 5 ids of related questions.", fewest=2, most=5
    )
    letters: tuple[Id, ...] = about(
        zh="用得上的信函的编号。",
        en="The ids of letters that serve it.",
        default=(),
        fewest=1,
        most=5,
    )
