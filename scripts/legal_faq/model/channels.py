"""docs/channels.yml: where to complain, report or ask for help."""

from dataclasses import dataclass

from .values import Id, Month, Text, about
from .vocabulary import Attestation, ChannelKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """One telephone number, website, mini-program or other way to complain or ask for help."""

    id: Id = about(
        zh="渠道的编号，用于 channel: 链接。", en="The channel's id, for channel: links."
    )
    name: Text = about(zh="名称。", en="Its name.")
    kind: ChannelKind = about(
        zh="phone：电话；website：网站；mini-program：小程序；in-writing：书面或者当面提出，没有单一号码。",
        en="phone, website, mini-program, or in-writing: in writing or in person, with no single number.",
    )
    value: str | None = about(
        zh="号码、网址或者小程序名称，照原样写；in-writing 不写。",
        en="The number, the address or the mini-program's name, as it is; none for in-writing.",
        default=None,
    )
    takes: Text = about(zh="受理什么。", en="What it takes.")
    not_takes: Text = about(zh="不受理什么，该找谁。", en="What it does not take, and who does.")
    at_hand: Text = about(zh="联系之前准备什么。", en="What to have at hand.")
    hours: Text | None = about(
        zh="服务时间；有来源才写。", en="Its hours; only where a source gives them.", default=None
    )
    note: Text | None = about(
        zh="读者要知道的其他情况。", en="What else a reader must know.", default=None
    )
    source: tuple[str, ...] = about(
        zh="来源，一条一个。", en="The sources, one an entry.", fewest=1, most=8
    )
    confirmed: Attestation = about(
        zh="two-sources：两个以上来源一致；one-source：只有一个来源，页面会提醒先核实；unconfirmed 不能发布。",
        en="two-sources: two or more agree; one-source: the page tells readers to check first; unconfirmed may not be published.",
    )
    confirmed_in: Month | None = about(
        zh="来源写明的最近月份；来源没有日期的写 null。",
        en="The latest month that a source is dated; null when none is.",
    )
    on_search: bool = about(
        zh="写 true 时，搜索没有合适结果的页面也会列出。",
        en="true lists it also where a search finds nothing that fits.",
        default=False,
    )
    urgent: bool = about(
        zh="写 true 时，让人难受的主题（topics.yml 里 quick_exit 为 true 的）每一页都会列出这个号码。",
        en="true lists the number on every page of a distressing topic (quick_exit in topics.yml).",
        default=False,
    )
