"""Calendars hold the days of reviews and laws as RFC 5545 writes them."""

import re

import pytest

from legal_faq.exports.calendars import escape, fold

from .building import ADDRESS, minimal_exports

CALENDARS = [
    f"{language}/{name}.ics" for language in ("zh", "en") for name in ("reviews", "law-dates")
]


def unfold(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("path", CALENDARS)
def test_every_line_is_short_and_every_event_whole(path: str) -> None:
    text = minimal_exports(ADDRESS).files[path]
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = unfold(text)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    events = text.split("BEGIN:VEVENT\r\n")[1:]
    assert events
    for event in events:
        names = [re.split("[;:]", line)[0] for line in unfold(event)]
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL"} <= set(names)
    ids = [line for line in lines if line.startswith("UID:")]
    assert len(set(ids)) == len(ids)


def test_reviews_stand_on_their_day_a_topic_at_a_time() -> None:
    lines = unfold(minimal_exports(ADDRESS).files["en/reviews.ics"])
    assert "SUMMARY;LANGUAGE=en:Due for review: Calls (2)" in lines
    assert "UID:review-2026-09-01-calls-en@legal-faq" in lines
    assert f"URL:{ADDRESS}en/faq/calls/" in lines
    assert not [line for line in lines if "old-question" in line], "it is retired"


def test_laws_stand_on_the_days_that_are_known_to_the_day() -> None:
    lines = unfold(minimal_exports().files["en/law-dates.ics"])
    assert "SUMMARY;LANGUAGE=en:Peace Act (2025) in force from this day" in lines
    assert "SUMMARY;LANGUAGE=en:Peace Act (2020) no longer in force from this day" in lines
    assert "DTSTART;VALUE=DATE:20260101" in lines
    assert not [line for line in lines if line.startswith("UID:effective-peace-law-2020")]


def test_marks_are_escaped_and_long_lines_folded_between_characters() -> None:
    assert escape("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"
    line = "SUMMARY:" + "债" * 60
    assert unfold(fold(line)) == [line, ""]
    assert all(len(part.encode()) <= 75 for part in fold(line).split("\r\n"))
