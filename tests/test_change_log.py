"""The change log lists changes of substance by month, with reasons, in each language."""

from pathlib import Path

from legal_faq.change_log import list_changes
from legal_faq.corpus import load_corpus
from legal_faq.rendering import Renderer
from legal_faq.site import load_site

from .conftest import OVERRIDES

QUESTION = "docs/faq/calls/night-calls.yml"
CHANGE = """
  - date: 2026-02-20
    kind: substance
    note:
      zh: 结论改为不可以。
      en: The conclusion became no.
"""


def add_change(folder: Path) -> None:
    path = folder / QUESTION
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nowner:", CHANGE + "owner:", 1), encoding="utf-8")


def test_substance_is_listed_by_month_newest_first(minimal: Path) -> None:
    add_change(minimal)
    corpus = load_corpus(minimal / "docs", [])
    assert corpus is not None
    months = list_changes(corpus)
    assert [(one.name, one.published, len(one.changes)) for one in months] == [
        ("2026-03", 1, 0),
        ("2026-02", 5, 1),
    ]
    (change,) = months[1].changes
    assert (change.key, change.date.isoformat()) == ("faq/calls/night-calls", "2026-02-20")


def test_the_page_gives_day_reason_and_address_in_each_language(minimal: Path) -> None:
    add_change(minimal)
    site = load_site(minimal / "docs", OVERRIDES)
    pages = {key: Renderer(site).render(site.pages[f"{key}/changes.md"]) for key in ("zh", "en")}
    title = "May they call at night?"
    assert f"2026-02-20 · [{title}](faq/calls/night-calls.md)" in pages["en"]
    assert "The conclusion became no." in pages["en"]
    assert "结论改为不可以。" in pages["zh"]
    assert "改了措辞" not in pages["zh"], "wording alone stands on the page itself"


def test_an_article_of_two_versions_has_two_places_on_its_law_s_page(minimal: Path) -> None:
    path = minimal / "docs" / "laws" / "peace-law.yml"
    text = path.read_text(encoding="utf-8")
    added = """      "10":
        gist:
          zh: 新的第 10 条。
          en: A new article 10.
        terms:
          - 侵扰
    checked:"""
    path.write_text(text.replace("    checked:", added, 1), encoding="utf-8")
    site = load_site(minimal / "docs", OVERRIDES)
    renderer = Renderer(site)
    law = renderer.render(site.pages["en/laws/peace-law.md"])
    assert law.count("{ #10 }") == 1
    assert law.count("{ #version-2020-10 }") == 1
    old = renderer.render(site.pages["en/faq/calls/block-number.md"])
    assert "laws/peace-law.md#version-2020-10" in old
