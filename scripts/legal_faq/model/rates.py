"""docs/rates.yml: figures that change with time, each with its source and last confirmed month."""

from dataclasses import dataclass

from .values import ArticleNumber, Figure, Id, Month, PartialDate, Text, about
from .vocabulary import Attestation, RateUnit


@dataclass(frozen=True, kw_only=True, slots=True)
class RateSpan:
    """One value and how long it held; an open start or end is left out."""

    start: PartialDate | None = about(
        zh="从何时起；只到月或年也可以。",
        en="From when; month or year alone will do.",
        default=None,
        key="from",
    )
    to: PartialDate | None = about(
        zh="到何时止，含这一天或这一月。",
        en="Until when, that day or month included.",
        default=None,
    )
    value: Figure = about(
        zh='数值，加引号，例如 "3.45"。', en='The figure in quotes, such as "3.45".'
    )
    confirmed: Attestation | None = about(
        zh="与整项不同时填写。", en="Where it differs from the rate's.", default=None
    )
    note: Text | None = about(
        zh="只管这一段的说明。", en="A note on this span alone.", default=None
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """One rate or other figure with its history."""

    id: Id = about(zh="编号。", en="The rate's id.")
    name: Text = about(zh="名称。", en="Its name.")
    unit: RateUnit = about(zh="数值的单位。", en="What the figure counts.")
    law: Id | None = about(
        zh="规定它的法律；没有写 null。", en="The law that sets it; null without one."
    )
    article: ArticleNumber | None = about(zh="条号。", en="The article.", default=None)
    passage: Id | None = about(
        zh="没有条号的段落的短名。",
        en="The lasting name of a passage without a known number.",
        default=None,
    )
    note: Text = about(zh="怎样用、管什么。", en="How it is used and what it governs.")
    source: tuple[str, ...] = about(
        zh="来源，一条一个。", en="The sources, one an entry.", fewest=1, most=8
    )
    confirmed: Attestation = about(
        zh="full-text：读过条文全文；two-sources：两个以上来源一致；one-source：只有一个来源；unconfirmed 不能发布。",
        en="full-text: read in the law's text; two-sources: two or more agree; one-source: one only; unconfirmed may not be published.",
    )
    confirmed_in: Month | None = about(
        zh="最后核实到哪个月；不清楚写 null。", en="The last month confirmed; null when unknown."
    )
    values: tuple[RateSpan, ...] = about(
        zh="各时期的数值，旧的在前。", en="The values over time, oldest first.", fewest=1, most=300
    )
