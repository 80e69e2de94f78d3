"""The engines: how each is called, and what it is given.

In: a folder of staged pages and the project's configuration. Out: built sites with their cost.
"""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent


class SettingsLoader(yaml.SafeLoader):
    """Reads MkDocs settings, whose !ENV tags stand only below plugins that other engines lack."""


SettingsLoader.add_constructor("!ENV", lambda loader, node: None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """An engine in a virtual environment of its own."""

    key: str
    name: str
    package: str
    theme: str
    config: str
    command: tuple[str, ...]


ENGINES = (
    Engine(
        key="properdocs",
        name="ProperDocs",
        package="properdocs",
        theme="Material",
        config="properdocs.yml",
        command=("properdocs", "build", "--quiet", "--config-file"),
    ),
    Engine(
        key="zensical",
        name="Zensical",
        package="zensical",
        theme="Zensical's own",
        config="mkdocs.yml",
        command=("zensical", "build", "--config-file"),
    ),
)


def read_settings(path: Path) -> dict[str, Any]:
    """Return MkDocs settings with those they inherit."""
    settings: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), SettingsLoader)
    parent = settings.pop("INHERIT", None)
    return {**read_settings(path.parent / parent), **settings} if parent else settings


def engine_settings(settings: dict[str, Any], engine: Engine) -> dict[str, Any]:
    """Return what an engine needs of the project's settings: the Markdown that it reads, and no plugin of ours."""
    kept = {
        name: settings[name]
        for name in ("site_name", "site_url", "use_directory_urls", "markdown_extensions")
        if name in settings
    }
    theme = {"name": "material", "font": False}
    more = {"plugins": []} if engine.key == "properdocs" else {}
    return {**kept, "docs_dir": "pages", "site_dir": "site", "theme": theme, **more}


def build_with(engine: Engine, folder: Path, pages: Path, settings: dict[str, Any]) -> float:
    """Build staged pages into `folder`/site with an engine; return the seconds it took."""
    shutil.rmtree(folder, ignore_errors=True)
    # Zensical reads no pages from outside the folder of its settings, nor through a link.
    shutil.copytree(pages, folder / "pages")
    config = folder / engine.config
    text = yaml.safe_dump(engine_settings(settings, engine), allow_unicode=True, sort_keys=False)
    config.write_text(text, encoding="utf-8")
    program, *arguments = engine.command
    place = folder.parent / f"{engine.key}-venv" / "bin" / program
    return run([str(place), *arguments, engine.config], folder)


def version_of(engine: Engine, folder: Path) -> str:
    """Return the version of an engine in its environment."""
    code = f"from importlib.metadata import version; print(version({engine.package!r}))"
    python = folder / f"{engine.key}-venv" / "bin" / "python"
    return subprocess.run(
        [python, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def run(command: list[str], folder: Path) -> float:
    """Run a command and return its seconds; raises RuntimeError with what it printed."""
    start = time.perf_counter()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{result.stdout}{result.stderr}")
    return time.perf_counter() - start
