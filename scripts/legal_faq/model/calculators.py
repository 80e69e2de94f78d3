"""docs/calculators/<id>.yml: one calculator: its rule, its inputs, its figures and its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from .upkeep import Citation, Kept
from .values import Amount, CalculatorValue, Figure, Id, Prose, Text, about
from .vocabulary import FigureUnit, InputKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One of the answers that an input of the kind `choice` offers."""

    id: Id = about(zh="在本项内唯一的短名。", en="A short name, unique in the input.")
    label: Text = about(zh="读者看到的选项。", en="What readers choose.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """What each line of an input of the kind `rows` holds."""

    id: Id = about(zh="在每一行里唯一的短名。", en="A short name, unique in the line.")
    kind: InputKind = about(zh="date、yuan 或者 choice。", en="date, yuan or choice.")
    label: Text = about(zh="问什么。", en="What is asked.")
    optional: bool = about(zh="可以不填。", en="May be left empty.", default=False)
    choices: tuple[Choice, ...] = about(
        zh="choice 的选项。", en="The answers of a choice.", default=(), fewest=2, most=12
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class CalculatorInput:
    """One thing that the reader fills in."""

    id: Id = about(zh="在本计算器内唯一的短名。", en="A short name, unique in the calculator.")
    kind: InputKind = about(
        zh="date 日期；time 钟点；yuan 金额；percent 百分比；count 个数；choice 选一个；rows 可以添加多行。",
        en="date, time, yuan, percent, count, choice (one of some), rows (as many lines as needed).",
    )
    label: Text = about(zh="问什么。", en="What is asked.")
    hint: Text | None = about(zh="怎样填。", en="How to fill it in.", default=None)
    least: CalculatorValue | None = about(
        zh="最小值或最早的一天。", en="The smallest value or the earliest day.", default=None
    )
    most: CalculatorValue | None = about(
        zh="最大值或最晚的一天。", en="The largest value or the latest day.", default=None
    )
    optional: bool = about(zh="可以不填。", en="May be left empty.", default=False)
    choices: tuple[Choice, ...] = about(
        zh="choice 的选项；第一个是预选的。",
        en="The answers of a choice; the first is preset.",
        default=(),
        fewest=2,
        most=12,
    )
    columns: tuple[Column, ...] = about(
        zh="rows 每一行里的项目。", en="What each line of rows holds.", default=(), fewest=1, most=4
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """One step of a fee that is counted in steps."""

    above: Amount = about(zh="超过多少元的部分，写数字。", en="Applies above so many yuan.")
    percent: Figure | None = about(
        zh="按百分之几。", en="So many per cent of the part.", default=None
    )
    fixed: Figure | None = about(zh="每件多少元。", en="So many yuan a case.", default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class CalculatorFigure:
    """A figure that the calculator counts with, and the provision it comes from."""

    id: Id = about(zh="编号。", en="The figure's id.")
    name: Text = about(zh="是什么。", en="What it is.")
    unit: FigureUnit = about(zh="单位。", en="What it counts.")
    value: CalculatorValue | None = about(
        zh="数值、日期或钟点，加引号。", en="The value, day or time, in quotes.", default=None
    )
    bands: tuple[Band, ...] = about(
        zh="分段累计的标准，从低到高。",
        en="The steps, lowest first.",
        default=(),
        fewest=2,
        most=20,
    )
    basis: int | None = about(
        zh="依据：citations 里的第几条；只是算法上的约定时写 null。",
        en="The number of the citation it comes from; null for a mere convention of counting.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence of the result; braces hold what was worked out."""

    text: Text = about(
        zh="一句话；{名字} 处填入算出的值。", en="One sentence; {name} stands for a value."
    )
    basis: tuple[int, ...] = about(
        zh="依据：citations 里的第几条。",
        en="The numbers of the citations it rests on.",
        default=(),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A worked example for readers without JavaScript; a test works it out again."""

    inputs: Mapping[Id, CalculatorValue] = about(
        zh="各项填什么；rows 不填。", en="What is filled in; rows stay empty."
    )
    shows: tuple[Text, ...] = about(
        zh="算出的句子，一句一项。", en="The sentences worked out, one an entry.", fewest=1, most=40
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Calculator(Kept):
    """docs/calculators/<id>.yml: one calculator, all languages together."""

    title: Text = about(zh="名称。", en="Its name.")
    summary: Text = about(zh="算什么，一两句。", en="What it works out, in a sentence or two.")
    limits: tuple[Text, ...] = about(
        zh="不算什么、哪些情况不能用。", en="What it does not cover.", fewest=1, most=12
    )
    rule: Prose = about(
        zh="规则和算式（Markdown）。链接写法与回答相同。",
        en="The rule and the formula in Markdown, with links as in answers.",
    )
    inputs: tuple[CalculatorInput, ...] = about(
        zh="读者要填的项目，按顺序。", en="What the reader fills in, in order.", fewest=1, most=16
    )
    rates: tuple[Id, ...] = about(
        zh="用到 rates.yml 里的哪些数字。", en="The figures of rates.yml it uses.", default=()
    )
    figures: tuple[CalculatorFigure, ...] = about(
        zh="用到的其他数字。", en="The other figures it uses.", default=(), fewest=1, most=20
    )
    sentences: Mapping[Id, Sentence] = about(
        zh="结果和步骤的句子。", en="The sentences of results and steps.", fewest=1, most=80
    )
    example: Example = about(zh="算好的例子。", en="A worked example.")
    citations: tuple[Citation, ...] = about(
        zh="依据的条文。", en="The provisions it rests on.", fewest=1, most=30
    )
    related: tuple[Id, ...] = about(
        zh="相关问题的编号；这些回答会列出本计算器。",
        en="Ids of the answers it serves; they list the calculator.",
        fewest=1,
        most=12,
    )
    order: int | None = about(
        zh="在列表里的次序，数字小的在前。",
        en="Its place in the list, smaller first.",
        default=None,
    )
