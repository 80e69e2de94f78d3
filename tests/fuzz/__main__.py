"""The long run: `python -m tests.fuzz --cases 1000000`, in batches that each have a seed of their own.

Every case takes at most a second of processor time, and the process stays below 200 MB. What
fails is shrunk by Hypothesis and printed with its seed; `--first` and `--cases` repeat any part.
"""

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from .cases import CASES, Case
from .loading import Loader

BATCH = 1_000
MOST_MEMORY = 200
"""Megabytes of the whole process, the interpreter and Hypothesis included."""


def main() -> int:
    """Run batch after batch and say how far it is; 1 when memory was too much."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first batch")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="start no batch later")
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="legal-faq-fuzz-", dir=memory_folder()) as folder:
        loader = Loader(Path(folder))
        batch = options.first
        while loader.cases < options.cases and time.monotonic() - start < options.seconds:
            run_batch(loader, batch, min(BATCH, options.cases - loader.cases))
            batch += 1
            print(tell(loader, options.first, batch, time.monotonic() - start), flush=True)
            if peak_memory() > MOST_MEMORY:
                print(f"more than {MOST_MEMORY} MB", file=sys.stderr)
                return 1
    return 0


def run_batch(loader: Loader, number: int, count: int) -> None:
    """Load that many cases drawn from a seed; raises what the loader raises, shrunk."""

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(CASES)
    def load(case: Case) -> None:
        loader.load(case)

    load()


def peak_memory() -> float:
    """Return the most megabytes that this process has held at once."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1024


def memory_folder() -> str | None:
    """Return a folder that is kept in memory where there is one, since files are written often."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def tell(loader: Loader, first: int, after: int, seconds: float) -> str:
    """Return a line with what has been done so far."""
    return (
        f"seeds {first} to {after - 1}: {loader.cases} cases in {seconds:.0f} s, "
        f"{loader.whole} through a whole corpus, {loader.accepted} accepted, "
        f"slowest {loader.slowest * 1000:.0f} ms, peak {peak_memory():.0f} MB"
    )


if __name__ == "__main__":
    sys.exit(main())
