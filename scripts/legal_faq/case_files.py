"""What the case checker's script shows of each practice, in files that it loads when a reader ticks.

In: a Site, one of its languages and the addresses of its pages. Out: a folder named by the hash of
its files, one a group. Verdicts and what was done stand in the page, and in it alone.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .assets import Asset
from .cases import JudgedGroup, name_of
from .model import Language
from .page import path_of, place_of, question_key
from .rendering import PageWords
from .site import Site
from .views import CitedProvision, JudgedPractice

PAGE = "case-checker"
TOLD = ("conditions", "alternative", "remedy")


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """A language's files: their folder below the site's root, and the files."""

    folder: str
    assets: tuple[Asset, ...]

    @property
    def manifest(self) -> str:
        """Return the names of the files; the page's script loads no other."""
        names = (asset.path.removeprefix(self.folder) for asset in self.assets)
        return " ".join(name.removesuffix(".js") for name in names)


def build_case_files(
    site: Site, language: Language, addresses: Mapping[str, str]
) -> CaseFiles | None:
    """Return a language's files, or None where the site has no case checker."""
    page = site.pages.get(path_of(language, PAGE))
    if page is None:
        return None
    writer = CaseWriter(PageWords(site, page), language, addresses)
    texts = {group.group.id: writer.write(group) for group in page.data["groups"]}
    digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:10]
    folder = f"{PAGE}/{language.key}/{digest}/"
    return CaseFiles(
        folder, tuple(Asset(f"{folder}{name}.js", text) for name, text in texts.items())
    )


class CaseWriter:
    """Writes what is told of practices in one language."""

    def __init__(self, words: PageWords, language: Language, addresses: Mapping[str, str]) -> None:
        self.words = words
        self.language = language
        self.addresses = addresses

    def write(self, group: JudgedGroup) -> str:
        """Return a group's file: one call that hands its practices to the page's script."""
        told = {name_of(one): self.describe(one) for one in group.judged}
        value = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return f"legalFaqSearch({json.dumps(group.group.id)},{value});\n"

    def describe(self, judged: JudgedPractice) -> dict[str, Any]:
        """Return what a practice says beside its verdict, in words and addresses."""
        practice, record = judged.practice, judged.record
        told = {name: self.words.say(text) for name in TOLD if (text := getattr(practice, name))}
        actor = self.words.translate(f"audience-{practice.actor.value}")
        weakest = self.words.translate(f"strength-{judged.weakest.value}")
        return {
            "actor": self.words.translate("practice-actor", actor=actor),
            **told,
            "basis": [self.cite(cited) for cited in judged.basis],
            "weakest": self.words.translate("practice-weakest", strength=weakest),
            "question": [
                self.words.say(record.value.question),
                self.address(question_key(record)),
            ],
        }

    def cite(self, cited: CitedProvision) -> list[str]:
        """Return a provision's name, its strength and its address."""
        strength = self.words.translate(f"strength-{cited.strength.value}")
        key, anchor = place_of(self.words.site.corpus, "law", cited.law_id, cited.anchor)
        address = f"{self.address(key)}#{anchor}"
        return [self.words.laws.cite(cited), strength, address]

    def address(self, key: str) -> str:
        """Return a page's address from the site's root."""
        return self.addresses[path_of(self.language, key)]
