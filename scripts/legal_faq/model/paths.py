"""docs/guides/<id>.yml: one step-by-step path, all languages together."""

from dataclasses import dataclass

from .upkeep import Kept
from .values import Id, Text, about


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One answer to a node's question, and where it leads."""

    text: Text = about(zh="选项。", en="The option.")
    to: Id = about(
        zh="通向哪个节点或者结果。", en="The id of the node or outcome that it leads to."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """One question of a path."""

    id: Id = about(zh="节点的短名，在本路径里唯一。", en="The node's name, unique in the path.")
    question: Text = about(zh="问题。", en="The question.")
    help: Text | None = about(
        zh="帮助读者回答的说明。", en="What helps the reader to answer.", default=None
    )
    options: tuple[Option, ...] = about(
        zh="2 到 7 个选项。", en="2 to 7 options.", fewest=2, most=7
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """Where a path ends: what is so, what to do first, and where to read on."""

    id: Id = about(zh="结果的短名，在本路径里唯一。", en="The outcome's name, unique in the path.")
    title: Text = about(zh="结果的名称。", en="The outcome's name.")
    text: Text = about(
        zh="情况怎样、先做什么，2 到 5 句，纯文本。",
        en="What is so and what to do first: 2 to 5 sentences, plain text.",
    )
    urgent: Id | None = about(
        zh="紧急时马上要打的电话：channels.yml 里的编号。",
        en="The channel to call at once: an id of channels.yml.",
        default=None,
    )
    answers: tuple[Id, ...] = about(
        zh="接着看哪些问题，1 到 5 个。",
        en="1 to 5 ids of the questions to read.",
        fewest=1,
        most=5,
    )
    letters: tuple[Id, ...] = about(
        zh="用得上的信函的编号。",
        en="The ids of letters that serve it.",
        default=(),
        fewest=1,
        most=5,
    )
    channels: tuple[Id, ...] = about(
        zh="可以找的渠道：channels.yml 里的编号。",
        en="Where to turn: ids of channels.yml.",
        default=(),
        fewest=1,
        most=5,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Pathway(Kept):
    """docs/guides/<id>.yml: one step-by-step path, all languages together."""

    title: Text = about(zh="路径的名称。", en="The path's name.")
    summary: Text = about(
        zh="一两句：帮谁弄清什么。", en="Whom it helps to find out what, in one or two sentences."
    )
    start: Id = about(zh="第一个节点的短名。", en="The name of the first node.")
    nodes: tuple[Node, ...] = about(zh="节点。", en="The nodes.", fewest=1, most=60)
    outcomes: tuple[Outcome, ...] = about(zh="结果。", en="The outcomes.", fewest=1, most=60)
