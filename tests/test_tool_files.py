"""What pages load beyond reading: each template its own, and a site without tools nothing."""

import re

from legal_faq.tool_files import ToolFiles

from .conftest import OVERRIDES

ASSETS = OVERRIDES / "assets"


def test_a_site_without_tools_publishes_none_of_their_files() -> None:
    files = ToolFiles(ASSETS, {"question", "search"})
    assert files.assets == ()
    assert files.scripts_of("question") == files.stylesheets_of("question") == ()
    assert files.library_of("question") == ""


def test_each_tool_loads_its_own_script_and_only_letters_have_the_library() -> None:
    files = ToolFiles(ASSETS, {"letter", "evidence-log", "question"})
    names = [re.sub(r"\.[0-9a-f]{10}\.", ".", asset.path) for asset in files.assets]
    assert names == [f"assets/{name}" for name in ("tools.css", "letter.js", "log.js", "docx.js")]
    assert files.scripts_of("letter") != files.scripts_of("evidence-log")
    assert files.stylesheets_of("letter") == files.stylesheets_of("evidence-log")
    assert files.library_of("letter") == files.assets[-1].path
    assert files.library_of("evidence-log") == files.library_of("question") == ""
