"""What the audit of speed complains of."""

import pytest

from .audit.lighthouse import Speed
from .audit.speed import LATEST_PAINT, LOWEST, find_slow


def speed(first_paint: float, scores: tuple[int, ...]) -> Speed:
    return Speed(
        path="zh/",
        scores=scores,
        first_paint=first_paint,
        largest_paint=0,
        blocked=0,
        weight=0,
        requests=0,
    )


def test_a_page_that_is_quick_enough_is_no_complaint() -> None:
    assert find_slow([speed(LATEST_PAINT, LOWEST)]) == []


@pytest.mark.parametrize(
    ("first_paint", "scores"),
    [
        (LATEST_PAINT + 1, (100, 100, 100, 100)),
        (0, (98, 100, 100, 100)),
        (0, (100, 99, 100, 100)),
    ],
)
def test_a_page_that_paints_late_or_scores_low_is_named(
    first_paint: float, scores: tuple[int, ...]
) -> None:
    assert find_slow([speed(first_paint, scores)]) == ["zh/"]
