"""The files for machines, as one table: what is published where, in which form.

In: nothing. Out: the table that the index, the page for developers and the tests read. The words
that describe each entry are interface strings named `endpoint-<id>`. Writing the files is left to
the modules beside this one.
"""

from dataclasses import dataclass
from enum import Enum

API = "api/v1/"
"""The folder of this version; a field that is in it stays in it with its type."""


class Form(Enum):
    """In which form a file is written, by its media type."""

    JSON = "application/json"
    SCHEMA = "application/schema+json"
    CSV = "text/csv"
    LINKED_DATA = "application/ld+json"
    ATOM = "application/atom+xml"
    JSON_FEED = "application/feed+json"
    CALENDAR = "text/calendar"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"
    XML = "application/xml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Endpoint:
    """One kind of file; `path` is relative to the site's root, words in braces vary."""

    id: str
    path: str
    form: Form
    schema: str | None = None

    def path_in(self, **values: str) -> str:
        """Return the path with its words filled in; words that are not given stay in braces."""
        path = self.path
        for name, value in values.items():
            path = path.replace(f"{{{name}}}", value)
        return path


LISTS = (
    "topics",
    "questions",
    "laws",
    "glossary",
    "channels",
    "rates",
    "letters",
    "dialogues",
    "paths",
    "calculators",
    "vocabulary",
    "phrases",
    "pages",
)
"""Lists of records, each a JSON file per language."""

PARTS = ("practices", "citations", "changes", "versions", "provisions")
"""Tables of what records hold several of, each row with the record that it belongs to."""

TABLES = (*LISTS, *PARTS)
"""Tables for spreadsheets, each a CSV file per language."""

ENDPOINTS = (
    Endpoint(id="index", path=f"{API}index.json", form=Form.JSON, schema="index"),
    *(
        Endpoint(id=name, path=f"{API}{{language}}/{name}.json", form=Form.JSON, schema=name)
        for name in LISTS
    ),
    Endpoint(
        id="question",
        path=f"{API}{{language}}/questions/{{id}}.json",
        form=Form.JSON,
        schema="question",
    ),
    Endpoint(id="schema", path=f"{API}schema/{{name}}.schema.json", form=Form.SCHEMA),
    Endpoint(id="table", path=f"{API}{{language}}/{{table}}.csv", form=Form.CSV),
    Endpoint(id="linked-data", path="{language}/laws/{law}/index.jsonld", form=Form.LINKED_DATA),
    Endpoint(id="atom", path="{language}/feed.atom", form=Form.ATOM),
    Endpoint(id="json-feed", path="{language}/feed.json", form=Form.JSON_FEED),
    Endpoint(id="topic-atom", path="{language}/faq/{topic}/feed.atom", form=Form.ATOM),
    Endpoint(id="topic-json-feed", path="{language}/faq/{topic}/feed.json", form=Form.JSON_FEED),
    Endpoint(id="reviews", path="{language}/reviews.ics", form=Form.CALENDAR),
    Endpoint(id="law-dates", path="{language}/law-dates.ics", form=Form.CALENDAR),
    Endpoint(id="twin", path="{page}index.md", form=Form.MARKDOWN),
    Endpoint(id="llms", path="llms.txt", form=Form.TEXT),
    Endpoint(id="language-llms", path="{language}/llms.txt", form=Form.TEXT),
    Endpoint(id="sitemap", path="sitemap.xml", form=Form.XML),
)

BY_ID = {endpoint.id: endpoint for endpoint in ENDPOINTS}
