"""What pages load beyond reading: each template its own, and a site without tools nothing."""

import re

from legal_faq.assets import build_stylesheet
from legal_faq.tool_files import ToolFiles

from .conftest import OVERRIDES

ASSETS = OVERRIDES / "assets"
READING = build_stylesheet(ASSETS / "styles")


def test_a_site_without_tools_publishes_none_of_their_files() -> None:
    files = ToolFiles(ASSETS, {"question", "search"}, READING)
    assert files.assets == ()
    assert files.scripts_of("question") == ()
    assert files.stylesheet_of("question") == READING.path
    assert files.library_of("question") == ""


def test_each_tool_loads_its_own_script_and_all_share_a_stylesheet() -> None:
    files = ToolFiles(ASSETS, {"letter", "evidence-log", "question"}, READING)
    names = [re.sub(r"\.[0-9a-f]{10}\.", ".", asset.path) for asset in files.assets]
    assert names == [f"assets/{name}" for name in ("tools.css", "letter.js", "log.js", "docx.js")]
    assert files.scripts_of("letter") != files.scripts_of("evidence-log")
    assert files.stylesheet_of("letter") == files.stylesheet_of("evidence-log")
    assert files.stylesheet_of("letter") != files.stylesheet_of("question")


def test_a_tool_loads_one_stylesheet_that_holds_the_pages_own() -> None:
    files = ToolFiles(ASSETS, {"letter"}, READING)
    (tools,) = (asset for asset in files.assets if asset.path == files.stylesheet_of("letter"))
    assert tools.text.startswith(READING.text)
    assert len(tools.text) > len(READING.text)


def test_only_letters_have_the_library() -> None:
    files = ToolFiles(ASSETS, {"letter", "evidence-log", "question"}, READING)
    assert files.library_of("letter") == files.assets[-1].path
    assert files.library_of("evidence-log") == files.library_of("question") == ""
