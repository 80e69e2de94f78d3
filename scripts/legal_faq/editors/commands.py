"""The command that writes what editors need: editor-config.

In: its part of a command line. Out: the paths written and an exit status. The work is done beside.
"""

import argparse
from pathlib import Path

from ..corpus import load_corpus
from ..problems import ContentError, Problem
from .places import write_comments
from .vscode import build_vscode
from .web import Repository, build_web, write_files

Commands = argparse._SubParsersAction


def add_editor_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the command's parser."""
    config = commands.add_parser("editor-config", parents=[shared])
    config.add_argument(
        "kind",
        choices=("comments", "vscode", "web"),
    )
    config.add_argument("--to", type=Path)
    config.add_argument(
        "--backend",
        choices=("github", "gitlab", "gitea"),
        default="github",
    )
    config.add_argument("--repository", default="owner/name")
    config.add_argument("--branch", default="main")
    config.set_defaults(run=run_editor_config)


def run_editor_config(options: argparse.Namespace) -> int:
    """Write the files and name them."""
    # A host edits its own folder; upstream's content lies in an installed package.
    edited: Path = options.overlay[-1] if options.overlay else options.docs
    if options.kind == "comments":
        paths = write_comments(edited)
    elif options.kind == "vscode":
        paths = write_files(options.to or Path(".vscode"), build_vscode(from_here(edited)))
    else:
        problems: list[Problem] = []
        corpus = load_corpus(options.docs, problems)
        if corpus is None or problems:
            raise ContentError(problems)
        repository = Repository(
            backend=options.backend, name=options.repository, branch=options.branch
        )
        paths = write_files(
            options.to or Path("build", "web-editor"), build_web(corpus, repository)
        )
    for path in paths:
        print(path)
    return 0


def from_here(folder: Path) -> str:
    """Return a folder's path from the working directory on; one that lies elsewhere by its name."""
    whole, here = folder.resolve(), Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else whole.name
