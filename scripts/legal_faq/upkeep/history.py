"""The site as it stood on a past day, built again from the repository's history.

In: a clone and a day. Out: a folder with the site of the last commit on or before that day, built by that
commit's own `make site` with its own locked packages, in a temporary worktree. The clone's files stay as
they are.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

BUILD = ("make", "site")
FOREIGN = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "MAKEFLAGS", "MAKELEVEL", "MFLAGS")
"""Variables of the caller's own environment, which would lead the older build to newer packages."""


class HistoryError(Exception):
    """The past site cannot be built; the message says why and what to do."""


def find_commit(root: Path, day: date) -> str:
    """Return the last commit of the current branch up to the end of a day in UTC; raises HistoryError."""
    commit = git(root, "rev-list", "-1", "--first-parent", f"--before={day}T23:59:59Z", "HEAD")
    if not commit:
        raise HistoryError(f"nothing was committed up to {day}. Name a later day.")
    return commit


def build_as_of(root: Path, day: date, target: Path, build: Sequence[str] = BUILD) -> str:
    """Build the site of a past day into `target` and return its commit; raises HistoryError."""
    if target.exists():
        raise HistoryError(f"{target} is there already. Remove it, or name another folder.")
    commit = find_commit(root, day)
    with tempfile.TemporaryDirectory(prefix="legal-faq-") as folder:
        tree = Path(folder, "tree")
        git(root, "worktree", "add", "--quiet", "--detach", str(tree), commit)
        try:
            environment = {key: value for key, value in os.environ.items() if key not in FOREIGN}
            done = subprocess.run(build, cwd=tree, env=environment, check=False)
            if done.returncode != 0 or not (tree / "site").is_dir():
                raise HistoryError(
                    f"{' '.join(build)} failed in commit {commit}. Its own output says why."
                )
            target.parent.mkdir(parents=True, exist_ok=True)
            aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
            shutil.copytree(tree / "site", aside, dirs_exist_ok=True)
            aside.chmod(0o755)
            aside.replace(target)
        finally:
            git(root, "worktree", "remove", "--force", str(tree))
    return commit


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints; raises HistoryError with its own words."""
    done = subprocess.run(
        ["git", "-C", str(root), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise HistoryError(f"git {arguments[0]} failed: {done.stderr.strip()}")
    return done.stdout.strip()
