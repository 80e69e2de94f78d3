"""docs/conversions/<language>.yml: how a derived edition is made from the source's text."""

from collections.abc import Mapping
from dataclasses import dataclass

from .values import Id, about
from .vocabulary import ScriptForms


@dataclass(frozen=True, kw_only=True, slots=True)
class ConversionException:
    """One phrase that the tables would convert wrongly."""

    phrase: str = about(zh="原文里的词句。", en="The words as the source has them.")
    converted: str = about(
        zh="应当转换成什么；必须与词表的结果不同。",
        en="What they become; it must differ from what the tables say.",
    )
    reason: str = about(zh="为什么词表不对。", en="Why the tables are wrong.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversion:
    """docs/conversions/<language>.yml: how a derived edition is made from the source's text."""

    forms: ScriptForms = about(
        zh="用哪种字形：shared：台湾和香港共用的；standard：OpenCC 标准；taiwan；hong-kong。",
        en="Whose forms of characters: shared: those that Taiwan and Hong Kong share; standard: OpenCC's; taiwan; hong-kong.",
    )
    strings: Mapping[Id, str] = about(
        zh="不转换、另行写好的界面文字。",
        en="Interface strings written for this edition instead of converted.",
        default=dict,
    )
    source_strings: Mapping[Id, str] = about(
        zh="有这个版本时，原文版改用的界面文字。",
        en="Interface strings of the source that read differently beside this edition.",
        default=dict,
    )
    exceptions: tuple[ConversionException, ...] = about(
        zh="审阅过的例外：词句优先于词表。",
        en="Reviewed exceptions; each goes before the tables.",
        default=(),
    )
