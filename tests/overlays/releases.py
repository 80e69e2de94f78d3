"""Upstream's releases under a host's overlay: seeded changes, and which overrides they must report.

In: a copy of the minimal site and of the overlay site. Out: for each release the places that must be
reported, known from what was changed and never from a hash. A long run:
`python -m tests.overlays.releases --runs 500`.
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from legal_faq.corpus import load_corpus
from legal_faq.documents import parse
from legal_faq.overlays.values import value_of
from legal_faq.problems import Problem
from legal_faq.sources import Source

from ..conftest import MINIMAL

HOST = MINIMAL.parent / "overlay" / "docs"
RELEASES = 20
Place = tuple[str, str]
"""The overlay's file and the field at which a problem is reported."""

NIGHT, BLOCK = "faq/calls/night-calls.yml", "faq/calls/block-number.yml"
HIDDEN = "faq/hidden/hidden-question.yml"

HIDE = """- id: hidden
  overlay:
    action: withdraw
    base: {base}
    reason:
      zh: 不适用。
      en: It does not apply here.
"""
TOPIC = {
    "id": "hidden",
    "title": {"zh": "隐藏", "en": "Hidden"},
    "summary": {"zh": "隐藏。", "en": "Hidden."},
}


class Writer(yaml.SafeDumper):
    """Writes values as strings in a style drawn anew for each, as different editors would."""

    luck = random.Random(0)


def write_text(writer: Writer, text: str) -> yaml.Node:
    styles = (
        [None, '"', "'", "|", ">"] if len(text) > 24 and text.isprintable() else [None, '"', "'"]
    )
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=writer.luck.choice(styles))


Writer.add_representer(str, write_text)


class Upstream:
    """Upstream's content folder, changed and written anew with each release."""

    def __init__(self, docs: Path, luck: random.Random) -> None:
        self.docs = docs
        self.luck = luck
        self.count = 0
        self.values: dict[str, Any] = {}
        for path in sorted(docs.rglob("*.yml")):
            name = path.relative_to(docs).as_posix()
            source = Source(path=name, parts=tuple(name.split("/")), text=path.read_text("utf-8"))
            document = parse(source, [])
            assert document is not None
            self.values[name] = value_of(document.root)

    def word(self) -> str:
        """Return a word that no release has said before."""
        self.count += 1
        return f"w{self.count}"

    def reword(self, name: str, field: str, at: int | None = None) -> None:
        """Change a text in both languages."""
        record = self.values[name] if at is None else self.values[name][at]
        word = self.word()
        record[field] = {key: f"{text} {word}" for key, text in record[field].items()}

    def add_question(self, name: str, audience: str) -> None:
        """Add an answer of upstream's own."""
        value = dict(self.values[BLOCK])
        word = self.word()
        value |= {
            "question": {"zh": f"{word}？", "en": f"{word}?"},
            "audience": [audience],
            "aliases": {"zh": [f"问{word}"], "en": [f"ask {word}"]},
        }
        self.values[name.format(word=word)] = value

    def page(self, name: str) -> None:
        """Change a prose page's words, the same in each language."""
        word = self.word()
        for language in ("zh", "en"):
            path = self.docs / language / name
            path.write_text(path.read_text("utf-8").rstrip() + f"\n\n{word}\n", "utf-8")

    def write(self) -> None:
        """Write every file in another order and style: what it says is all that counts."""
        Writer.luck = self.luck
        for name, value in self.values.items():
            path = self.docs / name
            path.parent.mkdir(parents=True, exist_ok=True)
            text = yaml.dump(
                self.shuffle(value),
                Dumper=Writer,
                allow_unicode=True,
                sort_keys=False,
                default_flow_style=False,
                width=self.luck.choice([40, 80, 1000]),
                indent=self.luck.choice([2, 4]),
            )
            path.write_text(f"# {self.word()}\n{text}", encoding="utf-8")

    def shuffle(self, value: Any) -> Any:
        """Return a value with its mappings in another order."""
        if isinstance(value, dict):
            keys = self.luck.sample(list(value), len(value))
            return {key: self.shuffle(value[key]) for key in keys}
        if isinstance(value, list):
            return [self.shuffle(one) for one in value]
        return value


def base_of(name: str, field: str = "", index: int | None = None) -> Place:
    """Return where a stale base is reported."""
    start = "" if index is None else f"[{index + 1}]."
    return name, f"{start}overlay.base" + (f".{field}" if field else "")


def change_steps(up: Upstream) -> None:
    """Take a field away, or give it back otherwise: both are changes."""
    record = up.values[NIGHT]
    if record.pop("steps", None) is None:
        word = up.word()
        record["steps"] = [{"zh": word, "en": word}]


def add_term(up: Upstream) -> None:
    """Add a term that no overlay knows."""
    word = up.word()
    text = {"zh": word, "en": word}
    up.values["glossary.yml"].append({"id": word, "term": text, "definition": text})


Change = tuple[Callable[[Upstream], None], tuple[Place, ...]]

CHANGES: tuple[Change, ...] = (
    (lambda up: up.reword(NIGHT, "short_answer"), (base_of(NIGHT, "short_answer"),)),
    (change_steps, (base_of(NIGHT, "steps"),)),
    (lambda up: up.reword(NIGHT, "question"), ()),
    (lambda up: up.reword(NIGHT, "answer"), ()),
    (lambda up: up.reword(BLOCK, "answer"), (base_of(BLOCK),)),
    (lambda up: up.reword(BLOCK, "question"), (base_of(BLOCK),)),
    (lambda up: up.reword("glossary.yml", "term", 0), (base_of("glossary.yml", "term", 0),)),
    (
        lambda up: up.reword("glossary.yml", "definition", 0),
        (base_of("glossary.yml", "definition", 0),),
    ),
    (add_term, ()),
    (lambda up: up.reword("channels.yml", "hours", 0), (base_of("channels.yml", "hours", 1),)),
    (lambda up: up.reword("channels.yml", "name", 0), ()),
    (lambda up: up.reword("channels.yml", "takes", 1), (base_of("channels.yml", "", 0),)),
    (lambda up: up.reword("laws/peace-law.yml", "issuer"), (base_of("laws/peace-law.yml"),)),
    (lambda up: up.reword("laws/city-rules.yml", "issuer"), ()),
    (
        lambda up: up.reword("letters/stop-calls.yml", "limits"),
        (base_of("letters/stop-calls.yml"),),
    ),
    (
        lambda up: up.page("privacy.md"),
        (base_of("zh/privacy.md", "body"), base_of("en/privacy.md", "body")),
    ),
    (lambda up: up.page("about.md"), ()),
    (
        lambda up: up.add_question("faq/calls/for-{word}.yml", "collector"),
        (("overlay.yml", "audiences[1].base"),),
    ),
    (lambda up: up.add_question("faq/calls/more-{word}.yml", "borrower"), ()),
    (
        lambda up: up.add_question("faq/hidden/more-{word}.yml", "borrower"),
        (base_of("faq/topics.yml", "", 1),),
    ),
    (lambda up: up.reword("faq/topics.yml", "title", 1), (base_of("faq/topics.yml", "", 1),)),
    (lambda up: up.reword("faq/topics.yml", "title", 0), ()),
    (lambda up: up.reword(HIDDEN, "answer"), ()),
    (lambda up: None, ()),
)
"""What a release may do, and the overrides over exactly that."""


def prepare(folder: Path, luck: random.Random) -> tuple[Upstream, Path]:
    """Return upstream with one more topic, and the host that hides it."""
    docs, host = folder / "docs", folder / "host"
    shutil.copytree(MINIMAL / "docs", docs)
    shutil.copytree(HOST, host)
    upstream = Upstream(docs, luck)
    upstream.values["faq/topics.yml"].append(dict(TOPIC))
    upstream.add_question(HIDDEN, "borrower")
    upstream.write()
    with (host / "faq" / "topics.yml").open("a", encoding="utf-8") as file:
        file.write(HIDE.format(base="0" * 64))
    accept(host, report(docs, host))
    return upstream, host


def report(docs: Path, host: Path) -> list[Problem]:
    """Return what `legal-faq check` says of the overlay."""
    problems: list[Problem] = []
    assert load_corpus(docs, problems, overlays=[host]) is not None
    return problems


def accept(host: Path, problems: list[Problem]) -> None:
    """Write the bases that the problems name, as a host does who has read what changed."""
    for problem in problems:
        path = host / problem.path.partition("/")[2]
        lines = path.read_text(encoding="utf-8").split("\n")
        line = lines[problem.line - 1]
        lines[problem.line - 1] = line[: problem.column - 1] + str(problem.values["base"])
        path.write_text("\n".join(lines), encoding="utf-8")


def simulate(folder: Path, seed: int, releases: int = RELEASES) -> int:
    """Go through the releases and return how many reports they made; raises AssertionError at a drift."""
    luck = random.Random(seed)
    upstream, host = prepare(folder, luck)
    assert report(upstream.docs, host) == [], "the host starts clean"
    count = 0
    for release in range(1, releases + 1):
        drawn = luck.sample(CHANGES, luck.randint(0, 5))
        for change, _ in drawn:
            change(upstream)
        upstream.write()
        problems = report(upstream.docs, host)
        found = sorted((one.path.partition("/")[2], one.field) for one in problems)
        expected = sorted({place for _, places in drawn for place in places})
        assert found == expected, f"seed {seed}, release {release}: {found} for {expected}"
        assert {one.rule for one in problems} <= {"stale-base", "stale-audience"}
        accept(host, problems)
        assert report(upstream.docs, host) == [], f"seed {seed}, release {release}: not accepted"
        count += len(problems)
    return count


def main() -> int:
    """Run many simulations and say what they found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0, help="the first run's seed")
    options = parser.parse_args()
    count = 0
    for seed in range(options.seed, options.seed + options.runs):
        with tempfile.TemporaryDirectory() as folder:
            count += simulate(Path(folder), seed)
    print(
        f"{options.runs} runs of {RELEASES} releases: {count} changes reported, none missed, none too many."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
