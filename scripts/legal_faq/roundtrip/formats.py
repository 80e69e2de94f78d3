"""The formats by name, each loaded when it is used.

In: texts and a format, or an edited file. Out: bytes, or cells. Without the packages that a format
needs, the command says how to install them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from ..model import Language, LanguageRole
from .cells import Cell, RoundTripError, Tell
from .commas import read_csv, write_csv
from .fields import Fields

FORMATS = ("xlsx", "docx", "csv", "po")


@contextmanager
def explaining_missing_packages() -> Iterator[None]:
    """Raise RoundTripError where a package of the extra `edit` is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise RoundTripError(
            f'the package {error.name} is missing. Run make edit, or pip install "legal-faq[edit]", '
            "then this again; CSV needs none."
        ) from error


def write_file(
    name: str, records: Mapping[str, Fields], languages: Sequence[Language], help_language: str
) -> bytes:
    """Return a file of the texts in a format; raises RoundTripError."""
    keys = [language.key for language in languages]
    if name == "csv":
        return write_csv(records, keys, help_language)
    with explaining_missing_packages():
        if name == "xlsx":
            from .sheets import write_xlsx  # noqa: PLC0415  Only this format needs openpyxl.

            return write_xlsx(records, keys, help_language)
        if name == "docx":
            from .word import write_docx  # noqa: PLC0415  Only this format needs python-docx.

            return write_docx(records, keys, help_language)
        from .catalogs import write_po  # noqa: PLC0415  Only this format needs polib.

        return write_po(records, *choose_pair(languages), help_language)


def choose_pair(languages: Sequence[Language]) -> tuple[Language, Language]:
    """Return the source language and the one to translate into; raises RoundTripError."""
    source = [one for one in languages if one.role is LanguageRole.SOURCE]
    targets = [one for one in languages if one.role is not LanguageRole.SOURCE]
    if len(source) != 1 or len(targets) != 1:
        raise RoundTripError(
            "a PO file holds the source language and one other. Name the other with --language."
        )
    return source[0], targets[0]


def read_file(
    name: str, path: Path, languages: Iterable[Language], lang: str, tell: Tell
) -> Iterator[Cell]:
    """Yield the texts of an edited file; raises ContentError and RoundTripError."""
    known = tuple(languages)
    keys = [language.key for language in known if language.role is not LanguageRole.DERIVED]
    if name == "csv":
        yield from read_csv(path, keys)
        return
    with explaining_missing_packages():
        if name == "xlsx":
            from .sheets import read_xlsx  # noqa: PLC0415  See write_file.

            yield from read_xlsx(path, keys)
        elif name == "docx":
            from .word import read_docx  # noqa: PLC0415  See write_file.

            yield from read_docx(path, lang, tell)
        else:
            from .catalogs import read_po  # noqa: PLC0415  See write_file.

            yield from read_po(path, next(one for one in known if one.role is LanguageRole.SOURCE))
