"""Canonical JSON is that of RFC 8785: its own examples, and what it leaves no choice about."""

import hashlib

import pytest

from legal_faq.canonical import Json, canonical_json, digest

PROPERTIES = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\U0001f600": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
}
"""The example of section 3.2.3: by UTF-16 code units, the emoji stands before the Hebrew letter."""


def test_properties_stand_in_the_order_of_the_rfc() -> None:
    text = canonical_json(PROPERTIES)
    assert sorted(PROPERTIES.values(), key=text.index) == [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
    ]


def test_the_texts_and_literals_of_section_3_2_2_are_spelled_as_there() -> None:
    value: Json = {
        "string": '\u20ac$\u000f\nA\'B"\\\\"/',
        "literals": [None, True, False],
    }
    expected = '{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert canonical_json(value) == expected
    octets = bytes.fromhex(
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a22e282ac245c"
        "75303030665c6e4127425c225c5c5c5c5c222f227d"
    )
    assert canonical_json(value).encode("utf-8") == octets


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-1, "-1"),
        (2**53 - 1, "9007199254740991"),
        ("", '""'),
        ("\x7f\u2028\u2029", '"\x7f\u2028\u2029"'),
        ("\b\t\n\f\r\x00\x1f", '"\\b\\t\\n\\f\\r\\u0000\\u001f"'),
        ("</script>", '"</script>"'),
        ("催收", '"催收"'),
        ([], "[]"),
        ({}, "{}"),
        ([[], {}, [None]], "[[],{},[null]]"),
        ({"b": {"d": 1, "c": 2}, "a": []}, '{"a":[],"b":{"c":2,"d":1}}'),
        (("x", "y"), '["x","y"]'),
    ],
)
def test_a_value_has_one_spelling(value: Json, text: str) -> None:
    assert canonical_json(value) == text
    assert digest(value) == hashlib.sha256(text.encode("utf-8")).hexdigest()


@pytest.mark.parametrize(
    "value", [2**53, -(2**53), 0.5, b"x", "\ud800", {"\udfff": 1}, {1}, object()]
)
def test_what_has_no_canonical_form_is_refused(value: Json) -> None:
    with pytest.raises(ValueError, match=r"form|half"):
        canonical_json(value)


def test_true_is_not_one_and_text_is_not_a_list() -> None:
    assert len({digest(True), digest(1), digest("1"), digest(["1"])}) == 4
