"""How many requests a second each server answers with the kit's files, beside a plain nginx.

In: a built site. Out: bench/hosting.md, also printed. Loopback on one machine: the figures compare
servers with each other, they do not foretell a network's.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from legal_faq.publish.folder import publish_folder

from ..bench.__main__ import describe_commit
from ..conftest import ROOT
from .servers import Running, find_program, free_port, run, serve

PLAIN = """
daemon off;
pid /tmp/legal-faq-plain-{port}.pid;
error_log stderr crit;
worker_processes auto;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path /tmp/legal-faq-plain-{port}-body;
    proxy_temp_path /tmp/legal-faq-plain-{port}-proxy;
    fastcgi_temp_path /tmp/legal-faq-plain-{port}-fastcgi;
    uwsgi_temp_path /tmp/legal-faq-plain-{port}-uwsgi;
    scgi_temp_path /tmp/legal-faq-plain-{port}-scgi;
    include /etc/nginx/mime.types;
    access_log off;
    sendfile on;
    tcp_nopush on;
    server {{ listen {port}; root {root}; }}
}}
"""
"""nginx as most would write it: no header, no compression, no log."""

CODINGS = ("identity", "gzip", "br")
WRK = ("wrk", "--latency", "--threads", "2", "--connections", "32")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.hosting.bench")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site (site)")
    parser.add_argument("--page", default="zh/", help="the page to ask for (zh/)")
    parser.add_argument("--seconds", type=int, default=10, help="seconds per figure (10)")
    parser.add_argument("--output", type=Path, default=ROOT / "bench" / "hosting.md")
    options = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="legal-faq-"))
    folder.chmod(0o755)
    try:
        release = publish_folder(options.site, folder).id
        lines = list(measure_all(folder, options.page, options.seconds))
    finally:
        shutil.rmtree(folder)
    load = os.getloadavg()[1]
    text = "\n".join(
        [
            "# Servers under load",
            "",
            f"Measured on {date.today()} at commit {describe_commit()} by `make bench-hosting`: "
            f"release {release}, `{' '.join(WRK)} --duration {options.seconds}s` on `/{options.page}`, "
            f"server and client on one machine ({platform.system()} {platform.machine()}, "
            f"{os.cpu_count()} processors, load average {load:.0f}: it ran other things too).",
            "Plain nginx: the same files, no header, no compression, no log. "
            "The next run replaces this file.",
            "",
            "| server | coding | requests/s | median ms | 99 % ms | bytes per answer | errors |",
            "|:--|:--|--:|--:|--:|--:|--:|",
            *lines,
            "",
        ]
    )
    options.output.write_text(text, encoding="utf-8")
    print(text)
    return 0


def measure_all(folder: Path, page: str, seconds: int) -> list[str]:
    """Return a line for each server and coding."""
    lines = []
    port = free_port()
    config = folder / "plain.conf"
    config.write_text(PLAIN.format(port=port, root=folder / "current"), encoding="utf-8")
    with run("plain nginx", ["nginx", "-c", str(config)], folder, port, "/") as server:
        lines.append(measure(server, page, "identity", seconds))
    for kind in ("nginx", "caddy", "apache"):
        with serve(kind, folder) as server:
            lines += [measure(server, page, coding, seconds) for coding in CODINGS]
    return lines


def measure(server: Running, page: str, coding: str, seconds: int) -> str:
    """Return a line of the table."""
    size = len(server.ask(page, Accept_Encoding=coding).body)
    command = [
        find_program(WRK[0]),
        *WRK[1:],
        "--duration",
        f"{seconds}s",
        "--header",
        f"Accept-Encoding: {coding}",
        server.address + page,
    ]
    print(" ".join(command), file=sys.stderr, flush=True)
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])  # type: ignore[index]
    errors = sum(int(number) for number in re.findall(r"(?:Non-2xx.*?|timeout) (\d+)", text))
    return (
        f"| {server.kind} | {coding} | {rate:,.0f} | {find_time(text, '50%')} "
        f"| {find_time(text, '99%')} | {size:,} | {errors} |"
    )


def find_time(text: str, share: str) -> str:
    """Return a latency in milliseconds."""
    number, unit = re.search(rf"{share}\s+([\d.]+)(us|ms|s)", text).groups()  # type: ignore[union-attr]
    return f"{float(number) * {'us': 0.001, 'ms': 1, 's': 1000}[unit]:.2f}"


if __name__ == "__main__":
    sys.exit(main())
