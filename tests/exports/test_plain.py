"""An answer's words without its marks; a page's Markdown without its furniture."""

import pytest

from legal_faq.exports.places import folder_address, relative_address
from legal_faq.exports.plain import clean_markdown, plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One\ntwo", "One two"),
        ("One\n\n\nTwo", "One\n\nTwo"),
        ("- one\n- two\n  goes on", "one\ntwo goes on"),
        ("1. one\n2. two", "one\ntwo"),
        ("> said\n> so", "said so"),
        ("See [the *law*](x#1), **bold _and_ more**.", "See the law, bold and more."),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        (r"\*as it is\* &lt;b&gt;", "*as it is* <b>"),
        ("`code`", "code"),
    ],
)
def test_plain_text_is_what_a_reader_reads(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


@pytest.mark.parametrize(
    ("page", "clean"),
    [
        ("# Title { #top }\n\nText\n{ .lead }", "# Title\n\nText\n"),
        ('<div class="a" markdown="1">\n\nText\n\n</div>', "Text\n"),
        ("**Bad**{ .verdict .verdict-unlawful } by", "**Bad** by\n"),
        ('[a](b.md){ .x rel="noreferrer" }', "[a](=b.md)\n"),
        (
            'Dear <span class="letter-gap" data-field="x">Name</span><br>you',
            "Dear **Name**  \nyou\n",
        ),
        (r"a \{ .b \} c", "a \\{ .b \\} c\n"),
        ("![picture](p.svg)", "![picture](=p.svg)\n"),
    ],
)
def test_a_page_keeps_its_words_and_loses_its_furniture(page: str, clean: str) -> None:
    assert clean_markdown(page, "={}".format) == clean


@pytest.mark.parametrize(
    ("address", "folder", "way"),
    [
        ("en/laws/x/#1", "en/faq/a/b/", "../../../laws/x/#1"),
        ("en/faq/a/b/", "en/faq/a/b/", "./"),
        ("en/faq/a/b/#top", "en/faq/a/b/", "./#top"),
        ("en/faq/", "en/faq/a/", "../"),
        ("./", "en/", "../"),
        ("en/", "./", "en/"),
        ("en/feed.atom", "en/", "feed.atom"),
        ("./", "", "./"),
    ],
)
def test_the_way_between_two_places(address: str, folder: str, way: str) -> None:
    assert relative_address(address, folder) == way


def test_addresses_are_those_of_a_site_of_folders() -> None:
    assert folder_address("index.md") == "./"
    assert folder_address("zh/index.md") == "zh/"
    assert folder_address("zh/faq/calls/night-calls.md") == "zh/faq/calls/night-calls/"
