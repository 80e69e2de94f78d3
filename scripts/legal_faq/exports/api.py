"""The files of the API: the index, a list per kind and language, a file per question, the schemas.

In: the records of each language. Out: paths and texts. Tables are made of the same records.
"""

import json
from collections.abc import Iterator, Mapping

from ..model import Language
from .endpoints import BY_ID, ENDPOINTS, Endpoint, Form
from .places import Places
from .published import Json
from .records import Object
from .schemas import schema_files

LICENCE = "CC-BY-4.0"
"""The SPDX identifier of LICENSE-content."""


def dump(value: Json) -> str:
    """Return JSON in one line, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def list_files(
    places: Places, language: Language, lists: Mapping[str, list[Object]]
) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each file of a language."""
    head = {
        "api": "v1",
        "language": language.tag,
        "as_of": places.site.corpus.as_of.isoformat(),
    }
    for name, items in lists.items():
        path = BY_ID[name].path_in(language=language.path)
        yield path, dump({**head, "count": len(items), "items": items})
    for question in lists["questions"]:
        yield BY_ID["question"].path_in(language=language.path, id=question["id"]), dump(question)


def shared_files(places: Places) -> Iterator[tuple[str, str]]:
    """Yield the path and text of the index and of each schema."""
    yield BY_ID["index"].path, dump(write_index(places))
    yield from schema_files()


def write_index(places: Places) -> Object:
    """Return where a program begins; its words are those of every language, the source's first."""
    site = places.site
    languages = site.corpus.languages

    def say(key: str) -> str:
        words = dict.fromkeys(site.strings[one.key][key] for one in languages)
        return " · ".join(words)

    return {
        "api": "v1",
        "site": places.site_url or None,
        "title": say("site-name"),
        "notice": say("not-advice"),
        "licence": LICENCE,
        "as_of": site.corpus.as_of.isoformat(),
        "languages": [
            {
                "key": one.key,
                "tag": one.tag,
                "path": one.path,
                "role": one.role.value,
                "name": site.strings[one.key]["language-name"],
            }
            for one in languages
        ],
        "endpoints": [
            {
                "id": one.id,
                "path": one.path,
                "media_type": one.form.value,
                "schema": schema_of(one),
                "description": say(f"endpoint-{one.id}"),
            }
            for one in ENDPOINTS
        ],
    }


def schema_of(endpoint: Endpoint) -> str | None:
    """Return the path of an endpoint's schema."""
    if endpoint.schema is None or endpoint.form is not Form.JSON:
        return None
    return BY_ID["schema"].path_in(name=endpoint.schema)
