"""The bundler: one classic script from small modules, one stylesheet, names made of the bytes."""

from pathlib import Path

import pytest

from legal_faq.assets import BundleError, build_script, build_stylesheet
from legal_faq.tool_files import TOOLS

from .conftest import OVERRIDES
from .npm import read_as_old_browser

SCRIPTS = OVERRIDES / "assets" / "scripts"
ENTRIES = ("main.js", "search.js", *TOOLS.values())


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_modules_are_bundled_in_the_order_of_their_imports(tmp_path: Path) -> None:
    write(
        tmp_path,
        main='import { b } from "./b.js";\nb();\n',
        b='import { c } from "./c.js";\nexport function b() { return c; }\n',
        c="export const c = 1;\n",
    )
    text = build_script(tmp_path, "main.js").text
    assert (
        text.index('modules["c.js"]')
        < text.index('modules["b.js"]')
        < text.index('modules["main.js"]')
    )
    assert "import " not in text
    assert "export " not in text
    assert 'const { c } = modules["c.js"];' in text


def test_comments_for_readers_of_the_source_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, main='/**\n * Why.\n */\nconst a = "/** kept */";\n  /** why */\n  f(a);\n')
    text = build_script(tmp_path, "main.js").text
    assert "hy." not in text
    assert "why" not in text
    assert '"/** kept */"' in text


def test_the_same_sources_give_the_same_name_and_others_another(tmp_path: Path) -> None:
    write(tmp_path, main="f();\n")
    first = build_script(tmp_path, "main.js")
    assert build_script(tmp_path, "main.js") == first
    write(tmp_path, main="g();\n")
    assert build_script(tmp_path, "main.js").path != first.path


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"main": 'import { a } from "./a.js";\n'}, "no such module ./a.js"),
        (
            {
                "main": 'import { a } from "./a.js";\n',
                "a": 'import { b } from "./b.js";\n',
                "b": 'import { a } from "./a.js";\n',
            },
            "imports in a circle: main.js → a.js → b.js → a.js",
        ),
        ({"main": 'import a from "./a.js";\n'}, "write imports as"),
        ({"main": "export default 1;\n"}, "write imports as"),
    ],
)
def test_an_import_that_cannot_be_followed_is_named(
    tmp_path: Path, modules: dict[str, str], message: str
) -> None:
    write(tmp_path, **modules)
    with pytest.raises(BundleError, match=message):
        build_script(tmp_path, "main.js")


def test_every_script_is_part_of_the_bundle() -> None:
    text = "".join(build_script(SCRIPTS, entry).text for entry in ENTRIES)
    unused = [path.name for path in SCRIPTS.glob("*.js") if f'modules["{path.name}"] =' not in text]
    assert unused == []


def test_stylesheets_are_joined_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "20-b.css").write_text("b{}\n", encoding="utf-8")
    (tmp_path / "10-a.css").write_text("/* Why. */\na{\n  b: c;\n}\n", encoding="utf-8")
    asset = build_stylesheet(tmp_path)
    assert asset.text == "a{\nb: c;\n}\nb{}\n", "without what only those who read the source need"
    assert asset.path.startswith("assets/styles.")
    assert asset.path.endswith(".css")


def test_a_page_of_reading_carries_no_tool() -> None:
    text = build_script(SCRIPTS, "main.js").text
    assert [name for name in TOOLS.values() if f'modules["{name}"]' in text] == []
    assert 'modules["fields.js"]' not in text


@pytest.mark.parametrize(
    "name", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("]
)
def test_no_script_writes_markup(name: str) -> None:
    for entry in ENTRIES:
        assert name not in build_script(SCRIPTS, entry).text


@pytest.mark.parametrize("entry", ENTRIES)
def test_scripts_are_written_for_the_oldest_browser(entry: str) -> None:
    assert read_as_old_browser(build_script(SCRIPTS, entry).text) == ""


def test_what_the_oldest_browser_does_not_understand_is_told() -> None:
    assert "Unexpected token" in read_as_old_browser("let a; a ??= 1;")
