"""A content folder with any number of questions, the same on every run.

In: the project's languages, laws, channels and rates, the prose pages of the minimal site by name, phrases.yml.
Out: a folder that passes `legal-faq check`. What the texts say is of no consequence.
"""

import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from legal_faq.citations import version_on
from legal_faq.corpus import load_corpus
from legal_faq.model import Audience, Strength

Texts = Mapping[str, str]
"""A text per language."""

PHRASES: Any = yaml.safe_load(Path(__file__).with_name("phrases.yml").read_text(encoding="utf-8"))
LANGUAGES = ("zh", "en")
LAW_AS_AT = date(2026, 11, 22)
NEXT_REVIEW = date(2027, 5, 22)

MOST_TOPICS = 23
TERMS = 140
SYNONYMS = 330
"""As many as the real glossary and the real synonyms have."""

LAWS = 10
"""Few, so that a small site and a large one are made of the same kinds of pages: with all of the
registry, a third of the smaller one would be law pages, which are short."""

CITATIONS = 6
SENTENCES = (2, 4, 3, 3, 3)
"""Of each block of an answer; the second block is a list. Real answers are as long."""


class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes as a person does: texts of several lines behind `|`, and every value in full."""

    def ignore_aliases(self, _: object) -> bool:
        """Never refer back to an equal value."""
        return True


Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    ),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Citable:
    """An article that a question may cite."""

    law: str
    number: str
    can_forbid: bool


def write_content(docs: Path, source: Path, minimal: Path, count: int) -> None:
    """Write a content folder with `count` questions, taking languages, laws, channels and rates from `source`."""
    shutil.rmtree(docs, ignore_errors=True)
    copy_laws(docs / "laws", source / "laws")
    shutil.copyfile(source / "channels.yml", docs / "channels.yml")
    rates = yaml.safe_load((source / "rates.yml").read_text(encoding="utf-8"))
    write(docs / "rates.yml", [one for one in rates if is_copied(docs, one["law"])])
    languages = yaml.safe_load((source / "languages.yml").read_text(encoding="utf-8"))
    write(docs / "languages.yml", [one for one in languages if one["key"] in LANGUAGES])
    writer = ContentWriter(docs, count)
    writer.write_lists()
    writer.write_prose(sorted(path.name for path in (minimal / LANGUAGES[0]).glob("*.md")))
    writer.write_questions(find_citable(docs))


def copy_laws(laws: Path, source: Path) -> None:
    """Take the largest files of the registry: those with the most provisions."""
    laws.mkdir(parents=True)
    found = sorted(source.glob("*.yml"), key=lambda path: (-path.stat().st_size, path.name))
    for path in found[:LAWS]:
        shutil.copy(path, laws)


def is_copied(docs: Path, law: str | None) -> bool:
    """Return whether a law may be referred to: none, or one that was copied."""
    return law is None or (docs / "laws" / f"{law}.yml").exists()


def find_citable(docs: Path) -> tuple[Citable, ...]:
    """Return every article in force that has a plain number, law by law."""
    corpus = load_corpus(docs, [])
    assert corpus is not None
    found = []
    for law in corpus.laws.values():
        version = version_on(law.value, LAW_AS_AT)
        can_forbid = law.value.kind.strength in (Strength.BINDING, Strength.INTERPRETATION)
        for number in version.provisions if version else ():
            if number.isdigit():
                found.append(Citable(law=law.id, number=number, can_forbid=can_forbid))
    return tuple(found)


def write(path: Path, data: object) -> None:
    """Write a YAML file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    path.write_text(text, encoding="utf-8")


@dataclass(slots=True)
class ContentWriter:
    """Draws texts from phrases.yml; the order of the draws decides them, so it is always the same."""

    docs: Path
    count: int
    draws: random.Random = field(default_factory=lambda: random.Random(1))
    decks: dict[str, list[Texts]] = field(default_factory=dict)

    @property
    def topics(self) -> tuple[str, ...]:
        """Return the topics' ids; none stays empty."""
        return tuple(f"topic-{number}" for number in range(1, min(MOST_TOPICS, self.count) + 1))

    def write_lists(self) -> None:
        """Write the topics, the glossary and the synonyms."""
        write(
            self.docs / "faq" / "topics.yml",
            [
                {
                    "id": topic,
                    "title": {key: f"{PHRASES['topics'][key]} {number}" for key in LANGUAGES},
                    "summary": self.sentence(),
                    "quick_exit": number % 3 == 0,
                }
                for number, topic in enumerate(self.topics, start=1)
            ],
        )
        write(
            self.docs / "glossary.yml",
            [
                {
                    "id": f"term-{number}",
                    "term": {key: f"{PHRASES['terms'][key]} {number}" for key in LANGUAGES},
                    "definition": self.sentence(),
                }
                for number in range(1, TERMS + 1)
            ],
        )
        write(
            self.docs / "synonyms.yml",
            [
                {
                    "id": f"synonym-{number}",
                    "says": {
                        key: [f"{PHRASES['nicknames'][key]} {number}-{one}" for one in range(6)]
                        for key in LANGUAGES
                    },
                    "means": {
                        key: [f"{PHRASES['terms'][key]} {number % TERMS + 1}"] for key in LANGUAGES
                    },
                }
                for number in range(1, SYNONYMS + 1)
            ],
        )

    def write_prose(self, names: Sequence[str]) -> None:
        """Write the prose pages that templates link to, in every language."""
        for name in names:
            blocks = [self.block(3) for _ in range(10)]
            for key in LANGUAGES:
                title = f"# {name.removesuffix('.md')} {{ #top }}"
                texts = [title, *(block[key] for block in blocks)]
                path = self.docs / key / name
                path.parent.mkdir(exist_ok=True)
                path.write_text("\n\n".join(texts) + "\n", encoding="utf-8")

    def write_questions(self, citable: Sequence[Citable]) -> None:
        """Write the questions, topic by topic in turn."""
        for number in range(1, self.count + 1):
            topic = self.topics[(number - 1) % len(self.topics)]
            write(
                self.docs / "faq" / topic / f"question-{number}.yml",
                self.question(number, self.draws.sample(citable, CITATIONS)),
            )

    def question(self, number: int, cited: Sequence[Citable]) -> dict[str, Any]:
        """Return one question as a writer would file it."""
        others = [one for one in range(number - 2, number + 4) if one != number]
        related = [f"question-{one}" for one in others if 1 <= one <= self.count]
        question = {
            "question": self.subject_and_act("questions", number=number),
            "short_answer": self.short_answer(),
            "practices": [self.practice(index, cited) for index in (1, 2)],
            "audience": self.draws.sample([one.value for one in Audience], 2),
            "answer": self.answer(cited, related),
            "steps": [self.sentence() for _ in range(5)],
            "citations": [
                {"law": one.law, "article": one.number, "supports": self.sentence()}
                for one in cited
            ],
            "aliases": {
                key: [f"{alias} {number}" for alias in PHRASES["aliases"][key]] for key in LANGUAGES
            },
            "related": related,
            "law_as_at": LAW_AS_AT,
            "reviewed": {"editor": LAW_AS_AT, "lawyer": None, "next": NEXT_REVIEW},
            "changes": [{"date": LAW_AS_AT, "kind": "substance", "note": self.sentence()}],
            "confidence": "high",
        }
        return {key: value for key, value in question.items() if value != []}

    def short_answer(self) -> Texts:
        """Return a verdict with a reason."""
        verdict, reason = self.draw("verdicts"), self.sentence()
        return {key: f"{verdict[key]} {reason[key]}".replace("。 ", "。") for key in LANGUAGES}

    def practice(self, index: int, cited: Sequence[Citable]) -> dict[str, Any]:
        """Return one of a question's practices; each rests on half of its citations."""
        basis = range(index, len(cited) + 1, 2)
        can_forbid = index == 1 and any(cited[number - 1].can_forbid for number in basis)
        return {
            "id": f"practice-{index}",
            "text": self.subject_and_act("practices"),
            "actor": "collector",
            "verdict": "unlawful" if can_forbid else "conditional",
            "conditions": self.sentence(),
            "alternative": self.sentence(),
            "remedy": self.sentence(),
            "basis": list(basis),
        }

    def answer(self, cited: Sequence[Citable], related: Sequence[str]) -> Texts:
        """Return an answer with links to provisions, terms and other questions."""
        links = [self.link("law", law=one.law, number=one.number) for one in (*cited, *cited[:3])]
        for number in self.draws.sample(range(1, TERMS + 1), 4):
            names = {key: f"{PHRASES['terms'][key]} {number}" for key in LANGUAGES}
            links.append(self.link("term", names, id=f"term-{number}"))
        links += [self.link("faq", id=one) for one in related[:2]]
        links += [dict.fromkeys(LANGUAGES, "")] * (sum(SENTENCES) - len(links))
        self.draws.shuffle(links)
        blocks = [
            self.block(count, [links.pop() for _ in range(count)], is_list=index == 1)
            for index, count in enumerate(SENTENCES)
        ]
        return {key: "\n\n".join(block[key] for block in blocks) + "\n" for key in LANGUAGES}

    def link(self, kind: str, names: Texts | None = None, **values: object) -> Texts:
        """Return a link in each language's words."""
        name = names or dict.fromkeys(LANGUAGES, "")
        return {
            key: PHRASES["links"][kind][key].format(name=name[key], **values) for key in LANGUAGES
        }

    def block(self, count: int, links: Sequence[Texts] = (), is_list: bool = False) -> Texts:
        """Return a paragraph that opens with bold words, or a list."""
        sentences = [self.sentence(links[index] if links else None) for index in range(count)]
        if is_list:
            return {
                key: "\n".join(f"- {sentence[key]}" for sentence in sentences) for key in LANGUAGES
            }
        opening = self.draw("openings")
        return {
            key: PHRASES["bolds"][key].format(opening=opening[key])
            + PHRASES["joins"][key].join(sentence[key] for sentence in sentences)
            for key in LANGUAGES
        }

    def sentence(self, link: Texts | None = None) -> Texts:
        """Return a sentence, with a link before its full stop where one is given."""
        words = self.draw("sentences")
        return {
            key: words[key] + (link[key] if link else "") + PHRASES["ends"][key]
            for key in LANGUAGES
        }

    def subject_and_act(self, name: str, **values: object) -> Texts:
        """Return a text made of someone and what they do."""
        subject, act = self.draw("subjects"), self.draw("acts")
        return {
            key: PHRASES[name][key].format(subject=subject[key], act=act[key], **values)
            for key in LANGUAGES
        }

    def draw(self, name: str) -> Texts:
        """Return the next text of a shuffled list, with the same figures in every language."""
        if not self.decks.get(name):
            self.decks[name] = self.draws.sample(PHRASES[name], len(PHRASES[name]))
        texts = self.decks[name].pop()
        figures = {
            "hour": self.draws.randint(19, 23),
            "days": self.draws.randint(2, 30),
            "amount": self.draws.randrange(1000, 90000, 500),
            "percent": self.draws.randint(3, 36),
        }
        return {key: texts[key].format(**figures) for key in LANGUAGES}
