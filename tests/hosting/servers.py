"""Real web servers on this machine, started with the kit's own files and without privileges."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from legal_faq.hosting import Settings, write_kit

HOW_TO_INSTALL = "is missing: run sh tests/hosting/require-servers.sh, which says what to install"
NOBODY = 65534
WITHOUT_PRIVILEGES = (
    "setpriv",
    f"--reuid={NOBODY}",
    f"--regid={NOBODY}",
    "--clear-groups",
    "--no-new-privs",
    "--bounding-set=-all",
    "--inh-caps=-all",
)

COMMANDS: Mapping[str, Sequence[str]] = {
    "nginx": ("nginx", "-c", "{folder}/nginx.conf"),
    "caddy": ("caddy", "run", "--adapter", "caddyfile", "--config", "{folder}/Caddyfile"),
    "apache": ("apache2", "-D", "FOREGROUND", "-f", "{folder}/apache.conf"),
    "htaccess": ("apache2", "-D", "FOREGROUND", "-f", "{folder}/apache.conf"),
}

WEB_SPACE = """<Directory {root}>
    AllowOverride FileInfo Indexes Options
    Options +Indexes +FollowSymLinks
    Require all granted
</Directory>
"""
"""What an operator of shared web space allows: no header and no rule but those of .htaccess."""

READ_ONLY = """
mount --bind "$1" /mnt && mount -o remount,ro,bind /mnt &&
mount -t tmpfs -o mode=1777 tmpfs /tmp && mount -o remount,ro,bind / && shift && exec "$@"
"""
"""A machine as in a container: everything read-only but /tmp, the kit and the site at /mnt."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says; header names in lower case, every value that was sent."""

    status: int
    headers: Mapping[str, Sequence[str]]
    body: bytes

    def header(self, name: str) -> str:
        return ", ".join(self.headers.get(name.lower(), ()))


@dataclass(frozen=True, slots=True)
class Running:
    """A server, the port it listens on, the path of the site, and the folder of its files."""

    kind: str
    port: int
    base: str
    folder: Path
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.base}"

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> Answer:
        """Ask for a path below the site, or for one from the root if it starts with a slash."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        target = path if path.startswith("/") else self.base + path
        try:
            connection.putrequest(method, target, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            return read_answer(connection.getresponse())
        finally:
            connection.close()

    def ask_raw(self, data: bytes) -> Answer:
        """Send bytes that need not be a request."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(data)
            response = http.client.HTTPResponse(connection)
            response.begin()
            return read_answer(response)


def read_answer(response: http.client.HTTPResponse) -> Answer:
    headers: dict[str, list[str]] = {}
    for name, value in response.getheaders():
        headers.setdefault(name.lower(), []).append(value)
    return Answer(response.status, headers, response.read())


def find_program(name: str) -> str:
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if path is None:
        raise AssertionError(f"{name} {HOW_TO_INSTALL}")
    return path


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def serve(
    kind: str, folder: Path, *, base: str = "/", read_only: bool = False, current: str = "current"
) -> Iterator[Running]:
    """Write a kind's kit beside folder/current and run the server with it."""
    port = free_port()
    place = Path("/mnt") if read_only else folder
    settings = Settings(
        address=f"http://127.0.0.1{base}",
        root=str(place / current),
        port=port,
        languages=("zh", "en"),
    )
    write_kit("apache" if kind == "htaccess" else kind, settings, folder)
    if kind == "htaccess":
        make_web_space(folder, settings)
    command = [part.format(folder=place) for part in COMMANDS[kind]]
    with run(kind, command, folder, port, base, read_only=read_only) as running:
        yield running


def make_web_space(folder: Path, settings: Settings) -> None:
    """Take everything out of the server's own configuration that .htaccess must do alone."""
    config = folder / "apache.conf"
    text = re.sub(r"(?m)^(Header|ErrorDocument) .*\n", "", config.read_text("utf-8"))
    text = text[: text.index(f"<Directory {settings.root}>")]
    config.write_text(text + WEB_SPACE.format(root=settings.root), "utf-8")
    (folder / ".htaccess").replace(Path(settings.root) / ".htaccess")


@contextmanager
def run(
    kind: str, command: list[str], folder: Path, port: int, base: str, *, read_only: bool = False
) -> Iterator[Running]:
    """Run a server without privileges until it has answered and the test is over."""
    command[0] = find_program(command[0])
    if os.geteuid() == 0:
        command = [find_program("setpriv"), *WITHOUT_PRIVILEGES[1:], *command]
        if read_only:
            inner = ["sh", "-c", READ_ONLY, "sh", str(folder), *command]
            command = [find_program("unshare"), "--mount", *inner]
    log = folder / f"{kind}.log"
    log.touch()
    log.chmod(0o666)
    environment = {"PATH": os.environ["PATH"], "HOME": "/tmp", "XDG_CONFIG_HOME": "/tmp"}
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, env=environment, cwd="/"
        )
    try:
        wait_for(process, port, log)
        yield Running(kind, port, base, folder, log)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if process.poll() is not None:
            raise AssertionError(f"the server has ended:\n{log.read_text(errors='replace')}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"the server does not answer:\n{log.read_text(errors='replace')}")
