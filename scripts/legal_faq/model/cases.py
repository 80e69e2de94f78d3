"""docs/case-checker.yml: what may have happened in a contact, and the practices that judge it."""

from dataclasses import dataclass

from .values import Id, PracticeName, Text, Texts, about
from .vocabulary import ContactKind


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseElement:
    """One thing to tick: what a team leader would note of a call, visit or message."""

    id: Id = about(
        zh="编号，在全部要素里唯一，永远不改：它写在复制出去的链接里。",
        en="Its id, unique among all elements and lasting: copied links carry it.",
    )
    text: Text = about(zh="发生了什么，像记录那样写。", en="What happened, as one would note it.")
    channels: tuple[ContactKind, ...] = about(
        zh="在哪几种联系里会发生：call、visit、message。",
        en="In which kinds of contact it happens: call, visit, message.",
        fewest=1,
    )
    practices: tuple[PracticeName, ...] = about(
        zh="判断它的做法，写成 问题编号/做法编号；结论只取自这些做法。",
        en="The practices that judge it, as question-id/practice-id; they alone give the verdict.",
        fewest=1,
        most=12,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseGroup:
    """Elements that answer one question, such as who acted or what was said."""

    id: Id = about(zh="这一组的编号。", en="The group's id.")
    title: Text = about(zh="这一组的标题。", en="The group's title.")
    elements: tuple[CaseElement, ...] = about(zh="要素。", en="Its elements.", fewest=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """Practices that nothing in a contact shows, and why."""

    id: Id = about(zh="编号。", en="Its id.")
    reason: Text = about(zh="为什么不列。", en="Why they are left out.")
    practices: tuple[PracticeName, ...] = about(
        zh="做法，写成 问题编号/做法编号。",
        en="The practices, as question-id/practice-id.",
        fewest=1,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseChecker:
    """The whole file."""

    aliases: Texts = about(
        zh="大家会怎样搜索这个工具。", en="What people type to find it.", fewest=1, most=40
    )
    topics: tuple[Id, ...] = about(
        zh="这些主题里由催收员或机构做的每一项做法，都要列在某个要素里或者写明不列。",
        en="Every practice by collectors or institutions of these topics must be listed by an element or left out with a reason.",
        fewest=1,
    )
    groups: tuple[CaseGroup, ...] = about(
        zh="要素分组，按页面顺序。", en="The groups, as on the page.", fewest=1
    )
    left_out: tuple[LeftOut, ...] = about(
        zh="不列的做法和理由。", en="The practices left out, with the reason.", default=()
    )
