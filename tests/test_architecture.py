"""The package's modules import in one direction, and only the adapter knows the site engine."""

import ast
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "scripts" / "legal_faq"

ORDER = (
    "policy",
    "packaged",
    "canonical",
    "problems",
    "settings",
    "sources",
    "documents",
    "model.values",
    "model.vocabulary",
    "model.cases",
    "model.channels",
    "model.conversions",
    "model.rates",
    "model.prose",
    "model.lists",
    "model.upkeep",
    "model.questions",
    "model.letters",
    "model.dialogues",
    "model.paths",
    "model.calculators",
    "model.laws",
    "model.overlays",
    "model",
    "reading",
    "prose",
    "diagrams",
    "samples",
    "overlays",
    "overlays.kinds",
    "overlays.values",
    "overlays.differences",
    "overlays.layers",
    "overlays.parts",
    "overlays.entries",
    "overlays.bases",
    "overlays.stacking",
    "overlays.merging",
    "records",
    "corpus",
    "citations",
    "markup",
    "gaps",
    "law_changes",
    "editions.tables",
    "editions.converter",
    "checks.texts",
    "checks.aliases",
    "checks.cases",
    "checks.citations",
    "checks.conversions",
    "checks.dates",
    "checks.diagrams",
    "checks.law_texts",
    "checks.laws",
    "checks.facts",
    "checks.links",
    "checks.parity",
    "checks.practices",
    "checks.references",
    "checks.letters",
    "checks.dialogues",
    "checks.paths",
    "checks.calculators",
    "checks.samples",
    "checks.signatures",
    "checks.structure",
    "checks.synonyms",
    "checks.terms",
    "checks.typography",
    "checks.prose",
    "checks",
    "locales",
    "choices",
    "editions.derive",
    "editions.review",
    "editions.commands",
    "editions",
    "indexes",
    "change_log",
    "law_views",
    "views",
    "cases",
    "page",
    "law_words",
    "law_pages",
    "pages",
    "sheets",
    "flow",
    "tool_pages",
    "overlays.withdrawal",
    "overlays.references",
    "overlays.notices",
    "overlays.report",
    "overlays.scaffold",
    "overlays.commands",
    "site",
    "drawings",
    "switches",
    "rendering",
    "assets",
    "tool_files",
    "colours",
    "logos",
    "contacts",
    "brands",
    "hosts",
    "copies",
    "folders",
    "calls",
    "codes",
    "calculators",
    "search.folding",
    "search.terms",
    "search.synonyms",
    "search.entries",
    "search.weights",
    "search.shards",
    "search",
    "case_files",
    "labels",
    "frame",
    "navigation",
    "stage",
    "schema",
    "exports.endpoints",
    "exports.places",
    "exports.plain",
    "exports.shapes",
    "exports.published",
    "exports.values",
    "exports.records",
    "exports.schemas",
    "exports.api",
    "exports.tables",
    "exports.feeds",
    "exports.calendars",
    "exports.linked_data",
    "exports.twins",
    "exports.developers",
    "exports",
    "exports.folder",
    "exports.commands",
    "scaffold",
    "cache",
    "checking",
    "editors.places",
    "editors.vscode",
    "editors.web",
    "editors.commands",
    "editors",
    "upkeep.changing",
    "upkeep.history",
    "upkeep.stale",
    "upkeep.statuses",
    "upkeep.commands",
    "upkeep",
    "zips",
    "bundle",
    "release",
    "hosting.facts",
    "hosting.table",
    "hosting",
    "publish.manifest",
    "publish.compression",
    "publish.contact",
    "publish.releases",
    "publish.folder",
    "publish.objects",
    "publish.verify",
    "publish",
    "command_texts",
    "reference.commands",
    "reference.fields",
    "reference.messages",
    "reference.settings",
    "reference",
    "commands",
    "starter",
    "starter.commands",
    "roundtrip",
    "roundtrip.cells",
    "roundtrip.fields",
    "roundtrip.scalars",
    "roundtrip.rewriting",
    "roundtrip.importing",
    "roundtrip.choosing",
    "roundtrip.replacing",
    "roundtrip.archives",
    "roundtrip.tables",
    "roundtrip.commas",
    "roundtrip.words",
    "roundtrip.sheets",
    "roundtrip.runs",
    "roundtrip.word",
    "roundtrip.catalogs",
    "roundtrip.formats",
    "roundtrip.commands",
    "__main__",
    "inline",
    "config",
    "plugin",
)
"""From the top down: a module imports only modules above it."""

ADAPTER = ("config", "plugin")


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {
    module_name(path): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path != PACKAGE / "__init__.py"
}


def imports_of(name: str) -> set[str]:
    """Return what a module imports: our own modules by name, others by their first part."""
    path = MODULES[name]
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1]
            found.add(".".join([*base, *(node.module or "").split(".")]).strip("."))
    return found


def test_the_order_names_every_module() -> None:
    assert sorted(MODULES) == sorted(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_a_module_imports_only_modules_above_it(name: str) -> None:
    below = ORDER[ORDER.index(name) :]
    own = imports_of(name) & set(ORDER)
    assert own.isdisjoint(below), f"{name} imports {sorted(own & set(below))}"


@pytest.mark.parametrize("name", ORDER)
def test_only_the_adapter_imports_mkdocs(name: str) -> None:
    assert ("mkdocs" in imports_of(name)) == (name in ADAPTER)


def test_scripts_holds_nothing_but_the_package() -> None:
    tracked = {path.name for path in (ROOT / "scripts").iterdir() if path.suffix != ".egg-info"}
    assert tracked == {"legal_faq"}
