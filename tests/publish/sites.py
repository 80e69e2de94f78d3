"""Small sites whose every file says its version; a page names the asset it needs."""

import hashlib
import shutil
from pathlib import Path

PAGES = 12
CONTACT = "<a href=mailto:faq@host.example data-correction-contact>Report a mistake</a>\n"


def write_site(folder: Path, version: int, pages: int = PAGES) -> Path:
    """Write a site; pages of all versions have the same size, so that only bytes tell them apart."""
    shutil.rmtree(folder, ignore_errors=True)
    script = f"const version = {version:06};\n" + "// padding\n" * 40
    digest = hashlib.sha256(script.encode()).hexdigest()[:10]
    write(folder / f"assets/app.{digest}.js", script)
    write(folder / "assets/favicon.svg", "<svg/>")
    for number in range(pages):
        name = f"page-{number}/index.html" if number else "index.html"
        text = f"<p>version {version:06}</p><script src=/assets/app.{digest}.js></script>\n"
        write(folder / name, text + CONTACT + "<p>padding</p>\n" * 40)
    write(folder / "404.html", "<p>no such page</p>\n")
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
