"""Build the project's own site and say which part of the processor's time its search index takes.

In: rounds. Out: Markdown for bench/index-share.md, printed. Both times are taken inside one build, so
that a machine whose speed drifts falsifies neither.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from legal_faq import navigation

from .builders import ROOT


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of processor time: the indexes of all languages, and the whole build with them."""

    index: float
    whole: float

    @property
    def share(self) -> float:
        """Return the index's part of the whole."""
        return self.index / self.whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; raises CalledProcessError where a build fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.index_share", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="builds (5)")
    parser.add_argument("--once", metavar="FOLDER", help="build into a folder and tell the times")
    options = parser.parse_args(arguments)
    if options.once:
        print(json.dumps(asdict(build_once(options.once))))
        return 0
    rounds = [measure() for _ in range(options.rounds)]
    print("| build | index, s | whole, s | share |", "|--:|--:|--:|--:|", sep="\n")
    for number, times in enumerate(rounds, start=1):
        print(f"| {number} | {times.index:.2f} | {times.whole:.2f} | {times.share:.1%} |")
    print(f"\nMedian share: {median(times.share for times in rounds):.1%}.")
    return 0


def measure() -> Times:
    """Return the times of one build in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench.index_share", "--once", folder]
        result = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return Times(**json.loads(result.stdout.splitlines()[-1]))


def build_once(folder: str) -> Times:
    """Build the site into a folder, start of the interpreter and loading of packages included."""
    build_index = navigation.build_index
    spent = 0.0

    def timed(*arguments: Any, **options: Any) -> Any:
        nonlocal spent
        start = time.process_time()
        try:
            return build_index(*arguments, **options)
        finally:
            spent += time.process_time() - start

    navigation.build_index = timed
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return Times(index=spent, whole=time.process_time())


if __name__ == "__main__":
    sys.exit(main())
