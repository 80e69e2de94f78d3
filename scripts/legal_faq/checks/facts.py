"""Telephone numbers, addresses and figures: attested, in the right form, and in order."""

import re
from collections.abc import Iterator

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Attestation, Channel, ChannelKind, Rate, RateSpan
from ..model.values import ADDRESS
from ..problems import Problem
from .laws import check_reference, is_possible

FORMS = {
    ChannelKind.PHONE: re.compile(r"\d+(?:-\d+)*"),
    ChannelKind.WEBSITE: re.compile(ADDRESS),
    ChannelKind.MINI_PROGRAM: re.compile(r"\S.*"),
    ChannelKind.IN_WRITING: re.compile(r""),
}
"""What the value of each kind of channel looks like; nothing where there is no single one."""


def check_facts(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every channel and rate."""
    for channel in corpus.channels.values():
        yield from check_channel(channel)
    for rate in corpus.rates.values():
        value = rate.value
        yield from check_reference(corpus, rate, value.law, value.article, value.passage)
        yield from check_rate(rate)


def check_channel(record: Record[Channel]) -> Iterator[Problem]:
    """Yield a problem for an unconfirmed channel or a value that is none of its kind."""
    channel = record.value
    if channel.confirmed is Attestation.UNCONFIRMED:
        yield record.problem(("confirmed",), "unconfirmed-value", id=record.id)
    if not FORMS[channel.kind].fullmatch(channel.value or ""):
        yield record.problem(("value",), "channel-value", kind=channel.kind.value)
    if channel.urgent and channel.kind is not ChannelKind.PHONE:
        yield record.problem(("urgent",), "urgent-without-number", kind=channel.kind.value)


def check_rate(record: Record[Rate]) -> Iterator[Problem]:
    """Yield the problems of a rate's attestation and of its values' dates."""
    rate = record.value
    if rate.confirmed is Attestation.UNCONFIRMED:
        yield record.problem(("confirmed",), "unconfirmed-value", id=record.id)
    if rate.confirmed is Attestation.FULL_TEXT and rate.law is None:
        yield record.problem(("law",), "full-text-without-law")
    before: RateSpan | None = None
    for index, span in enumerate(rate.values):
        path: tuple[Step, ...] = ("values", index)
        if span.confirmed is Attestation.UNCONFIRMED:
            yield record.problem((*path, "confirmed"), "unconfirmed-value", id=record.id)
        for name, value in (("from", span.start), ("to", span.to)):
            if value is not None and not is_possible(value):
                yield record.problem((*path, name), "no-such-date", value=value)
        if span.start and span.to and span.start > span.to:
            yield record.problem(path, "backward-period")
        if before is not None and not follows(before, span):
            yield record.problem((*path, "from"), "overlapping-spans")
        reach = (span.to or span.start or "")[:7]
        if rate.confirmed_in is not None and reach > rate.confirmed_in:
            yield record.problem(path, "past-last-confirmed", month=rate.confirmed_in)
        before = span


def follows(before: RateSpan, span: RateSpan) -> bool:
    """Return whether a span starts after the one before it has ended."""
    if before.to is None or span.start is None:
        return False
    return before.to < span.start
