"""Hostile texts planted in every text of every kind of record, and taken out where they are refused.

In: the minimal site's folder. Out: a folder that builds, and for each text whether the payload
was refused or kept.
"""

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from legal_faq.checks import check_corpus
from legal_faq.corpus import load_corpus
from legal_faq.documents import UNSAFE
from legal_faq.problems import Problem

from .garden import Garden, Plant, put, texts_of
from .guides import LINES, PAGE, plant_pages


def with_nulls(value: Any) -> Any:
    """Return a record whose open values are no texts."""
    if isinstance(value, dict):
        return {key: with_nulls(below) for key, below in value.items()}
    if isinstance(value, list):
        return [with_nulls(below) for below in value]
    return None if value == "null" else value


def plant_all(docs: Path, payloads: Sequence[str]) -> Garden:
    """Write the records with every payload in every text, and take out what is refused."""
    garden = Garden()

    def read(name: str) -> Any:
        return with_nulls(yaml.load((docs / name).read_text("utf-8"), yaml.BaseLoader))

    question = read("faq/calls/night-calls.yml")
    question["reviewed"]["lawyer"] = {"date": "2026-03-02", "name": "Test", "licence": "000"}
    question["practices"][0]["conditions"] = {"zh": "有时。", "en": "Sometimes."}
    retired = read("faq/calls/old-question.yml")
    tools = {
        "letters": read("letters/stop-calls.yml"),
        "dialogues": read("dialogues/evening-call.yml"),
        "guides": read("guides/what-happened.yml"),
        "calculators": read("calculators/court-fees.yml"),
    }
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
            *((f"{folder}/tool-{name}.yml", record) for folder, record in tools.items()),
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


def write(docs: Path, garden: Garden, files: Iterable[str]) -> None:
    """Write some of the files with the payloads that have not been refused."""
    records = {file: deepcopy(garden.records[file]) for file in files}
    for plant in garden.plants:
        if plant.file in records and not plant.is_refused:
            put(records[plant.file], plant.place, plant.payload)
    for file, record in records.items():
        if file.endswith(".md"):
            targets, text = [docs / "zh" / file, docs / "en" / file], PAGE.format(**record)
        else:
            text = yaml.dump(
                record, allow_unicode=True, sort_keys=False, width=10**6, Dumper=Dumper
            )
            targets = [docs / file]
        for target in targets:
            target.parent.mkdir(parents=True, exist_ok=True)
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
    changed = set(garden.records)
    for _ in range(12):
        write(docs, garden, changed)
        changed = set()
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
                changed.add(plant.file)
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
