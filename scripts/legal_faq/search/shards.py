"""The index as files: a small head, terms by their hash, entries by their number, tables for typos.

In: weighted terms and entries. Out: script files in one folder that is named by the hash of
them all, each handing one value to the page's script, which also works from file://.
"""

import hashlib
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, product

from ..assets import Asset
from ..model import Language
from ..site import Site, collection_paused
from .entries import Entry, expand, list_entries
from .folding import pinyin_keys, pinyin_table, simplified_table
from .synonyms import Groups
from .terms import STOP_PAIRS, STOP_WORDS
from .weights import NAMES_PER_ENTRY, PLACE, Posting, Postings, Weighed, weigh


@dataclass(frozen=True, kw_only=True, slots=True)
class Grain:
    """How finely an index is cut: about how many bytes of terms, and how many entries, one file holds."""

    shard_bytes: int
    entries_per_file: int


FOR_SERVERS = Grain(shard_bytes=6_000, entries_per_file=4)
"""About 3 KB compressed: a query fetches a handful."""

FOR_DISKS = Grain(shard_bytes=400_000, entries_per_file=200)
"""Files on a disk cost nothing to read, and few large ones make a smaller zip."""

LETTERS = " ABCDEFGHIJKLMNOPQRSTUVWXY"
"""The letter of each weight, of which there are HEAVIEST."""

BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"
THREE_DIGITS = tuple(map("".join, product(BASE36, repeat=3)))
SHORT = tuple(digits.lstrip("0") or "0" for digits in THREE_DIGITS)
"""The numbers below 46,656 in base 36; a million gaps are looked up, not worked out."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A language's index: its folder below the site's root, and its files."""

    folder: str
    assets: tuple[Asset, ...]

    @property
    def manifest(self) -> str:
        """Return which files there are, such as `head kinds e73 p4 t57`: numbered ones by their count.

        The page's script loads no other.
        """
        names = [asset.path.removeprefix(self.folder).removesuffix(".js") for asset in self.assets]
        numbered = Counter(name[0] for name in names if name[1:].isdecimal())
        counts = [f"{letter}{count}" for letter, count in sorted(numbered.items())]
        return " ".join([*(name for name in names if not name[1:].isdecimal()), *counts])


@collection_paused()
def build_index(
    site: Site, language: Language, addresses: Mapping[str, str], grain: Grain = FOR_SERVERS
) -> SearchIndex:
    """Return the index of a language."""
    groups = Groups(site.corpus)
    entries = tuple(expand(entry, groups) for entry in list_entries(site, language, addresses))
    files = dict(list_files(entries, weigh(entries), grain))
    digest = hashlib.sha256()
    for name, text in sorted(files.items()):
        digest.update(f"{name}\n{text}\n".encode())
    folder = f"search/{language.key}/{digest.hexdigest()[:12]}/"
    assets = tuple(Asset(f"{folder}{name}.js", text) for name, text in sorted(files.items()))
    return SearchIndex(folder, assets)


def list_files(
    entries: tuple[Entry, ...], postings: Postings, grain: Grain
) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text."""
    lines = {term: encode_posting(found) for term, found in postings.items()}
    size = len("".join(lines).encode()) + sum(map(len, lines.values())) + 6 * len(lines)
    shards = max(1, size // grain.shard_bytes)
    by_shard: dict[int, dict[str, str]] = defaultdict(dict)
    for term, line in lines.items():
        by_shard[hash_of(term) % shards][term] = line
    for number in range(shards):
        yield file(f"t{number}", by_shard[number])
    per_file = grain.entries_per_file
    for start in range(0, len(entries), per_file):
        chunk = [describe(entry) for entry in entries[start : start + per_file]]
        yield file(f"e{start // per_file}", chunk)
    common = sorted(sorted(postings), key=lambda term: -postings[term].total)
    keys = pinyin_keys(term for term in common if len(term) == 2 and term[0] >= "\u3400")
    sounds = max(
        1, sum(len(key) + 8 * len(terms) for key, terms in keys.items()) // grain.shard_bytes
    )
    by_sound: dict[int, dict[str, list[str]]] = defaultdict(dict)
    for key, terms in keys.items():
        by_sound[hash_of(key) % sounds][key] = terms
    for number in range(sounds):
        yield file(f"p{number}", by_sound[number])
    known = frozenset("".join(term for term in postings if term[0] >= "\u3400"))
    yield file("sounds", pinyin_table(known))
    yield file("simplified", simplified_table(known))
    yield file("words", " ".join(term for term in common if term.isascii() and term.isalpha()))
    yield file("kinds", [[entry.topic, *entry.verdicts, *entry.audiences] for entry in entries])
    yield file(
        "head",
        {
            "entries": len(entries),
            "kinds": list(ends_of_kinds(entries)),
            "shards": shards,
            "sounds": sounds,
            "perFile": per_file,
            "namesPerEntry": NAMES_PER_ENTRY,
            "stopWords": sorted(STOP_WORDS | STOP_PAIRS),
            "suggestions": [
                [entry.title, entry.address] for entry in entries if entry.kind == "question"
            ][:400],
        },
    )


def ends_of_kinds(entries: tuple[Entry, ...]) -> Iterator[tuple[str, int]]:
    """Yield each kind with the number after its last entry; the entries of a kind stand together."""
    end = 0
    for kind, group in groupby(entries, key=lambda entry: entry.kind):
        end += sum(1 for _ in group)
        yield kind, end


def file(name: str, value: object) -> tuple[str, str]:
    """Return a file that hands a value to the script under its name."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return name, f'legalFaqSearch("{name}",{data});\n'


def describe(entry: Entry) -> list[object]:
    """Return what the list of results shows of an entry."""
    return [
        entry.kind,
        entry.id,
        entry.address,
        entry.title,
        entry.text,
        entry.topic,
        list(entry.verdicts),
        list(entry.audiences),
    ]


def encode_posting(posting: Posting) -> str:
    """Return a posting as text: the total, the entries, and the names where it has any."""
    parts = [to_base36(posting.total), encode_weighed(posting.entries)]
    return ":".join([*parts, encode_weighed(posting.names)] if posting.names else parts)


def encode_weighed(weighed: Weighed) -> str:
    """Return numbers with weights as text: the gaps between numbers in base 36, weights as capitals A to Y."""
    parts = []
    after = 0
    for one in weighed:
        number, weight = divmod(one, PLACE)
        gap = number - after
        parts.append(SHORT[gap] if gap < len(SHORT) else to_base36(gap))
        parts.append(LETTERS[weight])
        after = number + 1
    return "".join(parts)


def to_base36(number: int) -> str:
    """Return a number below 36 to the sixth power in base 36."""
    high, low = divmod(number, len(SHORT))
    return SHORT[high] + THREE_DIGITS[low] if high else SHORT[low]


def hash_of(term: str) -> int:
    """Return the CRC-32 of a term in UTF-16, as the script works it out."""
    return zlib.crc32(term.encode("utf-16-le"))
