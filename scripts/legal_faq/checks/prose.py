"""Prose pages: each required language has the same pages, places, figures and links.

In: a Corpus. Out: problems with file, line and column. Links between pages by their file names
are left to the site engine, which checks them.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping

from ..corpus import Corpus
from ..markup import KINDS, LINK, Link, find_forbidden, find_links
from ..model import Language, LanguageRole
from ..problems import Problem
from ..prose import ProsePage, Section
from .links import Broken, find_break
from .parity import find_differences, find_figures
from .typography import MARKDOWN_RULES, excerpt_of

OUTSIDE = re.compile(r"(?:https?|mailto|tel):")
LEAVES = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\]|<)")
"""Addresses that are not plainly relative: with a scheme, of another host (//host), from the server's root, or in <>."""

ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
PLAIN_ATTRIBUTES = re.compile(r"\{ *[#.][\w-]+(?: +[#.][\w-]+)* *\}")
FORBIDDEN = ("raw-html", "link-definition", "template", "extension", "link-form")
"""What a page may not use; headings, images and tables it may."""

GUIDE_FIELDS = ("description", "law_as_at", "reviewed_next")


def check_prose(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every prose page, and of the pages of the languages side by side."""
    for page in corpus.prose.values():
        yield from check_head(page)
        yield from check_words(page)
        yield from check_links(corpus, page)
    needed = [
        language
        for language in corpus.languages
        if language.role in (LanguageRole.SOURCE, LanguageRole.REQUIRED)
    ]
    for path in sorted({page.path for page in corpus.prose.values()}):
        found = {
            language: corpus.prose[f"{language.path}/{path}"]
            for language in needed
            if f"{language.path}/{path}" in corpus.prose
        }
        yield from find_absent(corpus, path, needed, found)
        yield from compare(found)


def check_head(page: ProsePage) -> Iterator[Problem]:
    """Yield a problem for a page without a title, and for a guide without its dates."""
    if not page.title:
        yield page.problem("page-without-title")
    for heading in page.headings():
        if heading["id"] is None:
            yield page.problem("heading-without-id", heading.start(), heading=heading.group())
    if page.is_guide:
        for name in GUIDE_FIELDS:
            if getattr(page.head, name) is None:
                yield page.problem("missing-field", name=name)
    checked, due = page.head.law_as_at, page.head.reviewed_next
    if checked is not None and due is not None and due <= checked:
        yield page.problem("next-before-review", editor=checked)


def check_words(page: ProsePage) -> Iterator[Problem]:
    """Yield a problem for each construct that could carry code, and for typography that breaks the page."""
    for name, excerpt, offset in find_forbidden(page.body):
        if name in FORBIDDEN:
            yield page.problem(f"forbidden-{name}", page.start + offset, excerpt=excerpt)
    for match in ATTRIBUTES.finditer(page.body):
        if not PLAIN_ATTRIBUTES.fullmatch(match.group()):
            offset = page.start + match.start()
            yield page.problem("forbidden-attributes", offset, excerpt=match.group())
    for rule, pattern in MARKDOWN_RULES:
        for match in pattern.finditer(page.body):
            yield page.problem(
                rule, page.start + match.start(), excerpt=excerpt_of(page.body, match)
            )


def check_links(corpus: Corpus, page: ProsePage) -> Iterator[Problem]:
    """Yield a problem for each link or image that leads nowhere."""
    for link in find_links(page.body):
        broken = (
            check_image(corpus, page, link)
            if is_image(page.body, link)
            else check_link(corpus, page, link)
        )
        if broken is not None:
            rule, values = broken
            yield page.problem(rule, page.start + link.offset, link=link.raw, **values)


def is_image(text: str, link: Link) -> bool:
    """Return whether a link shows an image in its place."""
    return text[: link.offset].endswith("!")


def check_link(corpus: Corpus, page: ProsePage, link: Link) -> Broken | None:
    """Return the rule that a link breaks, with the values to name, or None."""
    if not link.text.strip():
        return "empty-link-text", {}
    if link.kind == "law":
        law = corpus.laws.get(link.target)
        known = {
            place
            for version in (law.value.versions if law else ())
            for place in (*version.provisions, *version.passages)
        }
        if law is None and link.target in corpus.unread:
            return None
        if law is None or (link.fragment and link.fragment not in known):
            return "broken-link", {"hint": ""}
    if link.kind is None and LEAVES.match(link.raw) and not OUTSIDE.match(link.raw):
        return "unknown-link-address", {}
    return find_break(corpus, link)


def check_image(corpus: Corpus, page: ProsePage, link: Link) -> Broken | None:
    """Return the rule that an image breaks: it shows one of our diagrams, and says it in words."""
    folder = posixpath.dirname("/".join(page.source.parts))
    if not link.text.strip():
        return "image-without-words", {}
    if posixpath.normpath(posixpath.join(folder, link.raw)) not in corpus.diagrams:
        return "unknown-diagram", {}
    return None


def find_absent(
    corpus: Corpus,
    path: str,
    needed: list[Language],
    found: Mapping[Language, ProsePage],
) -> Iterator[Problem]:
    """Yield a problem for each required language that lacks a page another one has."""
    other = next(page for page in corpus.prose.values() if page.path == path)
    docs = other.source.path.removesuffix("/".join(other.source.parts))
    for language in needed:
        if language not in found and other.id not in corpus.unread:
            where = f"{language.path}/{path}"
            yield Problem(
                path=docs + where,
                line=1,
                column=1,
                field="file",
                rule="missing-page",
                values={"language": language.key, "path": where},
            )


def compare(found: Mapping[Language, ProsePage]) -> Iterator[Problem]:
    """Yield a problem where pages differ in their places, or a section in its figures or links."""
    sections = {language: tuple(page.sections()) for language, page in found.items()}
    first = next(iter(found), None)
    if first is None:
        return
    ids = {language: [one.id for one in sections[language] if one.id] for language in found}
    for language, page in found.items():
        if ids[language] != ids[first]:
            listed = ", ".join(ids[first])
            yield page.problem("headings-differ", other=found[first].source.path, ids=listed)
    expected = [one.id for one in sections[first]]
    if any([one.id for one in sections[language]] != expected for language in found):
        return
    for index in range(len(expected)):
        here = {language: sections[language][index] for language in found}
        yield from compare_section(found, here)


def compare_section(
    found: Mapping[Language, ProsePage], here: Mapping[Language, Section]
) -> Iterator[Problem]:
    """Yield a problem for each language whose section lacks a figure or a link of another one."""
    pages = {language.key: (found[language], section) for language, section in here.items()}
    figures = {
        key: find_figures(LINK.sub(r"\g<text>", one.text)) for key, (_, one) in pages.items()
    }
    for key, values in find_differences(figures):
        page, section = pages[key]
        yield page.problem("figures-differ", section.offset, **values)
    links = {key: set(link_targets(one.text)) for key, (_, one) in pages.items()}
    for key, values in find_differences(links):
        page, section = pages[key]
        yield page.problem("links-differ", section.offset, **values)


def link_targets(text: str) -> Iterator[str]:
    """Yield where a section's links lead; an image is drawn anew in each language."""
    for link in find_links(text):
        if not is_image(text, link):
            yield link.raw if link.kind in KINDS else link.raw.split("#")[0]
