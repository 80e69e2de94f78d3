"""Twenty releases of upstream under a host's overlay: every change beneath it is told, and no other."""

from pathlib import Path

import pytest

from .releases import CHANGES, simulate


@pytest.mark.parametrize("seed", [1, 2])
def test_no_release_drifts_in_silence(tmp_path: Path, seed: int) -> None:
    assert simulate(tmp_path, seed) > 0


def test_the_changes_are_of_both_sorts() -> None:
    reported = [bool(places) for _, places in CHANGES]
    assert sum(reported) >= 10
    assert reported.count(False) >= 8
