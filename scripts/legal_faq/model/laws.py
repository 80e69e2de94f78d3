"""docs/laws/<law>.yml: one instrument that may be cited, all its versions."""

from collections.abc import Mapping
from dataclasses import dataclass

from .values import (
    Address,
    ArticleNumber,
    ArticleNumbers,
    Day,
    Id,
    PartialDate,
    ProvisionName,
    Region,
    Text,
    VersionLabel,
    about,
)
from .vocabulary import Confirmation, LawKind, Numbering


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision:
    """One article that may be cited."""

    gist: Text = about(zh="条文大意，用自己的话。", en="What it provides, in your own words.")
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
class Part:
    """A part of a long instrument, such as a book of a code, whose articles stand on a page of their own.

    It holds the articles from `first` up to the next part's first.
    """

    id: Id = about(zh="地址里的短名，从此不变。", en="Its lasting name; its address holds it.")
    title: Text = about(zh="这一部分的名称。", en="What the part is called.")
    first: ArticleNumber = about(zh="这一部分第一条的条号。", en="The number of its first article.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One version of an instrument."""

    label: VersionLabel = about(
        zh="版本名，通常是年份；也用在锚点里。",
        en="The version's name, usually a year; anchors hold it too.",
    )
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
    changed: tuple[ProvisionName, ...] | None = about(
        zh="上一版本里内容有变的条号或短名；整个不写，就当作每条都变了，引用旧版本的全部要重新核对；只改号的写在 renumbered。",
        en="The articles or passages of the version before whose content changed; left out, all count as changed, and everything that rests on the version before must be checked again. What only moved stands in renumbered.",
        default=None,
    )
    repealed: tuple[ProvisionName, ...] = about(
        zh="上一版本里被删去的条号或短名。",
        en="The articles or passages of the version before that fell away.",
        default=(),
    )
    checked: Day | None = about(
        zh="录入或核对这一版本的日期；从这一天起，凡引用已变条文而没有重新核对的，check 都会指出。",
        en="The day this version was entered or compared; from that day check names every record that rests on what changed and has not been checked again.",
        default=None,
    )
    parts: tuple[Part, ...] = about(
        zh="把一部很长的法分成几页：依次列出各部分，每部分一页，法的主页只列条号。不写就全部在一页。",
        en="Spreads a long law over several pages: its parts in their order, a page each, while the law's own page lists the numbers. Left out, everything stands on one page.",
        default=(),
    )
    provisions: Mapping[ArticleNumber, Provision] = about(
        zh="可以引用的条，以条号为键。",
        en="The articles that may be cited, by number.",
        default=dict,
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
    kind: LawKind = about(
        zh="文件种类，决定效力。", en="The kind of instrument; it decides its strength."
    )
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
    confirmed: Confirmation = about(zh="文本核实到什么程度。", en="How far the text was confirmed.")
    status_note: Text | None = about(
        zh="读者必须知道的情况：节录、试行、专项行动等。",
        en="What a reader must know: an extract, a trial, a campaign…",
        default=None,
    )
    versions: tuple[Version, ...] = about(
        zh="各个版本，旧的在前。", en="Its versions, oldest first.", fewest=1
    )
