"""The records of the files that are lists: languages, topics, glossary, synonyms and phrases."""

from dataclasses import dataclass

from .values import ArticleNumber, Id, LanguageTag, Text, Texts, about
from .vocabulary import LanguageRole


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """One language of the site."""

    key: Id = about(
        zh="内容文件里用的键，例如 zh。", en="The key used in content files, such as zh."
    )
    tag: LanguageTag = about(
        zh="BCP 47 语言标签，例如 zh-Hans。", en="The BCP 47 tag, such as zh-Hans."
    )
    path: Id = about(
        zh="网址的第一段，例如 zh。", en="The first part of its addresses, such as zh."
    )
    role: LanguageRole = about(
        zh="source：原文；required：必须齐全；optional：可以缺，缺时显示原文并注明；derived：由程序转换。",
        en="source: written first; required: must be complete; optional: may be missing, then the source is shown with a notice; derived: converted by program.",
    )
    name: str | None = about(
        zh="这种语言怎样称呼自己；不写就用界面文字 language-name。没有界面文字的语言必须写。",
        en="What the language calls itself; by default the interface string language-name. Needed where it has no interface strings.",
        default=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """One topic, in the order of faq/topics.yml."""

    id: Id = about(zh="主题的编号，也是文件夹名。", en="The topic's id, also its folder's name.")
    title: Text = about(zh="主题名称。", en="The topic's name.")
    summary: Text = about(
        zh="一句话说明这个主题回答什么。", en="One sentence: what this topic answers."
    )
    quick_exit: bool = about(
        zh="写 true 时，页面显示“快速离开”按钮和紧急求助提示。",
        en="true shows the quick-exit button and the notice about urgent help.",
        default=False,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One entry of glossary.yml."""

    id: Id = about(zh="词条编号。", en="The term's id.")
    term: Text = about(zh="词条。", en="The term.")
    definition: Text = about(zh="解释，一到三句。", en="What it means, in one to three sentences.")
    law: Id | None = about(zh="界定它的法律。", en="The law that defines it.", default=None)
    article: ArticleNumber | None = about(zh="条号。", en="The article.", default=None)
    also: Texts | None = about(zh="大家平时怎么叫。", en="Everyday names.", default=None, fewest=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Synonym:
    """One group of synonyms.yml: what people say, and what the law and the answers say."""

    id: Id = about(zh="这一组的编号。", en="The group's id.")
    says: Texts = about(
        zh="大家平时怎么说、怎么打字。", en="What people say and type.", fewest=1, most=40
    )
    means: Texts = about(
        zh="回答和法律里的说法；每个词都要在某个回答里出现过。",
        en="What the answers and the law say; each must occur in some answer.",
        fewest=1,
        most=20,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """One entry of phrases/<topic>.yml: what many people would type for one question."""

    id: Id = about(zh="问题的编号。", en="The question's id.")
    says: Texts = about(
        zh="不同的人会怎样打字问这个问题；只供搜索用，页面上不显示。",
        en="How different people would type it; read by the search only, never shown.",
        fewest=1,
        most=100,
    )
