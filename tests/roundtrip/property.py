"""The property: what comes back is what was edited, and every other byte is as it was."""

from pathlib import Path

from legal_faq.model import Language, LanguageRole
from legal_faq.roundtrip.fields import Fields, list_records
from legal_faq.roundtrip.formats import FORMATS, read_file, write_file
from legal_faq.roundtrip.importing import plan_import
from legal_faq.roundtrip.rewriting import rewrite

from .generated import Case, edit

LANGUAGES = (
    Language(key="zh", tag="zh-Hans", path="zh", role=LanguageRole.SOURCE),
    Language(key="en", tag="en", path="en", role=LanguageRole.REQUIRED),
)


def values_of(records: dict[str, Fields]) -> dict[tuple[str, str, str], str]:
    return {
        (record, *key): field.value
        for record, found in records.items()
        for key, field in found.items()
    }


def edited(records: dict[str, Fields], edits: dict[tuple[str, str, str], str]) -> dict[str, Fields]:
    return {
        record: {
            key: edit(field, edits[record, *key]) if (record, *key) in edits else field
            for key, field in found.items()
        }
        for record, found in records.items()
    }


def check_round_trip(case: Case, folder: Path) -> None:
    """Write the records with their edits in every format, read them back and apply what is found."""
    documents = {f"faq/made/{one.name}.yml": one.parse() for one in case.records}
    records = list_records(documents, ("faq",))
    values = values_of(records)
    assert len(values) == sum(piece.key is not None for one in case.records for piece in one.pieces)
    for name in FORMATS:
        # A catalogue translates; what it is translated from is not edited in it.
        edits = {key: value for key, value in case.edits.items() if name != "po" or key[2] == "en"}
        path = folder / f"edited.{name}"
        path.write_bytes(write_file(name, edited(records, edits), LANGUAGES, "en"))
        plan = plan_import(name, read_file(name, path, LANGUAGES, "en", print), documents)
        assert plan.refused == ()
        found = {file: rewrite(documents[file], changes) for file, changes in plan.edits.items()}
        expected = {**values, **edits}
        assert values_of(list_records({**documents, **found}, ("faq",))) == expected
        for one in case.records:
            file = f"faq/made/{one.name}.yml"
            keys = {
                key[1:]
                for key, value in edits.items()
                if key[0] == f"faq:{one.name}" and values[key] != value
            }
            assert (file in found) == bool(keys)
            if keys:
                text = found[file].source.text
                assert one.allows(text, keys)
                assert text.count("# note") == one.text.count("# note"), "comments stay"
