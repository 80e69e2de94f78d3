"""A built site as one zip to carry about: the same files give the same bytes.

In: a site folder built without directory addresses, so that every link names a file. Out: a zip
that opens from file://. Building the site is left to the site engine.
"""

from pathlib import Path

from .zips import ZipError, pack

LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Names of files that only a web server has a use for, in any folder."""


class BundleFolderError(Exception):
    """A folder holds no site that can be read without a web server, or more than one zip can hold."""


def write_bundle(site: Path, target: Path) -> int:
    """Write a built site as a zip and return the zip's bytes; the old one stays until it is whole.

    Raises BundleFolderError for a folder that is no site, or one whose addresses are folders.
    """
    if not (site / "index.html").is_file():
        raise BundleFolderError(f"{site}: no index.html. Build the site first: make offline.")
    if any(site.glob("*/search/index.html")):
        raise BundleFolderError(
            f"{site}: its links lead to folders, which file:// does not open. "
            "Build it with mkdocs build --no-directory-urls, or run make offline."
        )
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    aside = target.with_name(f".{target.name}.part")
    target.parent.mkdir(parents=True, exist_ok=True)
    kept = [name for name in names if Path(name).name not in LEFT_OUT]
    files = ((f"{target.stem}/{name}", (site / name).read_bytes()) for name in kept)
    try:
        with aside.open("wb") as archive:
            archive.writelines(pack(files))
    except ZipError as error:
        aside.unlink()
        raise BundleFolderError(f"{site}: {error} Leave out a language or a topic.") from error
    aside.replace(target)
    return target.stat().st_size
