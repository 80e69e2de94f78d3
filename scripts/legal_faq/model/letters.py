"""docs/letters/<id>.yml: one fillable letter, all languages together."""

from dataclasses import dataclass

from .upkeep import Citation, Kept
from .values import Id, LetterText, Text, about
from .vocabulary import GapKind, Need, Purpose


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """One field of a letter: what its writer fills in where the body says `{id}`."""

    id: Id = about(
        zh="栏目的短名，在本信里唯一；正文里写成 {短名}。",
        en="The field's name, unique in the letter; the body says {name}.",
    )
    label: Text = about(zh="栏目名称。", en="What the field is called.")
    hint: Text | None = about(
        zh="怎么填，一句话。", en="How to fill it in, in one sentence.", default=None
    )
    kind: GapKind = about(
        zh="name：姓名；text：一行字；multiline：多行；date：日期；amount：金额（元）；phone：电话；number：数字；choice：从列出的几项里选。",
        en="name, text (one line), multiline, date, amount (RMB), phone, number, or choice (one of those listed).",
    )
    required: Need = about(
        zh="yes：必填；no：可以不填，不填时它所在的段落不写进信里。",
        en="yes: must be filled in; no: when it is left empty, its paragraph is left out of the letter.",
    )
    own: bool = about(
        zh="是不是写信人自己的姓名或者电话；是的，浏览器可以代填。",
        en="Whether it is the writer's own name or telephone, which the browser may fill in.",
        default=False,
    )
    choices: tuple[Text, ...] = about(
        zh="只有 choice 才写：写进信里的几种文字。",
        en="For choice only: the words that go into the letter.",
        default=(),
        fewest=2,
        most=12,
    )
    most: int | None = about(
        zh="最多多少个字；数字和金额写最大值。",
        en="The longest length in characters; for a number or an amount, the highest value.",
        default=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter(Kept):
    """docs/letters/<id>.yml: one fillable letter, all languages together."""

    title: Text = about(zh="信的名称。", en="The letter's name.")
    use_when: Text = about(zh="什么时候用，一到三句。", en="When to use it: 1 to 3 sentences.")
    achieves: Text = about(zh="能起什么作用，一到三句。", en="What it can do: 1 to 3 sentences.")
    limits: Text = about(
        zh="不能做到什么、不会改变什么、有什么风险。",
        en="What it cannot do, what it does not change, and its risks.",
    )
    to: Text = about(
        zh="寄给谁、用什么方式、留什么凭证。",
        en="To whom, by what channel, and what proof of sending to keep.",
    )
    purpose: Purpose = about(
        zh="demand：要求；complaint：投诉；request：请求；reply：答复；court：诉讼文书；agreement：协议；record：记录。",
        en="What it is: demand, complaint, request, reply, court, agreement or record.",
    )
    enclosures: tuple[Text, ...] = about(
        zh="随信附上的材料。", en="What to enclose.", default=(), fewest=1, most=12
    )
    fields: tuple[Gap, ...] = about(
        zh="要填的栏目，按填写次序；每一栏都要在正文里用到。",
        en="What is filled in, in that order; the body uses every field.",
        fewest=1,
        most=40,
    )
    body: LetterText = about(
        zh="正文，纯文本：空行分段，段内换行照样保留，{短名} 处填入栏目。各语言用同样的栏目；寄出的是原文语言的一份。",
        en="The letter as plain text: an empty line parts paragraphs, a line break stays one, {name} is filled in. All languages hold the same fields; the source language's text is the one to send.",
    )
    citations: tuple[Citation, ...] = about(
        zh="信里写到或者依据的条文。",
        en="The provisions that the letter names or rests on.",
        fewest=1,
        most=30,
    )
    related: tuple[Id, ...] = about(
        zh="相关问题的编号，2 到 5 个。", en="2 to 5 ids of related questions.", fewest=2, most=5
    )
