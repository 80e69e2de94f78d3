"""What a host says of its own changes: overlay.yml, and the block `overlay` of each record it changes."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from .values import Day, Pattern, Text, about
from .vocabulary import Audience

Hash = Annotated[str, Pattern(r"[0-9a-f]{64}", "0123456789abcdef… (64 digits)")]
"""A SHA-256 in lower-case hexadecimal, as messages and `legal-faq override` write it."""

FieldName = Annotated[str, Pattern(r"[a-z]+(_[a-z]+)*", "short_answer")]


class OverlayAction(Enum):
    """What a host's overlay does with a record."""

    ADD = "add"
    REPLACE = "replace"
    CHANGE = "change"
    APPEND = "append"
    WITHDRAW = "withdraw"


BASE_HELP = {
    "en": "The SHA-256 of what is overridden: of the whole record, or of each field by its name.",
    "zh": "被覆盖内容的 SHA-256：整条一个，或者按字段名逐个写。",
}
"""What an editor shows for `base`, which is one hash or several and so no field of Override."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalNote:
    """What the host adds to a record in its own name."""

    date: Day = about(zh="写这条说明的日期。", en="The day it was written.")
    text: Text = about(zh="说明，纯文本。", en="The note, as plain text.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Override:
    """The block `overlay` of a record: what happens to upstream's record of the same id.

    Besides these it holds `base`: a Hash of the whole record, or one for each field.
    """

    action: OverlayAction = about(
        zh="add：新增；replace：整条换掉；change：只换写出的字段；append：只加一条署名的说明；withdraw：撤下。",
        en="add: a record of your own; replace: the whole record; change: only the fields that stand here; append: only a signed note; withdraw: the record is left out.",
    )
    reason: Text | None = about(
        zh="为什么改；撤下时必填。会写在页面上。",
        en="Why; required to withdraw. Pages say it.",
        default=None,
    )
    note: LocalNote | None = about(
        zh="署名的本地说明，写在页面末尾；撤下时不写。",
        en="A signed local note, shown at the end of the page; none when withdrawing.",
        default=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawnAudience:
    """Readers for whom the host offers nothing: what is written for them alone is withdrawn."""

    audience: Audience = about(zh="不再面向哪类读者。", en="Which readers.")
    base: Hash | None = about(
        zh="只写给他们的那些记录的清单的 SHA-256；第一次可以不写，检查会告诉你。",
        en="The SHA-256 of the list of records written for them alone; leave it out at first, and check tells you.",
        default=None,
    )
    reason: Text = about(zh="为什么。会写在页面上。", en="Why. Pages say it.")


@dataclass(frozen=True, kw_only=True, slots=True)
class OverlayHead:
    """overlay.yml: who answers for the changes in this folder."""

    organisation: Text = about(
        zh="谁作的改动；写在每个改动过的页面上。",
        en="Who made the changes; every page that was changed says it.",
    )
    audiences: tuple[WithdrawnAudience, ...] = about(
        zh="不再面向的读者。",
        en="Readers for whom nothing is offered.",
        default=(),
        fewest=1,
        most=5,
    )
