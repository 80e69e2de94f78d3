"""The first search: one index per language, made from the corpus and loaded when asked for.

In: a Site and the addresses of its pages. Out: one script file per language that hands its
entries to the page's search. Understanding a query is left to overrides/assets/scripts.
"""

import hashlib
import json
from collections.abc import Mapping

from .assets import Asset
from .indexes import listed_questions
from .model import Language
from .pages import path_of, question_key
from .site import Site


def build_index(site: Site, language: Language, addresses: Mapping[str, str]) -> Asset:
    """Return a language's index: question, short answer, aliases, address and id of each entry."""
    entries = []
    for record in listed_questions(site.corpus):
        question = record.value
        if language.key not in question.question:
            continue
        entries.append(
            {
                "id": record.id,
                "address": addresses[path_of(language, question_key(record))],
                "question": question.question[language.key],
                "answer": question.short_answer[language.key],
                "aliases": list(question.aliases[language.key]),
            }
        )
    data = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    text = f"self.legalFaqIndex={data};\n"
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:10]
    return Asset(f"assets/search.{language.key}.{digest}.js", text)
