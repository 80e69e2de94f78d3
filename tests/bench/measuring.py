"""What one build costs: processor time and memory of its own process.

In: a Site. Out: a Cost. Time is that of the processor, so that waiting does not count.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from .builders import Site

ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONHASHSEED": "0",
}
UNITS_PER_MIB = 1024**2 if sys.platform == "darwin" else 1024
"""The kernel counts the peak in bytes on macOS and in KiB elsewhere."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time (user and system), peak memory in MiB, and pages written."""

    seconds: float
    peak: float
    pages: int


def measure(site: Site) -> Cost:
    """Build a site from nothing in a process of its own; raises CalledProcessError."""
    output = site.folder / "site"
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    process = subprocess.Popen(command, cwd=site.folder, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    pages = sum(1 for path in output.rglob("*.html") if path.name != "404.html")
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(seconds, usage.ru_maxrss / UNITS_PER_MIB, pages)
