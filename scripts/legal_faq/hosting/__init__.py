"""The files with which a host publishes the site, written for one kind of host.

In: a kind and what the host says about itself. Out: configuration files. What every response
must carry stands in hosting.yml and policy.py; the templates only say it in each server's words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..policy import NOBODY, header_policy, read_ancestors
from .facts import CACHING, HEADERS, KINDS, MEDIA_TYPES, TEXT_TYPES, is_hashed


class HostingError(Exception):
    """The kit cannot be written with these settings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What a host says about itself."""

    address: str = ""
    """Where readers find the site, such as https://faq.example/help/; empty: any name, at the root."""

    root: str = "/srv/legal-faq/current"
    """The folder that the server serves: what `legal-faq publish` keeps complete."""

    port: int = 8080
    """The port to listen on, above 1023 so that no privilege is needed."""

    languages: tuple[str, ...] = ()
    """The folders of the languages, each with a 404 page of its own."""

    frame_ancestors: tuple[str, ...] = NOBODY
    """Who may frame the site: nobody, unless a portal must."""

    include_subdomains: bool = False
    """Whether all other names below the host's own are to be reached by HTTPS only, too."""

    brotli: bool = True
    """Whether nginx has the module that serves .br files."""

    site: Path | None = None
    """The built site, for kinds that must name its files."""

    @property
    def base(self) -> str:
        """Return the path at which the site stands, with a slash at both ends."""
        path = urlsplit(self.address).path.strip("/")
        return f"/{path}/" if path else "/"

    @property
    def host(self) -> str:
        """Return the site's host name, or an empty string for any."""
        return urlsplit(self.address).hostname or ""

    @property
    def netloc(self) -> str:
        """Return the host name with the port that readers see, if they see one."""
        return urlsplit(self.address).netloc

    @property
    def scheme(self) -> str:
        """Return how the site is reached from outside."""
        return urlsplit(self.address).scheme or "http"


def list_headers(settings: Settings) -> Mapping[str, str]:
    """Return every response's headers; raises ValueError for ancestors that are no origins."""
    headers = {"Content-Security-Policy": header_policy(settings.frame_ancestors), **HEADERS}
    if settings.include_subdomains:
        headers["Strict-Transport-Security"] += "; includeSubDomains"
    ancestors = read_ancestors(settings.frame_ancestors)
    if ancestors == ("'self'",):
        headers["X-Frame-Options"] = "SAMEORIGIN"
    elif ancestors != NOBODY:
        del headers["X-Frame-Options"]  # it cannot name other origins; the policy does
    return headers


def write_kit(kind: str, settings: Settings, folder: Path) -> tuple[Path, ...]:
    """Write a kind's files into a folder and return them; raises HostingError."""
    texts = {name: render(template, settings) for name, template in KINDS[kind].files.items()}
    paths = []
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if text.startswith("#!"):
            path.chmod(0o755)
        paths.append(path)
    return tuple(paths)


def render(template: str, settings: Settings) -> str:
    """Return one file of the kit; raises HostingError."""
    check(settings)
    environment = Environment(
        loader=PackageLoader("legal_faq.hosting"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def hashed_files() -> Iterable[str]:
        if settings.site is None:
            raise HostingError("This kind names the hashed files: name the built site with --site.")
        paths = (path.relative_to(settings.site).as_posix() for path in settings.site.rglob("*"))
        return sorted(path for path in paths if is_hashed(path))

    return environment.get_template(template).render(
        settings=settings,
        headers=list_headers(settings),
        caching=CACHING,
        media_types=MEDIA_TYPES,
        text_types=TEXT_TYPES,
        hashed_files=hashed_files,
    )


def check(settings: Settings) -> None:
    """Raise HostingError for a setting that would break out of a configuration's syntax."""
    parts = urlsplit(settings.address)
    is_address = not settings.address or (parts.scheme in ("http", "https") and parts.hostname)
    if not is_address or parts.query or parts.fragment:
        raise HostingError(
            f"{settings.address!r} is no address. Write it such as https://faq.example/help/."
        )
    for value in (settings.address, settings.root, *settings.languages):
        if not value.isascii() or any(sign in value for sign in " \t\r\n\"'`\\{};$#*?"):
            raise HostingError(
                f"{value!r} holds a sign that configurations read as theirs. "
                "Use letters, digits, hyphens, dots and slashes."
            )
    if not settings.root.startswith("/"):
        raise HostingError(f"{settings.root!r} is no absolute path. Start it with a slash.")
    try:
        read_ancestors(settings.frame_ancestors)
    except ValueError as error:
        raise HostingError(str(error)) from error
    if not 1 <= settings.port <= 65535:
        raise HostingError(f"{settings.port} is no port. Choose one between 1024 and 65535.")
