"""Every interface string is used somewhere, and every use has its string."""

import re

import pytest

from legal_faq.citations import Status
from legal_faq.documents import Entries, parse
from legal_faq.exports.endpoints import ENDPOINTS
from legal_faq.indexes import TOOL_FOLDERS
from legal_faq.locales import read_locales
from legal_faq.model import (
    Attestation,
    Audience,
    ChangeKind,
    ChannelKind,
    Confirmation,
    ContactKind,
    FigureUnit,
    Language,
    LanguageRole,
    LawKind,
    Medium,
    Need,
    OverlayAction,
    Purpose,
    RateUnit,
    Speaker,
    Stage,
    Strength,
    Verdict,
)
from legal_faq.overlays.kinds import KINDS
from legal_faq.problems import Problem
from legal_faq.reading import field_kinds
from legal_faq.reference import CONTENT, SUBJECTS
from legal_faq.reference.fields import label_of, list_record_views
from legal_faq.reference.settings import KINDS as SETTING_KINDS
from legal_faq.rendering import NAMED_BY_KIND
from legal_faq.sources import read_source

from .conftest import OVERRIDES, ROOT

LOCALES = OVERRIDES / "locales"
TEMPLATES = [
    *OVERRIDES.rglob("*.html"),
    *OVERRIDES.glob("pages/*.md"),
    *OVERRIDES.glob("exports/*"),
]
CODE = [*(ROOT / "scripts" / "legal_faq").rglob("*.py")]
SCRIPTS = [*(OVERRIDES / "assets" / "scripts").glob("calculator*.js")]
NOT_SAID = (FigureUnit.YUAN_IN_BANDS,)
"""Its steps are said one by one, each in its own unit."""
PAGES = (
    "home",
    "questions",
    "search",
    "topics",
    "laws",
    "glossary",
    "practices",
    "channels",
    "rates",
    "changes",
    "guides",
    "evidence-log",
    "letters",
    "dialogues",
    "tools",
    "tools-audience",
    "case-checker",
    "calculators",
    "developers",
    "root",
    "reference",
    *(f"reference-{name}" for name in SUBJECTS),
)
ENUMS = {
    "verdict": Verdict,
    "case-verdict": Verdict,
    "case-overall": Verdict,
    "contact": ContactKind,
    "strength": Strength,
    "kind": LawKind,
    "status": Status,
    "confirmed": Confirmation,
    "audience": Audience,
    "attested": Attestation,
    "channel-kind": ChannelKind,
    "unit": RateUnit,
    "purpose": Purpose,
    "field-required": Need,
    "medium": Medium,
    "stage": Stage,
    "speaker": Speaker,
    "change": ChangeKind,
}


def keys() -> list[str]:
    problems: list[Problem] = []
    source = read_source(LOCALES, LOCALES / "zh.yml", problems)
    assert source is not None
    document = parse(source, problems)
    assert document is not None
    assert isinstance(document.root, Entries)
    return [key.text for key in document.root.keys]


def used_keys() -> set[str]:
    """Return every key that a template or the code names, with those made of a prefix and a value."""
    used = {f"{name}-{value.value}" for name, kind in ENUMS.items() for value in kind}
    used |= {f"strength-{value.value}-long" for value in Strength}
    used |= {
        f"audience-{value.value}-{part}" for value in Audience for part in ("title", "description")
    }
    used |= {f"{page}-{part}" for page in PAGES for part in ("title", "description")}
    used |= {f"practice-{name}" for name in ("conditions", "alternative", "remedy")}
    used |= {f"log-{name}" for name in ("day", "time", "who", "channel", "said", "kept")}
    used |= {f"log-{name}-hint" for name in ("who", "said", "kept")}
    used |= {f"log-channel-{name}" for name in ("call", "text", "app", "visit", "letter", "other")}
    used |= {f"citation-{name}" for name in ("paragraph", "item")}
    used |= {f"endpoint-{endpoint.id}" for endpoint in ENDPOINTS}
    used |= {f"calendar-{name}" for name in ("reviews", "law-dates", "effective", "expires")}
    used |= {f"tool-kind-{kind}" for kind in TOOL_FOLDERS}
    used |= {f"tools-{kind}" for kind in (*TOOL_FOLDERS, "evidence-log", "case-checker")}
    used |= {f"home-tools-{kind}" for kind in ("letter", "dialogue", "calculator")}
    used |= {f"local-{value.value}" for value in OverlayAction}
    used |= {f"kind-of-{kind}" for kind in NAMED_BY_KIND}
    used |= {
        f"part-{one.key.replace('_', '-')}" for kind in KINDS for one in field_kinds(kind.type)
    }
    used |= {f"figure-{value.value}" for value in FigureUnit if value not in NOT_SAID}
    used |= {f"calculator-{part}{name}" for part in ("", "unit-") for name in ("yuan", "percent")}
    records = [record for _, kind, _ in CONTENT for record in list_record_views(kind)]
    views = [field for record in records for field in record.fields]
    used |= {label_of(value) for field in views for value in field.values}
    used |= {f"reference-kind-{field.kind}" for field in views}
    used |= {f"reference-around-{name}" for field in views for name in field.around}
    used |= {f"reference-{part}-{name}" for part in ("file", "place") for name, _, _ in CONTENT}
    used |= {f"reference-setting-{kind.lower()}" for kind in SETTING_KINDS}
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        said = re.findall(r"""words\.([a-z]+)|"([a-z]+(?:-[a-z]+)*)\"""", text)
        used |= {f"calculator-{one or other}" for one, other in said}
    for path in (*TEMPLATES, *CODE):
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"""["']([a-z][a-z0-9-]+)["']""", text))
    return used


def test_every_string_is_used() -> None:
    assert sorted(set(keys()) - used_keys()) == []


def test_every_use_has_its_string() -> None:
    asked = set()
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""\bt\(["']([a-z0-9-]+)["'][,)]""", text))
        asked |= set(re.findall(r"""(?:words|strings)\[["']([a-z0-9-]+)["']\]""", text))
    assert asked
    assert sorted(asked - set(keys())) == []


def test_an_optional_language_without_strings_borrows_the_source() -> None:
    source = Language(key="zh", tag="zh-Hans", path="zh", role=LanguageRole.SOURCE)
    added = Language(key="fr", tag="fr", path="fr", role=LanguageRole.OPTIONAL)
    problems: list[Problem] = []
    strings = read_locales(LOCALES, (source, added), problems)
    assert problems == []
    assert strings["fr"] == strings["zh"]


@pytest.mark.parametrize("key", ["zh", "en"])
def test_placeholders_are_the_same_in_every_language(key: str) -> None:
    languages = tuple(
        Language(key=one, tag=one, path=one, role=role)
        for one, role in (("zh", LanguageRole.SOURCE), ("en", LanguageRole.REQUIRED))
    )
    strings = read_locales(LOCALES, languages, [])
    either = ("passage-heading", "citation-passage")  # by its terms or by its lasting name
    for name, text in strings[key].items():
        if name not in either:
            assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", strings["zh"][name]))
