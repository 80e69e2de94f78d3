"""Loaded by Python itself when its folder is on PYTHONPATH: every clock is DAYS_LATER days ahead.

A build that reads a clock anywhere in Python then shows another day, whatever
SOURCE_DATE_EPOCH says.
"""

import datetime
import os
import time

AHEAD = int(os.environ["DAYS_LATER"]) * 86_400
read_clock, read_clock_exactly = time.time, time.time_ns
REAL_DATE, REAL_DATETIME = datetime.date, datetime.datetime


class LaterDate(type(REAL_DATE)):  # type: ignore[misc]
    """Lets the real dates count as dates."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, REAL_DATE)


class LaterDatetime(type(REAL_DATETIME)):  # type: ignore[misc]
    """Lets the real moments count as moments."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, REAL_DATETIME)


class Date(REAL_DATE, metaclass=LaterDate):
    """A date whose today is later."""

    @classmethod
    def today(cls) -> REAL_DATE:
        return REAL_DATE.fromtimestamp(time.time())


class Datetime(REAL_DATETIME, metaclass=LaterDatetime):
    """A moment whose now is later."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> REAL_DATETIME:
        return REAL_DATETIME.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> REAL_DATETIME:
        return REAL_DATETIME.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> REAL_DATETIME:
        return cls.now()


time.time = lambda: read_clock() + AHEAD
time.time_ns = lambda: read_clock_exactly() + AHEAD * 10**9
datetime.date = Date  # type: ignore[misc]
datetime.datetime = Datetime  # type: ignore[misc]
