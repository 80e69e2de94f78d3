"""Hostile texts planted in every text of every kind of record, and taken out where they are refused.

In: the minimal site's folder. Out: a folder that builds, and for each text whether the payload
was refused or kept.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from legal_faq.checks import check_corpus
from legal_faq.corpus import load_corpus
from legal_faq.documents import UNSAFE, describe_path
from legal_faq.problems import Problem

Steps = tuple[str | int, ...]

MUST_DIFFER = ("question", "aliases", "says")
"""Texts that may not be repeated from record to record: they get their record's number."""


@dataclass
class Plant:
    """One text with a payload: its file, its place there, and what became of it."""

    file: str
    place: Steps
    payload: str
    is_refused: bool = False
    reason: str = ""

    @property
    def field(self) -> str:
        """Return the place as problems name it."""
        return describe_path(self.place)


@dataclass
class Garden:
    """The files with their payloads; records are plain YAML values, pages are Markdown."""

    records: dict[str, Any] = field(default_factory=dict)
    plants: list[Plant] = field(default_factory=list)

    def add(self, file: str, prefix: Steps, record: Any, payload: str, number: int) -> None:
        """Put a payload into every text of a record."""
        for place, _ in list(texts_of(record)):
            planted = payload
            if place[0] in MUST_DIFFER:
                planted = f"{payload} {'.'.join(map(str, place))} {number}"
                put(record, place, f"{get(record, place)} {number}")
            self.plants.append(Plant(file, (*prefix, *place), planted))


def texts_of(value: Any, place: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Yield every string of a record with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from texts_of(below, (*place, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from texts_of(below, (*place, index))


def with_nulls(value: Any) -> Any:
    """Return a record whose open values are no texts."""
    if isinstance(value, dict):
        return {key: with_nulls(below) for key, below in value.items()}
    if isinstance(value, list):
        return [with_nulls(below) for below in value]
    return None if value == "null" else value


def get(value: Any, place: Steps) -> Any:
    """Return a string of a record."""
    for step in place:
        value = value[step]
    return value


def put(value: Any, place: Steps, text: str) -> None:
    """Set a string of a record."""
    for step in place[:-1]:
        value = value[step]
    value[place[-1]] = text


def plant_all(docs: Path, payloads: Sequence[str]) -> Garden:
    """Write the records with every payload in every text, and take out what is refused."""
    garden = Garden()

    def read(name: str) -> Any:
        return with_nulls(yaml.load((docs / name).read_text("utf-8"), yaml.BaseLoader))

    question = read("faq/calls/night-calls.yml")
    question["reviewed"]["lawyer"] = {"date": "2026-03-02", "name": "Test", "licence": "000"}
    question["practices"][0]["conditions"] = {"zh": "有时。", "en": "Sometimes."}
    retired = read("faq/calls/old-question.yml")
    law = read("laws/peace-law.yml")
    law["status_note"] = {"zh": "说明。", "en": "A note."}
    law["versions"][1]["passages"] = {
        "a-passage": {"gist": {"zh": "段落。", "en": "A passage."}, "terms": ["夜间"]}
    }
    lists = {
        "faq/topics.yml": read("faq/topics.yml"),
        "glossary.yml": read("glossary.yml"),
        "synonyms.yml": read("synonyms.yml"),
        "channels.yml": read("channels.yml"),
        "rates.yml": read("rates.yml"),
    }
    samples = {
        name: entries[:2] if name == "channels.yml" else entries[:1]
        for name, entries in lists.items()
    }
    garden.records |= lists
    cases = garden.records["case-checker.yml"] = read("case-checker.yml")
    elements = cases["groups"][0]["elements"]
    for number, payload in enumerate(payloads):
        name = f"h{number}"
        for file, record in (
            (f"faq/{name}/q{number}.yml", question),
            (f"laws/law-{name}.yml", law),
            (
                f"phrases/{name}.yml",
                [{"id": f"q{number}", "says": {"zh": ["某句话"], "en": ["a phrase"]}}],
            ),
        ):
            garden.records[file] = deepcopy(record)
            if isinstance(record, list):
                garden.add(file, (0,), garden.records[file][0], payload, number)
            else:
                garden.add(file, (), garden.records[file], payload, number)
        file = f"faq/{name}/r{number}.yml"
        gone = garden.records[file] = deepcopy(retired)
        for key in ("question", "aliases"):
            for place, text in list(texts_of(gone[key])):
                put(gone, (key, *place), f"{text} r{number}")
        garden.plants += [
            Plant(file, ("retired", *place), payload) for place, _ in texts_of(gone["retired"])
        ]
        for list_name, entries in samples.items():
            for at, sample in enumerate(entries):
                entry = {**deepcopy(sample), "id": name if at == 0 else f"{name}-{at}"}
                lists[list_name].append(entry)
                place = (len(lists[list_name]) - 1,)
                garden.add(list_name, place, entry, payload, number)
        elements.append({**deepcopy(elements[0]), "id": name})
        case_place = ("groups", 0, "elements", len(elements) - 1)
        garden.add("case-checker.yml", case_place, elements[-1], payload, number)
        plant_pages(docs, garden, number, payload)
    take_out_refused(docs, garden)
    return garden


PAGE = """---
description: {description}
law_as_at: 2026-03-01
reviewed_next: 2026-09-01
---

# {title} {{ #top }}

{paragraph}

See [{words}](faq:night-calls).

See [more]({target}).

- {item}

| {cell} | B |
|---|---|
| 1 | 2 |

## {heading} {{ #heading }}

## A place {{ #{anchor} }}

Words.

![{alt}](../../assets/diagrams/night.en.svg)
"""
PLAIN = {
    "description": "A description.",
    "title": "A title",
    "paragraph": "A paragraph.",
    "words": "words",
    "target": "../about.md",
    "item": "an item",
    "cell": "a cell",
    "heading": "A heading",
    "anchor": "part",
    "alt": "A drawing.",
}


LINES = {
    line: part
    for line, text in enumerate(PAGE.splitlines(), start=1)
    for part in PLAIN
    if f"{{{part}}}" in text
}
"""Which part stands on which line of a guide, as long as none has several."""


def plant_pages(docs: Path, garden: Garden, number: int, payload: str) -> None:
    """Plan a guide with a payload in each part, or one per part where a payload has several lines."""
    for part in PLAIN:
        file = f"guides/h{number}-{part}.md" if "\n" in payload else f"guides/h{number}.md"
        garden.records[file] = dict(PLAIN)
        garden.plants.append(Plant(file, (part,), payload))


def write(docs: Path, garden: Garden) -> None:
    """Write every file with the payloads that have not been refused."""
    records = deepcopy(garden.records)
    for plant in garden.plants:
        if not plant.is_refused:
            put(records[plant.file], plant.place, plant.payload)
    for file, record in records.items():
        if file.endswith(".md"):
            for language in ("zh", "en"):
                target = docs / language / file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(PAGE.format(**record), "utf-8", newline="")
        else:
            target = docs / file
            target.parent.mkdir(parents=True, exist_ok=True)
            text = yaml.dump(
                record, allow_unicode=True, sort_keys=False, width=10**6, Dumper=Dumper
            )
            target.write_text(text, "utf-8", newline="")


class Dumper(yaml.SafeDumper):
    """Writes each text in double quotes on one line, invisible characters as they are where YAML can."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def find_problems(docs: Path) -> list[Problem]:
    """Return everything that is wrong with the folder's content."""
    problems: list[Problem] = []
    corpus = load_corpus(docs, problems)
    assert corpus is not None, problems[:3]
    return problems + check_corpus(corpus)


def take_out_refused(docs: Path, garden: Garden) -> None:
    """Load again and again, each time without what was refused, until everything is accepted."""
    for _ in range(12):
        write(docs, garden)
        problems = find_problems(docs)
        if not problems:
            return
        by_file: dict[str, list[Plant]] = {}
        for plant in garden.plants:
            if not plant.is_refused:
                by_file.setdefault(plant.file, []).append(plant)
        for problem in problems:
            file = re.sub(r"^docs/(?:(?:zh|en)/(?=guides/h))?", "", problem.path)
            refused = blame(problem, by_file.get(file, []))
            assert refused or was_refused(garden, file), problem.describe()
            for plant in refused:
                plant.is_refused, plant.reason = True, problem.rule
    raise AssertionError("the content is never accepted")


def was_refused(garden: Garden, file: str) -> bool:
    """Return whether this round has already taken payloads out of a file."""
    return any(plant.is_refused for plant in garden.plants if plant.file == file)


def blame(problem: Problem, plants: list[Plant]) -> list[Plant]:
    """Return the payloads that a problem is about: at its field, below it, or invisible on its line."""
    if problem.field == "file" and problem.rule == "unsafe-character":
        return [plant for plant in plants if UNSAFE.search(plant.payload)]
    if problem.field == "file":
        part = LINES.get(problem.line) if len(plants) > 1 else None
        return [plant for plant in plants if plant.place == (part,)] or plants
    exact = [plant for plant in plants if plant.field == problem.field]
    return exact or [
        plant
        for plant in plants
        if plant.field.startswith((problem.field + ".", problem.field + "["))
        or problem.field.startswith((plant.field + ".", plant.field + "["))
    ]
