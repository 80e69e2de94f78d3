"""A host's site from nothing: the wheel, init, the build, and what the host's settings do to pages."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from legal_faq import __version__
from legal_faq.__main__ import main
from legal_faq.packaged import named_docs, named_overrides, packaged_content
from legal_faq.publish.contact import require_contact
from legal_faq.release import build_wheel

from .conftest import MINIMAL, OVERRIDES, ROOT, run_mkdocs
from .pages import BuiltPage, read_pages
from .test_brands import BOX, SVG

FILES = [".gitignore", "content/README.md", "content/overlay.yml", "mkdocs.yml", "requirements.txt"]
NAME = '示例 "A" & <b>: {x} #1'
HEAD = "# Ours {{ #top }}\n\n{}\n"
BRAND = """\
    name:
      zh: 示例信用社 & 问答
      en: Example <Union> Answers
    logo: logo.svg
    colours:
      light: "#7a1f3d"
      dark: "#f2b8c6"
    correction_contact: faq@host.example
    contacts:
      - label:
          zh: 客户服务
          en: Customer service
        contact: tel:010-12345678
    footer: A <line> of our own
    disclaimer:
      zh: 自己的免责声明
      en: A disclaimer of our own
    content_licence: Our content CC BY 4.0
"""


def listed(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_init_writes_a_small_folder_and_names_its_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "my-site", "--name", NAME, "--languages", "zh, en"]) == 0
    folder = tmp_path / "my-site"
    assert sorted(capsys.readouterr().out.splitlines()) == [str(folder / name) for name in FILES]
    assert listed(folder) == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["my-site"]
    text = (folder / "mkdocs.yml").read_text("utf-8")
    settings = yaml.load(text.replace("!ENV", ""), yaml.BaseLoader)
    assert settings["site_name"] == settings["plugins"]["legal-faq"]["name"] == NAME
    assert settings["plugins"]["legal-faq"]["languages"] == ["zh", "en"]
    organisation = yaml.safe_load((folder / "content" / "overlay.yml").read_text("utf-8"))
    assert organisation == {"organisation": {"zh": NAME, "en": NAME}}
    pinned = (folder / "requirements.txt").read_text("utf-8").splitlines()[-1]
    assert pinned == f"legal-faq=={__version__}"


def test_what_every_site_shares_is_written_as_the_project_has_it(tmp_path: Path) -> None:
    main(["init", str(tmp_path / "site"), "--name", "x"])
    started, project = (
        yaml.load(path.read_text("utf-8").replace("!ENV", ""), yaml.BaseLoader)
        for path in (tmp_path / "site" / "mkdocs.yml", ROOT / "mkdocs.yml")
    )
    del project["theme"]["custom_dir"]
    for name in ("theme", "markdown_extensions", "validation", "strict", "use_directory_urls"):
        assert started[name] == project[name]
    assert started["plugins"]["legal-faq"]["publish"] == ["LEGAL_FAQ_PUBLISH", "false"]


def test_init_fills_the_empty_folder_that_a_person_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", ".", "--name", "x", "--languages", "en"]) == 0
    assert listed(Path()) == FILES


@pytest.mark.parametrize("language", ["en", "zh"])
def test_init_tells_all_that_is_wrong_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "letter.txt").write_text("dear", "utf-8")
    asked = ["init", str(tmp_path / "taken"), "--name", " ", "--languages", "fr"]
    assert main([*asked, "--lang", language]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["legal-faq", "folder"],
        ["legal-faq", "--name"],
        ["legal-faq", "--languages"],
    ]
    assert all(("请" in line) == (language == "zh") for line in lines)
    assert listed(tmp_path) == ["taken/letter.txt"]


def test_init_leaves_nothing_behind_when_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "rename", refuse)
    assert main(["init", str(tmp_path / "site"), "--name", "x"]) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_packaged_content_of_a_clone_is_the_clones() -> None:
    assert packaged_content().docs == ROOT / "docs" == named_docs("packaged")
    assert packaged_content().overrides == OVERRIDES == named_overrides("packaged")
    assert (named_docs("docs"), named_overrides("x/y")) == (Path("docs"), Path("x/y"))


def start(folder: Path, brand: str, upstream: Path) -> Path:
    """Start a site over the minimal content and set it up as a host would."""
    assert main(["init", str(folder), "--name", "Bell Union", "--languages", "zh,en"]) == 0
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("upstream: packaged", f"upstream: {upstream}")
    text = text.replace(
        "# site_url: https://faq.example.cn/", "site_url: https://faq.example/base/"
    )
    text = text.replace('    name: "Bell Union"\n', brand)
    config.write_text(text, "utf-8")
    (folder / "logo.svg").write_text(SVG.format(BOX, ""), "utf-8")
    return folder


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A branded site over the minimal content, with a theme folder and files of its own."""
    folder = start(tmp_path_factory.mktemp("host") / "my-site", BRAND, MINIMAL / "docs")
    for language in ("zh", "en"):
        page = folder / "content" / language / "ours.md"
        page.parent.mkdir()
        page.write_text(HEAD.format("Words of ours."), "utf-8")
    theme = folder / "theme"
    (theme / "partials").mkdir(parents=True)
    (theme / "partials" / "breadcrumbs.html").write_text("<p>our own crumbs</p>", "utf-8")
    (theme / "pages").mkdir()
    glossary = (OVERRIDES / "pages" / "glossary.md").read_text("utf-8")
    (theme / "pages" / "glossary.md").write_text(glossary + "\nour own words\n", "utf-8")
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("  name: material", "  name: material\n  custom_dir: theme"))
    result = run_mkdocs(folder, "build")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def pages(branded: Path) -> dict[str, BuiltPage]:
    return dict(read_pages(branded))


def test_a_branded_site_has_every_page_of_upstream_and_its_own(
    pages: dict[str, BuiltPage], branded: Path, minimal_site: Path
) -> None:
    own = {f"{language}/ours/" for language in ("zh", "en")}
    assert pages.keys() - read_pages(minimal_site).keys() == own
    assert read_pages(minimal_site).keys() <= pages.keys()
    assert "Words of ours." in pages["en/ours/"].text
    drawings = [name for name in listed(minimal_site) if re.match("assets/(diagrams|paths)/", name)]
    assert drawings
    assert set(drawings) <= set(listed(branded))
    assert not (branded / "README.md").exists()
    assert not (branded / "README").exists()


def test_every_page_carries_the_name_the_picture_and_the_lines(
    pages: dict[str, BuiltPage], branded: Path
) -> None:
    (logo,) = branded.glob("assets/logo.*.svg")
    for address, page in pages.items():
        english = address.startswith("en/")
        assert ("Example <Union> Answers" if english else "示例信用社 & 问答") in page.text, address
        assert "A <line> of our own" in page.text
        assert "Our content CC BY 4.0" in page.text
        assert "tel:010-12345678" in page.links
        assert any(link.endswith(logo.name) for link in page.loaded), address
        ours = "A disclaimer of our own" if english else "自己的免责声明"
        legal = "No practising lawyer has reviewed it." if english else "没有执业律师"
        assert page.text.index(legal) < page.text.rindex(ours), address
    assert pages["en/disclaimer/"].text.count("A disclaimer of our own") == 2
    assert pages["en/about/"].text.count("Customer service") == 2
    assert "Lawful Collection FAQ" in pages["en/"].text, "the source of the texts is credited"


def test_the_colours_stand_in_the_stylesheet_and_nowhere_in_the_pages(branded: Path) -> None:
    (stylesheet,) = branded.glob("assets/styles.*.css")
    text = stylesheet.read_text("utf-8")
    assert text.index("--accent: #0b4f6c") < text.index("--accent: #7a1f3d")
    assert text.index("--accent: #7a1f3d") < text.index("@media print")
    for path in branded.rglob("*.html"):
        assert "7a1f3d" not in path.read_text("utf-8")
        assert " style=" not in path.read_text("utf-8")


def test_files_of_the_hosts_theme_win_and_all_others_are_the_packages(
    pages: dict[str, BuiltPage], branded: Path
) -> None:
    assert "our own crumbs" in pages["en/about/"].text
    assert "our own words" in pages["en/glossary/"].text
    assert (branded / "assets" / "favicon.svg").is_file()


def test_the_contact_that_publish_asks_for_is_there(branded: Path) -> None:
    assert require_contact(branded) == "mailto:faq@host.example"


def test_faults_are_told_with_their_place_and_nothing_is_built(tmp_path: Path) -> None:
    brand = '    name: Bell\n    colours:\n      light: "#1976d2"\n    icp: none\n'
    folder = start(tmp_path / "site", brand, MINIMAL / "docs")
    result = run_mkdocs(folder, "build")
    assert result.returncode == 1
    line = (folder / "mkdocs.yml").read_text("utf-8").splitlines().index("    colours:") + 2
    assert f"mkdocs.yml:{line}:14: colours.light: #1976d2 has a contrast of 4.00:1" in result.stderr
    assert f"mkdocs.yml:{line + 1}:10: icp: expected the number as issued" in result.stderr
    assert "对比度是 4.00:1" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (folder / "site").exists()


def test_a_site_of_one_language_has_no_page_and_no_link_of_another(tmp_path: Path) -> None:
    folder = start(tmp_path / "site", "    name: Bell Union\n", MINIMAL / "docs")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("[zh, en]", "[en]"), "utf-8")
    result = run_mkdocs(folder, "build")
    assert result.returncode == 0, result.stderr
    built = read_pages(folder / "site")
    assert not [address for address in built if address.startswith("zh")]
    assert not [link for page in built.values() for link in page.links if "zh/" in link]
    assert 'hreflang="zh' not in (folder / "site" / "sitemap.xml").read_text("utf-8")
    assert (folder / "site" / "index.html").read_text("utf-8").count("<h2") == 1


def test_commands_run_beside_a_hosts_settings_know_its_folders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = start(tmp_path / "site", "", MINIMAL / "docs")
    monkeypatch.chdir(folder)
    assert main(["check"]) == 0
    (folder / "content" / "glossary.yml").write_text("- id: Bad\n", "utf-8")
    capsys.readouterr()
    assert main(["check"]) == 1
    assert "content/glossary.yml:1:" in capsys.readouterr().out
    (folder / "content" / "glossary.yml").unlink()
    assert main(["new", "calls/our-own"]) == 0
    assert main(["new", "calls/night-calls"]) == 2
    assert "has this id already" in capsys.readouterr().err
    assert main(["schema"]) == 0
    own = listed(folder / "content")
    assert "faq/calls/our-own.yml" in own
    assert "schema/question.schema.json" in own


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("plugins: [legal-faq]\n", ""),
        ("plugins: [", ""),
        ("plugins:\n  legal-faq:\n    upstream: gone\n", 'upstream: "gone" is no folder'),
        (
            "plugins:\n  legal-faq:\n    upstream: packaged\n    overlays: [gone]\n",
            'overlays.1: there is no folder "gone"',
        ),
    ],
)
def test_settings_beside_which_commands_run_are_told_when_wrong(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    settings: str,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert main(["check", "--docs", str(MINIMAL / "docs"), "--overrides", str(OVERRIDES)]) == (
        2 if told else 0
    )
    assert told in capsys.readouterr().err


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel of a clone that holds the minimal content."""
    clone = tmp_path_factory.mktemp("clone")
    for name in ("scripts", "overrides"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / name, clone / name, ignore=ignored)
    shutil.copytree(MINIMAL / "docs", clone / "docs")
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE", "LICENSE-content"):
        shutil.copyfile(ROOT / name, clone / name)
    subprocess.run(["git", "init", "--quiet"], cwd=clone, check=True)
    subprocess.run(["git", "add", "."], cwd=clone, check=True)
    (clone / "docs" / "untracked.txt").write_text("no", "utf-8")
    path = build_wheel(clone, clone / "wheels")
    first = path.read_bytes()
    for file in clone.rglob("*.py"):
        file.touch(0o600)
    assert build_wheel(clone, clone / "wheels").read_bytes() == first
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(target)
    return target


def test_the_wheel_carries_the_content_and_the_theme_whole(wheel: Path) -> None:
    carried = wheel / "legal_faq" / "packaged"
    assert listed(carried / "docs") == listed(MINIMAL / "docs")
    assert listed(carried / "overrides") == listed(OVERRIDES)


def test_an_installed_wheel_starts_and_builds_a_site(wheel: Path, tmp_path: Path) -> None:
    kept = {**os.environ, "PYTHONPATH": str(wheel)}
    ask = [sys.executable, "-m", "legal_faq", "init", "my-site", "--name", "Bell Union"]
    subprocess.run(ask, cwd=tmp_path, env=kept, check=True, capture_output=True)
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=tmp_path / "my-site",
        env=kept,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    built = read_pages(tmp_path / "my-site" / "site")
    assert "Bell Union" in built["en/faq/calls/night-calls/"].text
    assert not (wheel / "legal_faq" / "packaged" / "site").exists()
