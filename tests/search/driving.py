"""The search without its page: run inside a browser page that can import the scripts one by one.

In: a language, many readers' words, and addresses of the scripts and of the index's files. Out: for each
query the ids found, and the names of the index's files that it needed by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

ASK = """async ([scripts, index, queries, isAlone]) => {
    const { SearchIndex } = await import(`${scripts}/search-index.js`);
    const { search } = await import(`${scripts}/search-query.js`);
    const read = async (name) => {
        const text = await (await fetch(`${index}/${name}.js`)).text();
        return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
    };
    let files = new Map();
    const open = () => SearchIndex.open((name) => {
        if (!files.has(name)) files.set(name, read(name));
        return files.get(name);
    });
    let opened = await open();
    const answers = [];
    for (const words of queries) {
        if (isAlone) {
            files = new Map();
            opened = await open();
        }
        const { entries } = await search(opened, words);
        answers.push([entries.map((entry) => entry.id), [...files.keys()]]);
    }
    return answers;
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found, and the files read for it, or so far when queries share what they read."""

    ids: tuple[str, ...]
    files: tuple[str, ...]


def ask_all(
    page: Page, queries: Sequence[str], *, scripts: str, index: str, is_alone: bool = False
) -> list[Answer]:
    """Ask every query; `is_alone` lets each start with nothing read, as a reader's first query does."""
    answers = page.evaluate(ASK, [scripts, index, list(queries), is_alone])
    return [Answer(tuple(ids), tuple(files)) for ids, files in answers]
