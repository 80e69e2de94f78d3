"""Settings of a host: each golden case says, whole, which faults must be told."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_faq import folders
from legal_faq.choices import load_languages
from legal_faq.copies import read_copy
from legal_faq.folders import find_folders
from legal_faq.packaged import PackagedContentError
from legal_faq.settings import Fault, HostError
from legal_faq.starter import start_site

from .conftest import MINIMAL, OVERRIDES, ROOT

GOLDEN = ROOT / "tests" / "golden" / "settings.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
DOCS = MINIMAL / "docs"
NONE = dict.fromkeys(
    [
        "operator",
        "correction_contact",
        "icp",
        "public_security",
        "log_days",
        "name",
        "logo",
        "colours",
        "contacts",
        "footer",
        "disclaimer",
        "content_licence",
    ]
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {}">{}</svg>'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the pictures and folders that the cases name."""
    pictures = {
        "good.svg": SVG.format("96 64", "<path d='M0 0h96v64z'/>"),
        "script.svg": SVG.format("96 64", "<script>1</script>"),
        "wide.svg": SVG.format("900 100", ""),
        "large.png": " " * 102_401,
    }
    for name, text in pictures.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "letter.txt").write_text("dear", "utf-8")
    return tmp_path


def find_faults(case: dict[str, Any], place: Path) -> tuple[Fault, ...]:
    """Return what doing what the case says is refused for."""
    try:
        do(case, place)
    except HostError as error:
        return error.faults
    return ()


def do(case: dict[str, Any], place: Path) -> None:
    if "folders" in case:
        asked = {"upstream": None, "overlays": None, **case["folders"]}
        find_folders(**asked, docs=DOCS, custom=None, base=place)
    elif "start" in case:
        one = case["start"]
        start_site(place / one["folder"], one["name"], one["languages"], load_languages(DOCS))
    else:
        theme = OVERRIDES
        if "stylesheet" in case:
            theme = place / "theme"
            (theme / "assets" / "styles").mkdir(parents=True)
            (theme / "assets" / "styles" / "base.css").write_text(case["stylesheet"], "utf-8")
        settings = {**NONE, "languages": [], "publish": False, **case["settings"]}
        read_copy(settings, docs=DOCS, overrides=theme, base=place)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_faults_are_told_whole(
    case: dict[str, Any],
    place: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing() -> None:
        raise PackagedContentError

    if case.get("unpackaged"):
        monkeypatch.setattr(folders, "packaged_content", missing)
    before = sorted(place.rglob("*"))
    faults = find_faults(case, place)
    found = [fault.describe("en").replace(str(place), "<tmp>") for fault in faults]
    assert all(fault.describe("zh") for fault in faults)
    if request.config.getoption("--update-golden"):
        case["problems"] = found
        text = yaml.safe_dump(CASES, allow_unicode=True, sort_keys=False, width=1000)
        GOLDEN.write_text(text, encoding="utf-8")
    assert found == case["problems"]
    if "start" in case:
        assert sorted(place.rglob("*")) == before


def test_a_fault_is_told_in_both_languages_at_its_place() -> None:
    text = "plugins:\n  legal-faq:\n    colours:\n      dark: blue\n    contacts: [{}]\n"
    faults = [
        Fault("colours.dark", "setting-text"),
        Fault("contacts.1.label", "setting-text"),
        Fault("name", "setting-text"),
    ]
    assert str(HostError(faults, "mkdocs.yml", text)).splitlines() == [
        f"mkdocs.yml:4:13: {faults[0].describe('en', 'zh')}",
        f"mkdocs.yml:5:16: {faults[1].describe('en', 'zh')}",
        faults[2].describe("en", "zh"),
    ]
    assert faults[2].describe("en", "zh") == (
        "name: expected words. Write them, or leave the setting out. "
        "· 这里应当是文字。请填写，或者整个不写。"
    )


@pytest.mark.parametrize("text", ["", "a: [", "INHERIT: mkdocs.yml\n", "plugins: [legal-faq]\n"])
def test_a_setting_that_stands_elsewhere_has_no_place(text: str) -> None:
    told = str(HostError([Fault("name", "setting-text")], "mkdocs.yml", text))
    assert told.startswith("name: expected words.")
