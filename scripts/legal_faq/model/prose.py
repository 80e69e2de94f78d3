"""The front matter of the prose pages in docs/<language>/, guides among them."""

from dataclasses import dataclass

from .values import Day, about


@dataclass(frozen=True, kw_only=True, slots=True)
class ProseHead:
    """What stands between the lines --- at the start of a page; a guide needs the first three."""

    description: str | None = about(
        zh="一句话说明这一页讲什么。", en="One sentence: what the page is about.", default=None
    )
    law_as_at: Day | None = about(
        zh="最后一次核对法律的日期。", en="The day the law was last checked.", default=None
    )
    reviewed_next: Day | None = about(
        zh="下次应当复核的日期。", en="The day it is due for review.", default=None
    )
    order: int | None = about(
        zh="在指南列表里的次序，数字小的在前。",
        en="Its place in the list of guides, smaller first.",
        default=None,
    )
