"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import copy_minimal
from .elsewhere.building import HERE, SURROUNDINGS, build, differing, read_bytes


@pytest.mark.parametrize("options", [(), ("--no-directory-urls",)], ids=["online", "offline"])
def test_path_day_time_zone_locale_and_hash_seed_change_no_byte(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    built = []
    for surroundings in SURROUNDINGS:
        folder = copy_minimal(tmp_path / surroundings.name / "minimal")
        build(folder, folder / "site", surroundings, *options)
        built.append(read_bytes(folder / "site"))
    assert "sitemap.xml.gz" in built[0]
    assert len(built[0]) > 50
    assert differing(*built) == []


def test_no_day_of_building_stands_in_a_page(tmp_path: Path) -> None:
    folder = copy_minimal(tmp_path / "minimal")
    build(folder, folder / "site", SURROUNDINGS[1])
    environment = {**SURROUNDINGS[1].environment(), "TZ": "UTC"}
    told = subprocess.run(
        [sys.executable, "-c", "import datetime; print(datetime.date.today())"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    later, epoch = told.stdout.strip(), "2001-09-09"
    assert later > "2026"
    for name, content in read_bytes(folder / "site").items():
        if not name.endswith(".gz"):
            assert later.encode() not in content, name
            assert epoch.encode() not in content, name


def test_the_clocks_of_another_day_are_ahead() -> None:
    """Show that the test above would notice a build that reads a clock."""
    script = (
        "import time, datetime; print(time.time(), datetime.date.today().toordinal(),"
        " datetime.datetime.now().toordinal(), isinstance(datetime.date(2026, 1, 1), datetime.date))"
    )

    def ask(days: str) -> list[str]:
        environment = {**os.environ, "PYTHONPATH": str(HERE), "DAYS_LATER": days, "TZ": "UTC"}
        told = subprocess.run(
            [sys.executable, "-c", script],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return told.stdout.split()

    now, later = ask("0"), ask("411")
    assert float(later[0]) - float(now[0]) > 410 * 86_400
    assert [int(later[at]) - int(now[at]) for at in (1, 2)] in ([411, 411], [412, 412])
    assert later[3] == "True"
