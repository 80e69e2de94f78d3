"""What an edited file changes: exactly the texts that were edited and that nobody else has changed since.

In: the cells of an edited file and the content as it stands. Out: new documents, and a problem for
every text that is refused. Writing files is left to replacing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from ..checks import check_corpus
from ..corpus import Corpus, assemble_corpus
from ..documents import UNSAFE, Document, named, parse
from ..problems import ContentError, Problem, suggest
from ..sources import read_sources
from .cells import SHA256, Cell, Tell, digest, normalize
from .fields import Field, Fields, Path, list_records
from .rewriting import rewrite

REFUSED_ALONE = frozenset(
    ("edit-stale", "edit-origin-stale", "edit-unknown-record", "edit-unknown-field")
)
"""Rules by which one text stays out and the others go in: what has changed here since the export.

All other rules say that the file itself is not in order; then nothing goes in.
"""

Documents = Mapping[str, Document]


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What an import would do: new texts by file and path, and what it refuses."""

    edits: Mapping[str, Mapping[Path, str]]
    refused: tuple[Problem, ...]
    same: int
    """Texts that nobody has edited, or that stand like this already."""

    @property
    def count(self) -> int:
        """Return the number of texts that change."""
        return sum(len(edits) for edits in self.edits.values())


def load_documents(docs: FilePath) -> tuple[Documents, Corpus]:
    """Return the content as documents and records; raises ContentError."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    for source in read_sources(docs, problems):
        document = parse(source, problems)
        if document is not None:
            documents["/".join(source.parts)] = document
    corpus = assemble_corpus(docs, documents, problems, None)
    if corpus is None or problems:
        raise ContentError(problems)
    return documents, corpus


def plan_import(path: str, cells: Iterable[Cell], documents: Documents) -> Plan:
    """Return what an edited file changes; raises ContentError if the file is not in order."""
    planner = Planner(path, list_records(documents))
    for cell in cells:
        planner.take(cell)
    if any(problem.rule not in REFUSED_ALONE for problem in planner.problems):
        raise ContentError(planner.problems)
    return Plan(edits=planner.edits, refused=tuple(planner.problems), same=planner.same)


class Planner:
    """Takes cells one at a time and keeps what they change and what is wrong."""

    def __init__(self, path: str, records: Mapping[str, Fields]) -> None:
        self.path = path
        self.records = records
        self.problems: list[Problem] = []
        self.edits: dict[str, dict[Path, str]] = {}
        self.same = 0
        self._seen: set[tuple[str, str, str]] = set()

    def take(self, cell: Cell) -> None:
        """Compare one text with what stands here and with what was exported."""
        name = (cell.record, cell.field, cell.language)
        if name in self._seen:
            self._report(cell, "edit-doubled")
            return
        self._seen.add(name)
        if not SHA256.fullmatch(cell.sha256):
            self._report(cell, "edit-no-hash")
            return
        field = self._find(cell)
        if field is None:
            return
        text = normalize(cell.text, is_list=field.is_list)
        if digest(text) == cell.sha256 or text == field.value:
            self.same += 1
        elif self._may_change(cell, field, text):
            changed = self.edits.setdefault("/".join(field.document.source.parts), {})
            changed[field.path] = text

    def _find(self, cell: Cell) -> Field | None:
        fields = self.records.get(cell.record)
        if fields is None:
            hint = suggest(cell.record, self.records)
            self._report(cell, "edit-unknown-record", record=cell.record, hint=hint)
            return None
        field = fields.get((cell.field, cell.language))
        if field is None:
            self._report(cell, "edit-unknown-field", record=cell.record)
        return field

    def _may_change(self, cell: Cell, field: Field, text: str) -> bool:
        """Return whether an edited text may go in, reporting why not."""
        before = len(self.problems)
        unsafe = UNSAFE.search(text.replace("\n", ""))
        if not text:
            self._report(cell, "edit-empty")
        if unsafe:
            self._report(cell, "unsafe-character", **named(unsafe.group()))
        if field.sha256 != cell.sha256:
            self._report(cell, "edit-stale", place=field.document.source.path)
        if cell.origin is not None:
            origin = self.records[cell.record].get((cell.field, cell.origin.language))
            if origin is None or origin.sha256 != cell.origin.sha256:
                self._report(cell, "edit-origin-stale", language=cell.origin.language)
        return len(self.problems) == before

    def _report(self, cell: Cell, rule: str, **values: object) -> None:
        self.problems.append(
            Problem(
                path=self.path,
                line=cell.line,
                column=cell.column,
                field=f"{cell.record} {cell.field}.{cell.language}",
                rule=rule,
                values=values,
            )
        )


def apply_plan(docs: FilePath, plan: Plan, documents: Documents, tell: Tell) -> dict[str, Document]:
    """Return the files that change, as they will be, after every check has passed; raises ContentError."""
    changed: dict[str, Document] = {}
    for count, (name, edits) in enumerate(sorted(plan.edits.items()), 1):
        changed[name] = rewrite(documents[name], edits)
        if count % 50 == 0 or count == len(plan.edits):
            tell(f"{count} / {len(plan.edits)}")
    problems: list[Problem] = []
    corpus = assemble_corpus(docs, {**documents, **changed}, problems, None)
    if corpus is not None:
        problems += check_corpus(corpus)
    if problems:
        raise ContentError([*problems, *plan.refused])
    return changed
