"""Words that the scripts of filters and results say: of audiences, topics, verdicts and the forms around them.

In: a Site and a language. Out: interface strings by their keys, topics' titles among them.
"""

from collections.abc import Mapping

from .model import Audience, Language, Verdict
from .site import Site

SEARCH_LABELS = (
    "kind-result-law",
    "kind-result-term",
    "kind-result-channel",
    "kind-result-guide",
    "kind-result-letter",
    "kind-result-dialogue",
    "kind-result-path",
    "kind-result-tool",
    "kind-result-calculator",
    "filter-audience",
    "filter-topic",
    "filter-verdict",
    "any-audience",
    "any-topic",
    "any-verdict",
    "search-key-on",
    "search-key-off",
)
"""Interface strings that only the page of results needs."""

PRACTICE_LABELS = (
    "filter-audience",
    "filter-actor",
    "filter-topic",
    "filter-verdict",
    "any-audience",
    "any-actor",
    "any-topic",
    "any-verdict",
    "practices-found",
)
"""Interface strings that only the table of practices needs."""


def filter_labels(site: Site, language: Language, names: tuple[str, ...]) -> Mapping[str, str]:
    """Return the words of audiences, topics and verdicts, and some strings by their names."""
    strings = site.strings[language.key]
    labels = {f"audience-{one.value}": strings[f"audience-{one.value}"] for one in Audience}
    for topic in site.corpus.topics.values():
        title = topic.value.title
        key = language.key if language.key in title else site.corpus.source_language.key
        labels[f"topic-{topic.id}"] = title[key]
    labels |= {f"verdict-{one.value}": strings[f"verdict-{one.value}"] for one in Verdict}
    return labels | {name: strings[name] for name in names}
