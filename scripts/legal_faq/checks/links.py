"""Links in answers resolve, name what is cited, and no text carries code."""

from collections.abc import Iterable, Iterator, Mapping

from ..citations import anchor_of
from ..corpus import Corpus
from ..markup import Link, find_forbidden, find_links
from ..problems import Problem, suggest
from .texts import Located, localized_values

Broken = tuple[str, dict[str, object]]
"""The rule that a link breaks, with the values to name."""


def check_links(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every text's markup."""
    for located in localized_values(corpus):
        if not located.is_markdown:
            continue
        for _, path, text in located.texts():
            for name, excerpt, offset in find_forbidden(text):
                yield located.record.problem(path, f"forbidden-{name}", offset, excerpt=excerpt)
            for link in find_links(text):
                problem = check_link(corpus, located, link)
                if problem is not None:
                    rule, values = problem
                    yield located.record.problem(path, rule, link.offset, link=link.raw, **values)
        yield from check_same_links(located)


def check_link(corpus: Corpus, located: Located, link: Link) -> Broken | None:
    """Return the rule that a link breaks, with the values to name, or None."""
    record = located.record
    if not link.text.strip():
        return "empty-link-text", {}
    if link.kind == "faq" and link.target == record.id:
        return "relates-to-itself", {}
    if link.kind == "law":
        cited = {f"{one.law}#{anchor_of(one)}" for one in record.value.citations}
        if f"{link.target}#{link.fragment}" not in cited:
            return "uncited-link", {"hint": suggest(f"{link.target}#{link.fragment}", cited)}
    if link.kind is None:
        return "unknown-link-kind", {}
    return find_break(corpus, link)


def find_break(corpus: Corpus, link: Link) -> Broken | None:
    """Return the rule that a link to anything but a provision breaks by leading nowhere, or None."""
    places: Mapping[str, tuple[Iterable[str], str]] = {
        "faq": (corpus.questions, link.target),
        "term": (corpus.terms, "glossary"),
        "channel": (corpus.channels, "channels"),
        "letter": (corpus.letters, link.target),
        "dialogue": (corpus.dialogues, link.target),
        "path": (corpus.paths, link.target),
        "calculator": (corpus.calculators, link.target),
    }
    known, file = places.get(link.kind or "", ((link.target,), ""))
    if link.target in known or file in corpus.unread:
        return None
    return "broken-link", {"hint": suggest(link.target, known)}


def check_same_links(located: Located) -> Iterator[Problem]:
    """Yield a problem when two languages of a text do not link to the same places."""
    targets = {
        language: {link.raw for link in find_links(text)} for language, _, text in located.texts()
    }
    together = set().union(*targets.values())
    for language, found in targets.items():
        missing = sorted(together - found)
        if missing:
            yield located.record.problem(
                (*located.path, language),
                "links-differ",
                language=language,
                missing=", ".join(missing),
            )
