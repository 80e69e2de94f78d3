"""Which folders a build is made of: the content, what is laid over it, and the theme.

In: the settings `upstream` and `overlays`, the site's own content folder and its own theme folder.
Out: Folders, and the files in them that are published as they are. Laying content over content
is left to overlays, reading it to corpus.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from .packaged import PACKAGED, PackagedContentError, packaged_content
from .settings import PLUGIN, Fault, HostError, step_into
from .sources import TEMPORARY

NOT_PUBLISHED = (
    "faq/",
    "laws/",
    "schema/",
    "pages/",
    "locales/",
    "drawings/",
    "conversions/",
    "exports/",
    "brand/",
    "assets/styles/",
    "assets/scripts/",
    "assets/vendor/",
)
"""Sources in docs/ and overrides/ from which pages are made."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Folders:
    """The folders of a build."""

    docs: Path
    """The whole content: upstream's, or the site's own."""

    own: Path
    """The site's own content folder, as MkDocs knows it."""

    overlays: tuple[Path, ...] = ()
    """Folders laid over the content, in their order."""

    theme: tuple[Path, ...]
    """Theme folders, the nearest first."""

    @property
    def watched(self) -> tuple[Path, ...]:
        """Return what a preview looks at."""
        return (self.docs, *self.overlays, *self.theme)

    def is_source(self, path: str) -> bool:
        """Return whether pages are made of a file; a folder laid over content also explains itself."""
        return (
            path.startswith(NOT_PUBLISHED)
            or path.endswith((".yml", ".yaml"))
            or (path == "README.md" and self.own != self.docs)
        )

    def static_files(self) -> Mapping[str, Path]:
        """Return the files that are published as they are, by path; what is laid over content wins.

        None where the site's own folder is all there is: the site engine knows those.
        """
        if self.docs == self.own and not self.overlays:
            return {}
        found: dict[str, Path] = {}
        for folder in (self.docs, *self.overlays):
            for path, file in list_files(folder):
                if not self.is_source(path) and not path.endswith(".md"):
                    found[path] = file
        return dict(sorted(found.items()))


def find_folders(
    *,
    upstream: str | None,
    overlays: Sequence[str] | None,
    docs: Path,
    custom: Path | None,
    base: Path,
) -> Folders:
    """Return the folders that settings name from `base` on; raises HostError.

    Without an upstream, `docs` is the whole content and `custom`, when given, the whole theme.
    With one, `docs` is laid over it unless `overlays` names others, and files of `custom` win
    over the package's theme.
    """
    laid = tuple(base / one for one in overlays or ())
    faults = [
        Fault(f"overlays.{number}", "setting-overlay", {"value": name})
        for number, name in enumerate(overlays or (), 1)
        if not (base / name).is_dir()
    ]
    content = docs
    try:
        packaged = packaged_content().overrides
        if upstream is not None:
            content = packaged_content().docs if upstream == PACKAGED else base / upstream
    except PackagedContentError as error:
        if upstream is not None or custom is None:
            raise HostError([*faults, Fault("upstream", "setting-theme")]) from error
        packaged = custom
    if upstream is not None and not (content / "languages.yml").is_file():
        faults.append(Fault("upstream", "setting-upstream", {"value": upstream}))
    if faults:
        raise HostError(faults)
    if upstream is None:
        return Folders(docs=docs, own=docs, overlays=laid, theme=(custom or packaged,))
    return Folders(
        docs=content,
        own=docs,
        overlays=(docs,) if overlays is None else laid,
        theme=tuple(filter(None, (custom, packaged))),
    )


def site_folders(config: Path) -> Folders | None:
    """Return the folders of the site that a host's mkdocs.yml describes, for commands run beside it.

    None where there is no such file or it names no upstream; raises HostError for folders that
    are not there.
    """
    if not config.is_file():
        return None
    try:
        root = yaml.compose(config.read_text(encoding="utf-8"), yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return None  # MkDocs says more of a file that is no YAML

    def value(*way: str) -> yaml.Node | None:
        node: yaml.Node | None = root
        for step in way:
            node = step_into(node, step)
        return node

    upstream, laid = value(*PLUGIN, "upstream"), value(*PLUGIN, "overlays")
    docs, custom = value("docs_dir"), value("theme", "custom_dir")
    if not isinstance(upstream, yaml.ScalarNode):
        return None
    overlays = (
        [str(one.value) for one in laid.value] if isinstance(laid, yaml.SequenceNode) else None
    )
    return find_folders(
        upstream=upstream.value,
        overlays=overlays,
        docs=config.parent / (docs.value if docs else "docs"),
        custom=config.parent / custom.value if custom else None,
        base=config.parent,
    )


class Theme:
    """One folder that holds a whole theme, made of several; a temporary one until it is removed."""

    def __init__(self) -> None:
        self.place: TemporaryDirectory[str] | None = None

    def assemble(self, folders: Sequence[Path]) -> Path:
        """Return a folder with the files of all, the nearest winning file by file."""
        self.remove()
        if len(folders) == 1:
            return folders[0]
        self.place = TemporaryDirectory(prefix="legal-faq-theme-")
        target = Path(self.place.name, folders[0].name)
        for folder in reversed(folders):
            shutil.copytree(folder, target, dirs_exist_ok=True)
        return target

    def remove(self) -> None:
        """Take the folder away if it is a temporary one."""
        if self.place is not None:
            self.place.cleanup()
            self.place = None


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file of a folder with its path, without hidden ones and editors' backups."""
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if file.is_file() and not any(TEMPORARY.match(part) for part in parts):
            yield "/".join(parts), file
