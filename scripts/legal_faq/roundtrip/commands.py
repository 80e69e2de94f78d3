"""The commands that send texts out to be edited and take them back: edit export, import and resume.

In: their part of a command line. Out: a file or changed content, and lines for a person; 1 when a
text was refused.
"""

import argparse
import sys
from codecs import BOM_UTF8
from pathlib import Path

from ..corpus import Corpus
from ..problems import report
from ..sources import Source
from .cells import RoundTripError
from .choosing import ALL, choose_languages, choose_records
from .fields import KINDS
from .formats import FORMATS, read_file, write_file
from .importing import apply_plan, load_documents, plan_import
from .replacing import Replacement, replace_files, resume
from .words import say

Commands = argparse._SubParsersAction


def add_edit_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the commands' parsers."""
    edit = commands.add_parser("edit")
    parts = edit.add_subparsers(required=True, metavar="export|import|resume")
    export = parts.add_parser("export", parents=[shared])
    export.add_argument("file", type=Path)
    export.add_argument("--format", choices=FORMATS)
    export.add_argument("--kind", action="append", choices=(*KINDS, ALL))
    export.add_argument("--topic", action="append")
    export.add_argument("--ids", nargs="+")
    export.add_argument(
        "--language",
        action="append",
    )
    export.set_defaults(run=run_export)
    take = parts.add_parser("import", parents=[shared])
    take.add_argument("file", type=Path)
    take.add_argument("--format", choices=FORMATS)
    take.set_defaults(run=run_import)
    again = parts.add_parser("resume", parents=[shared])
    again.set_defaults(run=run_resume)


def run_export(options: argparse.Namespace) -> int:
    """Write the texts aside, put the file in its place and say what it holds."""
    documents, corpus = load_documents(options.docs)
    name = find_format(options)
    languages = choose_languages(named_languages(options, name, corpus), corpus.languages)
    records = choose_records(documents, options.kind, options.topic, options.ids)
    keys = [language.key for language in languages]
    texts = sum(field.language in keys for one in records.values() for field in one.values())
    tell(say("writing", options.lang, records=len(records), texts=texts))
    data = write_file(name, records, languages, options.lang)
    part = options.file.with_name(f".{options.file.name}.part")
    part.write_bytes(data)
    part.replace(options.file)
    print(say("exported", options.lang, file=options.file, records=len(records), texts=texts))
    return 0


def named_languages(options: argparse.Namespace, name: str, corpus: Corpus) -> list[str] | None:
    """Return the languages that the command line names; a PO file always holds the source, too."""
    if options.language is None or name != "po":
        named: list[str] | None = options.language
        return named
    return [corpus.source_language.key, *options.language]


def run_import(options: argparse.Namespace) -> int:
    """Check what was edited, replace all files or none, and list what was refused."""
    documents, corpus = load_documents(options.docs)
    tell(say("reading", options.lang, name=options.file))
    cells = read_file(find_format(options), options.file, corpus.languages, options.lang, tell)
    plan = plan_import(str(options.file), cells, documents)
    if plan.edits:
        tell(say("checking", options.lang, texts=plan.count, files=len(plan.edits)))
        changed = apply_plan(options.docs, plan, documents, tell)
        files = {
            name: encode(options.docs / name, documents[name].source, one.source)
            for name, one in changed.items()
        }
        replace_files(options.docs, files)
    if plan.refused:
        print(report(plan.refused, options.lang))
    numbers = {"texts": plan.count, "files": len(plan.edits), "same": plan.same}
    print(say("imported", options.lang, **numbers, refused=len(plan.refused)))
    return 1 if plan.refused else 0


def encode(path: Path, before: Source, after: Source) -> Replacement:
    """Return a file's bytes as they were read and as they will be; a byte order mark is kept."""
    mark = BOM_UTF8 if path.read_bytes().startswith(BOM_UTF8) else b""
    return Replacement(mark + before.text.encode(), mark + after.text.encode())


def run_resume(options: argparse.Namespace) -> int:
    """Finish what was stopped."""
    count = resume(options.docs)
    name = "resumed" if count else "nothing-to-resume"
    print(say(name, options.lang, files=count))
    return 0


def find_format(options: argparse.Namespace) -> str:
    """Return the format of a file; raises RoundTripError for a name that says none."""
    ending = options.file.suffix.lower().removeprefix(".")
    # Files that may hold macros are opened far enough to be refused by name.
    found: str = options.format or {"xlsm": "xlsx", "docm": "docx"}.get(ending, ending)
    if found not in FORMATS:
        raise RoundTripError(
            f"{options.file} is of no known format. Add --format, with one of: {', '.join(FORMATS)}."
        )
    return found


def tell(line: str) -> None:
    """Say how far the work is, apart from the result."""
    print(line, file=sys.stderr, flush=True)
