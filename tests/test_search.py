"""The search index: how text is cut, what is kept, and that the script's side cuts alike."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_faq.search import build_index
from legal_faq.search.entries import list_entries
from legal_faq.search.shards import encode_posting, hash_of, to_base36
from legal_faq.search.terms import fold, number_of, terms_of
from legal_faq.search.weights import HEAVIEST, PLACE, Posting, keep_weightiest, weigh
from legal_faq.site import Site, load_site

from .conftest import MINIMAL, OVERRIDES

SITE = load_site(MINIMAL / "docs", OVERRIDES)
ADDRESSES = {path: path.removesuffix(".md") + "/" for path in SITE.pages}


def read_index(site: Site, key: str) -> dict[str, object]:
    language = next(one for one in site.corpus.languages if one.key == key)
    index = build_index(site, language, ADDRESSES)
    files = {}
    for asset in index.assets:
        name, value = re.fullmatch(
            r'legalFaqSearch\("([^"]+)",(.*)\);\n', asset.text, re.S
        ).groups()
        assert asset.path == f"{index.folder}{name}.js"
        files[name] = json.loads(value)
    return files


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("半夜打电话", ["半夜", "夜打", "打电", "电话"]),
        ("欠", ["欠"]),
        ("欠款會坐牢嗎", ["欠款", "款会", "会坐", "坐牢", "牢吗"]),
        ("May they call at NIGHT?", ["mai", "call", "night"]),
        ("can't pay", ["cant", "pai"]),
        ("LPR四倍", ["lpr", "4", "倍"]),
        ("第一千零三十三条", ["第", "1033", "条"]),
        ("第 1033 条", ["第", "1033", "条"]),
        ("第二百九十三条之一", ["第", "293-1"]),
        ("ＬＰＲ ２４％", ["lpr", "24%"]),
        ("22:00", ["22", "00"]),
        ("", []),
        ("😀 <b>", ["b"]),
    ],
)
def test_text_is_cut_into_terms(text: str, terms: list[str]) -> None:
    assert list(terms_of(text)) == terms


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("两百", 200),
        ("一千零三十三", 1033),
        ("二〇", None),
        ("九", 9),
    ],
)
def test_chinese_numerals_have_their_value(numeral: str, number: int | None) -> None:
    if number is None:
        assert "〇" in fold(numeral + "条")
    else:
        assert number_of(numeral) == number


def test_hashes_are_those_that_the_script_works_out() -> None:
    # The same values as in tests/node/search-hash.test.js, which the script works out bit by bit.
    assert [hash_of(term) for term in ("", "a", "半夜")] == [0, 1027557401, 1339507617]


def test_postings_are_gaps_and_weights() -> None:
    entries, names = (1, PLACE + HEAVIEST, 40 * PLACE + 3), (HEAVIEST, 64 * PLACE + 2)
    assert encode_posting(Posting(40, entries, ())) == "14:0A0Y12C"
    assert encode_posting(Posting(40, entries, names)) == "14:0A0Y12C:0Y1rB"
    assert [to_base36(number) for number in (0, 35, 36, 46_655, 46_656, 46_657 * 36)] == [
        *("0", "z", "10", "zzz", "1000", "10010"),
    ]


@pytest.mark.parametrize("key", ["zh", "en"])
def test_every_entry_and_term_is_in_its_file(key: str) -> None:
    files = read_index(SITE, key)
    head = files["head"]
    entries = [entry for number in range(99) for entry in files.get(f"e{number}", [])]
    assert head["entries"] == len(entries) == len(files["kinds"])
    ids = [entry[1] for entry in entries]
    assert {"night-calls", "block-number", "law:peace-law#12", "term:peace"} <= set(ids)
    assert {"letter:stop-calls", "dialogue:evening-call", "path:what-happened"} <= set(ids)
    assert "old-question" not in ids
    for number in range(head["shards"]):
        assert all(hash_of(term) % head["shards"] == number for term in files[f"t{number}"])


def test_the_same_content_gives_the_same_index_and_other_content_another_folder(
    minimal: Path,
) -> None:
    language = SITE.corpus.languages[0]
    first = build_index(SITE, language, ADDRESSES)
    assert build_index(SITE, language, ADDRESSES) == first
    question = minimal / "docs" / "faq" / "calls" / "night-calls.yml"
    question.write_text(question.read_text("utf-8").replace("深夜来电", "凌晨来电"), "utf-8")
    changed = load_site(minimal / "docs", OVERRIDES)
    assert build_index(changed, language, ADDRESSES).folder != first.folder


def test_letters_conversations_and_paths_are_found_by_their_aliases_for_their_readers() -> None:
    language = SITE.corpus.source_language
    found = {entry.id: entry for entry in list_entries(SITE, language, ADDRESSES)}
    letter = found["letter:stop-calls"]
    assert letter.kind == "letter"
    assert letter.address == "zh/letters/stop-calls/"
    assert letter.text == "22:00 以后还有人来电时。"
    assert "停止来电的信" in letter.fields["aliases"]
    assert "letter against calls" in letter.fields["other"]
    assert found["dialogue:evening-call"].audiences == ("collector", "borrower")
    assert found["path:what-happened"].address == "zh/guides/what-happened/"


def test_what_people_say_finds_what_the_answers_say() -> None:
    files = read_index(SITE, "en")
    head = files["head"]
    line = files[f"t{hash_of('nois') % head['shards']}"]["nois"]
    assert line.startswith("3:"), "the question, the provision and the word that speak of peace"


def test_weights_stay_in_their_letters_however_many_entries_there_are() -> None:
    found = next(iter(list_entries(SITE, SITE.corpus.source_language, ADDRESSES)))
    entry = replace(found, names=("噪声",), fields={"question": ("噪声",)})
    postings = weigh([entry] * 40_000)
    for weighed in (postings["噪声"].entries, postings["噪声"].names):
        assert {one % PLACE for one in weighed} <= set(range(1, HEAVIEST + 1))
    assert {one % PLACE for one in postings["噪声"].names} == {HEAVIEST}, (
        "the term is all of the name"
    )


@given(st.lists(st.sampled_from([1, 2, 5, HEAVIEST]), max_size=30), st.integers(1, 12))
def test_the_weightiest_are_kept_in_order_and_of_equals_the_first(
    weights: list[int], most: int
) -> None:
    weighed = [number * PLACE + weight for number, weight in enumerate(weights)]
    best = sorted(enumerate(weights), key=lambda pair: (-pair[1], pair[0]))[:most]
    assert list(keep_weightiest(weighed, most)) == [
        number * PLACE + weight for number, weight in sorted(best)
    ]
