"""The long run: `python -m tests.roundtrip --records 10000` sends that many generated records out and back."""

import argparse
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

from .generated import Case, generate_case
from .property import check_round_trip

PER_CASE = 50
"""Records in one exported file."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    started = time.process_time()
    counts = {"records": 0, "edits": 0}
    with tempfile.TemporaryDirectory() as folder:

        @seed(options.seed)
        @settings(
            max_examples=-(-options.records // PER_CASE),
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=generate_case(PER_CASE))
        def run(case: Case) -> None:
            check_round_trip(case, Path(folder))
            counts["records"] += len(case.records)
            counts["edits"] += len(case.edits)
            if counts["records"] % 1000 == 0:
                print(f"{counts['records']} records", flush=True)

        run()
    seconds = time.process_time() - started
    print(f"{counts['records']} records, {counts['edits']} edits, 4 formats, {seconds:.0f} s CPU")


main()
