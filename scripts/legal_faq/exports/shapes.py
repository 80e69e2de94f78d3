"""What v1 of the API adds to the content's own fields.

In: nothing. Out: record types whose fields are the keys that programs read. Which type of the content
model gets which is left to published.
"""

from dataclasses import dataclass

from ..citations import Status
from ..model import Confirmation, Language, Strength
from ..model.values import Day, about


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """What every record with a page, or a place on one, has."""

    id: str = about(zh="编号，永远不变。", en="The record's id, for ever the same.")
    url: str = about(
        zh="网址，从网站根目录算起。", en="Its address, relative to the root of the site."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated(Placed):
    """A record with a page of its own and a change record."""

    language: str = about(
        zh="文字的语言（BCP 47）；没有译文时是原文的语言。",
        en="The language of the texts (BCP 47); the source's where a translation is missing.",
    )
    modified: Day = about(zh="最近一次改动的日期。", en="The day of the newest change.")
    markdown: str = about(
        zh="同一页的 Markdown，从网站根目录算起。",
        en="The same page as Markdown, relative to the root of the site.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class InTopic(Dated):
    """What a question has besides."""

    topic: str = about(zh="主题的编号。", en="The id of its topic.")
    tools: tuple[str, ...] = about(
        zh="用得上的信函、对话、路径、计算器，写成 种类:编号。",
        en="The letters, dialogues, paths and calculators that serve it, as kind:id.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicMembers(Placed):
    """What a topic has besides."""

    questions: tuple[str, ...] = about(
        zh="其中问题的编号，按页面次序。", en="The ids of its questions, in their order."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """What a citation means."""

    number: int = about(zh="第几条依据，从 1 数起。", en="Its number, counted from 1.")
    label: str = about(zh="用文字写出的出处。", en="The citation in words.")
    url: str = about(
        zh="条文在本站的位置。", en="Where this site speaks of the provision, from its root."
    )
    version: str = about(zh="所指的版本。", en="The label of the version that is meant.")
    strength: Strength = about(zh="效力强弱。", en="What the source can carry.")
    gist: str = about(
        zh="条文大意，不是原文。", en="What the provision says, in our words: not its text."
    )
    confirmation: Confirmation = about(
        zh="文本核实到什么程度。", en="How far the text was confirmed."
    )
    historical: bool = about(
        zh="是否只管过去事实的旧条文。", en="Whether it is an earlier text, for facts of its time."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighed:
    """What a practice rests on at least."""

    weakest: Strength = about(
        zh="依据里最弱的效力。", en="The weakest strength among the provisions it rests on."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Strong(Placed):
    """What a law has besides."""

    strength: Strength = about(zh="效力强弱，由种类决定。", en="Its strength, from its kind.")
    original_title: str = about(zh="原文名称。", en="Its title in the source language.")


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedProvision:
    """One provision or passage that answers may cite."""

    anchor: str = about(
        zh="条号或者段落的短名。", en="The article's number, or the passage's lasting name."
    )
    article: str | None = about(
        zh="条号；没有条号的段落是 null。", en="The article's number; null for a passage."
    )
    label: str = about(zh="用文字写出的条号。", en="The provision in words.")
    gist: str = about(zh="条文大意，不是原文。", en="What it says, in our words: not its text.")
    terms: tuple[str, ...] = about(
        zh="原文里的几个法定用语。", en="A few statutory terms of the text."
    )
    confirmation: Confirmation = about(
        zh="文本核实到什么程度。", en="How far the text was confirmed."
    )
    url: str = about(
        zh="在本站的位置，从根目录算起。", en="Its place, relative to the root of the site."
    )
    questions: tuple[str, ...] = about(
        zh="以它为依据的问题的编号。", en="The ids of the questions that rest on it."
    )
    tools: tuple[str, ...] = about(
        zh="以它为依据的信函、对话、计算器，写成 种类:编号。",
        en="The letters, dialogues and calculators that rest on it, as kind:id.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class InForce:
    """What a version has besides."""

    status: Status = about(
        zh="在 as_of 那天是否有效。", en="Whether it is in force on the day as_of."
    )
    provisions: tuple[ListedProvision, ...] = about(
        zh="可以引用的条文和段落。", en="The provisions and passages that may be cited."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedPage:
    """One page of the site."""

    url: str = about(
        zh="网址，从网站根目录算起。", en="Its address, relative to the root of the site."
    )
    markdown: str = about(zh="同一页的 Markdown。", en="The same page as Markdown.")
    kind: str = about(
        zh="页面种类，例如 question、law、guide。",
        en="The kind of page, such as question, law or guide.",
    )
    title: str = about(zh="标题。", en="Its title.")
    description: str = about(zh="一句话说明。", en="What it is about.")
    modified: Day = about(zh="内容的更新日期。", en="The day its content last changed.")


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedEndpoint:
    """One kind of file for machines."""

    id: str = about(zh="编号。", en="Its id.")
    path: str = about(
        zh="路径；花括号里的词会变。", en="Its path from the root; words in braces vary."
    )
    media_type: str = about(zh="媒体类型。", en="Its media type.")
    schema: str | None = about(zh="JSON Schema 的路径。", en="The path of its JSON Schema.")
    description: str = about(zh="是什么。", en="What it is.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    """api/v1/index.json: where to begin."""

    api: str = about(zh="接口版本。", en="The version of the API: v1.")
    site: str | None = about(
        zh="网站的网址；生成时没有设置的是 null。",
        en="The site's address; null when none was set for the build.",
    )
    title: str = about(zh="网站名称。", en="The site's name.")
    notice: str = about(zh="使用前要知道的话。", en="What to know before using it.")
    licence: str = about(zh="文字的许可（SPDX）。", en="The licence of the texts (SPDX).")
    as_of: Day = about(zh="按哪一天生成。", en="The day that the site was built for.")
    languages: tuple[Language, ...] = about(zh="语言。", en="The languages.")
    endpoints: tuple[ListedEndpoint, ...] = about(zh="全部文件种类。", en="Every kind of file.")
