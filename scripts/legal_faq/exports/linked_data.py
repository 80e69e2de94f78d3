"""What answers and laws are, in the words of schema.org, as JSON-LD.

In: a page, its views and places. Out: JSON that may stand in a <script> data block of an answer, with
the short answer, which stands alone; and a file beside each law's page, which is heavy enough.
"""

import json
from collections.abc import Iterator, Mapping

from ..citations import Status
from ..law_views import ListedProvision, ListedVersion
from ..model import Law, LawKind
from ..page import Page, place_of
from ..rendering import PageWords
from ..views import CitedProvision
from .api import dump
from .endpoints import BY_ID
from .places import Places
from .published import Json

CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
JURISDICTION = "CN"

FORCE = {
    Status.IN_FORCE: f"{CONTEXT}/InForce",
    Status.NOT_YET: f"{CONTEXT}/NotInForce",
    Status.EXPIRED: f"{CONTEXT}/NotInForce",
}
"""Of a version whose force is not confirmed nothing is said."""

NO_LEGISLATION = (LawKind.RECOMMENDED_STANDARD, LawKind.SELF_REGULATORY_RULE)
"""Kinds that bind nobody by themselves: works, but no legislation."""

WHOLE = len("2026-01-01")
"""Characters of a date that is known to the day; schema.org has no place for less."""

SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Signs that must not stand as they are inside <script>."""


def linked_data(places: Places, page: Page) -> str:
    """Return what stands in a page; empty for pages that are no answers."""
    if page.template != "question":
        return ""
    graph = Describer(places, page).answer()
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(SCRIPT)


def linked_files(places: Places) -> Iterator[tuple[str, str]]:
    """Yield the path and text of the file beside each law's page."""
    for page in places.site.pages.values():
        if page.template == "law":
            law = page.data["record"].id
            path = BY_ID["linked-data"].path_in(language=page.language.path, law=law)
            yield path, dump(Describer(places, page).law())


class Describer:
    """Describes one page."""

    def __init__(self, places: Places, page: Page) -> None:
        self.places = places
        self.page = page
        self.words = PageWords(places.site, page)
        self.address = places.addresses[page.path]

    def refer(self, key: str, anchor: str = "") -> str:
        """Return the address of a page of the same language."""
        address = self.places.page(self.page.language, key, anchor)
        return self.places.full(address, self.address)

    def provision(self, law: str, anchor: str) -> str:
        """Return the address of a law's provision."""
        return self.refer(*place_of(self.places.site.corpus, "law", law, anchor))

    def answer(self) -> Json:
        """Return an answer's page."""
        question, own = self.page.data["question"], self.places.full(self.address, self.address)
        tag = self.page.body_language.tag
        text = " ".join(self.words.say(question.short_answer).split())
        return {
            "@context": CONTEXT,
            "@type": "FAQPage",
            "@id": own,
            "inLanguage": tag,
            "datePublished": min(one.date for one in question.changes).isoformat(),
            "dateModified": question.modified.isoformat(),
            "license": LICENCE,
            "isBasedOn": list(self.bases()),
            "mainEntity": {
                "@type": "Question",
                "name": self.page.title,
                "acceptedAnswer": {
                    "@type": "Answer",
                    "text": text,
                    "url": self.places.full(f"{self.address}#short-answer", self.address),
                },
            },
        }

    def bases(self) -> Iterator[Json]:
        """Yield what an answer rests on, each provision once."""
        cited: tuple[CitedProvision, ...] = self.page.data["citations"]
        for one in cited:
            if one.is_first:
                yield {
                    "@type": kind_of(one.law),
                    "@id": self.provision(one.law_id, one.anchor),
                    "name": self.words.laws.cite(one),
                }

    def law(self) -> Json:
        """Return a law's page: every version with its provisions."""
        versions: tuple[ListedVersion, ...] = self.page.data["versions"]
        law: Law = self.page.data["law"]
        return {"@context": CONTEXT, "@graph": [self.version(law, one) for one in versions]}

    def version(self, law: Law, listed: ListedVersion) -> Json:
        """Return a version."""
        version = listed.version
        shared = self.shared(law, listed)
        described = {
            **shared,
            "@id": self.place(f"version-{version.label}"),
            "name": self.words.say(law.title),
            "version": version.label,
        }
        if shared["@type"] == "Legislation":
            dated = {"legislationDate": version.adopted} if is_whole(version.adopted) else {}
            number = {"legislationIdentifier": version.number} if version.number else {}
            described |= {
                **dated,
                **number,
                "legislationType": self.words.translate(f"kind-{law.kind.value}"),
                "legislationJurisdiction": law.region or JURISDICTION,
                "legislationPassedBy": {
                    "@type": "Organization",
                    "name": self.words.say(law.issuer),
                },
            }
        if law.official_url:
            described["sameAs"] = law.official_url
        described["hasPart"] = [
            {
                **shared,
                "@id": self.provision(self.page.data["record"].id, one.anchor),
                "name": self.name(law, one),
            }
            for one in listed.provisions
        ]
        return described

    def shared(self, law: Law, listed: ListedVersion) -> Mapping[str, Json]:
        """Return what a version and each of its provisions have in common."""
        shared: dict[str, Json] = {
            "@type": kind_of(law),
            "inLanguage": self.page.body_language.tag,
            "dateModified": self.page.modified.isoformat(),
        }
        if shared["@type"] == "Legislation":
            if listed.status in FORCE:
                shared["legislationLegalForce"] = FORCE[listed.status]
            day = self.day_described(listed)
            if day:
                shared["legislationDateVersion"] = day
        return shared

    def day_described(self, listed: ListedVersion) -> str | None:
        """Return a day on which the version is what the law says, if one is known."""
        if listed.status is Status.IN_FORCE:
            return self.places.site.corpus.as_of.isoformat()
        return listed.version.effective if is_whole(listed.version.effective) else None

    def name(self, law: Law, listed: ListedProvision) -> str:
        """Return a provision in words."""
        return self.words.laws.heading(law, listed)

    def place(self, anchor: str) -> str:
        """Return the address of a place on the page."""
        return self.places.full(f"{self.address}#{anchor}", self.address)


def kind_of(law: Law) -> str:
    """Return what an instrument is."""
    return "CreativeWork" if law.kind in NO_LEGISLATION else "Legislation"


def is_whole(day: str | None) -> bool:
    """Return whether a date is known to the day."""
    return day is not None and len(day) == WHOLE
