"""The configuration of a web editor, Sveltia or Decap, made from the content model.

In: the record types, the languages and topics of a content folder, and where its repository is. Out:
config.yml and index.html. Kinds with fields whose keys are free have no form there and are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args, get_origin

import yaml

from ..corpus import Corpus
from ..model import (
    CaseChecker,
    Dialogue,
    Language,
    LanguageRole,
    Letter,
    Localized,
    Pathway,
    Question,
)
from ..reading import FieldKind, MappingType, field_kinds, unwrap
from .places import FOLDER_SCHEMAS

FORMS: tuple[tuple[str, type], ...] = (
    ("question", Question),
    ("letter", Letter),
    ("dialogue", Dialogue),
    ("path", Pathway),
)
"""Schema and type of what has a form and a file each; the case checker is one file more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Repository:
    """Where the editor commits: the kind of Git host, the repository and its branch."""

    backend: str
    name: str
    branch: str


def build_web(corpus: Corpus, repository: Repository) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text."""
    here = files("legal_faq.editors")
    config = {
        "backend": {
            "name": repository.backend,
            "repo": repository.name,
            "branch": repository.branch,
        },
        "media_folder": "docs/assets",
        "public_folder": "/assets",
        "collections": list(collections(corpus)),
    }
    head = here.joinpath("web-head.yml").read_text(encoding="utf-8")
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=10**6)
    yield "config.yml", f"{head}\n{text}"
    yield "index.html", here.joinpath("web-index.html").read_text(encoding="utf-8")


def collections(corpus: Corpus) -> Iterator[dict[str, Any]]:
    """Yield a collection for each topic's questions, and for each other kind with a form."""
    labels = read_labels()
    folders = {schema: folder for folder, schema in FOLDER_SCHEMAS.items()}
    for schema, kind in FORMS:
        fields = describe_fields(kind, corpus.languages)
        folder = folders[schema]
        if schema != "question":
            yield collection(schema, labels[schema], folder, fields)
            continue
        for topic in corpus.topics.values():
            titles = " · ".join(title for _, title in topic.value.title.items())
            yield collection(
                f"{folder}-{topic.id}",
                f"{labels[schema]}: {titles}",
                f"{folder}/{topic.id}",
                fields,
            )
    if corpus.case_checker is not None:
        label = labels["case-checker"]
        file = {
            "name": "case-checker",
            "label": label,
            "file": "docs/case-checker.yml",
            "fields": describe_fields(CaseChecker, corpus.languages),
        }
        yield {"name": "case-checker", "label": label, "files": [file]}


def read_labels() -> Mapping[str, str]:
    """Return what each kind is called, in both languages at once."""
    text = files("legal_faq.editors").joinpath("web-labels.yml").read_text(encoding="utf-8")
    words: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return {name: " · ".join(one.values()) for name, one in words.items()}


def collection(name: str, label: str, folder: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a folder's collection; it makes and deletes no files."""
    first = next(one["name"] for one in fields if one["name"] in ("question", "title"))
    return {
        "name": name,
        "label": label,
        "folder": f"docs/{folder}",
        "extension": "yml",
        "format": "yml",
        "create": False,
        "delete": False,
        "identifier_field": f"{first}.zh",
        "summary": f"{{{{{first}.zh}}}}",
        "fields": fields,
    }


def describe_fields(kind: type, languages: tuple[Language, ...]) -> list[dict[str, Any]]:
    """Return the forms of a record type's fields."""
    return [describe_field(field, languages) for field in field_kinds(kind)]


def describe_field(field: FieldKind, languages: tuple[Language, ...]) -> dict[str, Any]:
    """Return the form of one field, with its help in both languages."""
    _, _, nullable = unwrap(field.hint)
    form = {"name": field.key, "label": field.key, "hint": f"{field.help['zh']} {field.help['en']}"}
    form |= describe(field.hint, languages)
    if form["widget"] == "list" and field.help["fewest"]:
        form |= {"min": field.help["fewest"], "max": field.help["most"]}
    return form | {"required": field.required and not nullable}


def describe(hint: Any, languages: tuple[Language, ...]) -> dict[str, Any]:
    """Return the widget of a value; raises TypeError for a mapping with free keys."""
    kind, pattern, _ = unwrap(hint)
    origin = get_origin(kind)
    if origin is MappingType:
        raise TypeError("a mapping with free keys has no form")
    if origin is tuple:
        return describe_list(get_args(kind)[0], languages)
    if origin is Localized:
        return {"widget": "object", "fields": describe_languages(get_args(kind)[0], languages)}
    if isinstance(kind, type) and is_dataclass(kind):
        return {"widget": "object", "collapsed": True, "fields": describe_fields(kind, languages)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"widget": "select", "options": [member.value for member in kind]}
    if kind is date:
        return {
            "widget": "datetime",
            "date_format": "YYYY-MM-DD",
            "time_format": False,
            "picker_utc": True,
        }
    if kind is int:
        return {"widget": "number", "value_type": "int", "min": 1}
    if kind is bool:
        return {"widget": "boolean"}
    form: dict[str, Any] = {"widget": "string"}
    return form | ({"pattern": [f"^({pattern.expression})$", pattern.example]} if pattern else {})


def describe_list(hint: Any, languages: tuple[Language, ...]) -> dict[str, Any]:
    """Return the widget of a list: groups of fields, choices, or single values."""
    form = describe(hint, languages)
    if form["widget"] == "object":
        return {"widget": "list", "fields": form["fields"]}
    if form["widget"] == "select":
        return {**form, "multiple": True}
    return {"widget": "list", "field": {"name": "item", "label": "–", **form}}


def describe_languages(hint: Any, languages: tuple[Language, ...]) -> list[dict[str, Any]]:
    """Return a form per language; texts are plain boxes, so that links stay as they are written."""
    needed = (LanguageRole.SOURCE, LanguageRole.REQUIRED)
    form = {"widget": "text"} if get_origin(unwrap(hint)[0]) is None else describe(hint, languages)
    return [
        {"name": one.key, "label": one.tag, **form, "required": one.role in needed}
        for one in languages
    ]


def write_files(folder: Path, built: Iterator[tuple[str, str]]) -> Iterator[Path]:
    """Write files below a folder, aside first, and yield their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in built:
        aside = folder / f".{name}.new"
        aside.write_text(text, encoding="utf-8")
        yield aside.replace(folder / name)
