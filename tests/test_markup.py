"""The Nu HTML checker reads every built page, its policy included: no error, no warning."""

import functools
import json
import subprocess
import threading
from pathlib import Path

from .browser.conftest import Handler, Server
from .npm import npm_file
from .pages import read_pages

GUESS = "This document appears to be written in "
"""Names of commands, settings and fields outweigh the Chinese words around them in the generated reference, and the
checker draws lots when it guesses: the same page is once Chinese, once English, once Norwegian. `read_switches` holds
every word of every page to the language it stands in."""

INLINE = "Inline script violates Content Security Policy"
DATA = '<script type="application/ld+json">'
"""A block of data is no script, and no policy stops it; the checker tells the two apart no more than by its text."""


def test_every_page_is_valid(real_site: Path) -> None:
    """Pages come from a server, since the checker also holds what they load against their policy."""
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(real_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/"
    pages = [root + path for path in read_pages(real_site)]
    assert len(pages) > 200
    result = subprocess.run(
        [
            "java",
            "-Dnu.validator.servlet.allow-forbidden-hosts=true",
            "-jar",
            str(npm_file("vnu-jar/build/dist/vnu.jar")),
            "--format",
            "json",
            "--exit-zero-always",
            *pages,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    server.shutdown()
    server.server_close()
    messages = json.loads(result.stderr)["messages"]
    assert [tell(one) for one in messages if is_serious(one)] == []


def is_serious(message: dict[str, str]) -> bool:
    """Return whether a message is an error or a warning, and not advice on style."""
    if message["message"].startswith(INLINE) and DATA in message.get("extract", ""):
        return False
    if message["message"].startswith(GUESS) and "/zh/reference/" in message["url"]:
        return False
    return message["type"] != "info" or message.get("subType") == "warning"


def tell(message: dict[str, str]) -> str:
    return f"{message['url']}: {message['message']}"
