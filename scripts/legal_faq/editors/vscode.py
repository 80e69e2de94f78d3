"""The settings of Visual Studio Code: schemas by folder, the extensions to offer, and the checks.

In: the content folder's name in the workspace. Out: the files of .vscode, generated, so that they
name every schema.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from ..overlays.layers import HEAD_FILE
from ..sources import FOLDERS, OPTIONAL_FILES, SINGLE_FILES
from .places import schema_of

CHECK = "${workspaceFolder}/.venv/bin/legal-faq"
EXTENSIONS = ("redhat.vscode-yaml", "emeraldwalk.RunOnSave")


def build_vscode(content: str = "docs") -> Iterator[tuple[str, str]]:
    """Yield each file's name and text; `content` is the content folder from the workspace on."""
    for name, value in (
        ("settings.json", settings(content)),
        ("extensions.json", {"recommendations": list(EXTENSIONS)}),
        ("tasks.json", tasks()),
    ):
        yield name, json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def settings(content: str) -> dict[str, Any]:
    """Return the workspace's settings."""
    schemas = {
        f"./{content}/schema/{schema_of(tuple(name.split('/')))}.schema.json": [f"{content}/{name}"]
        for name in (*SINGLE_FILES, *OPTIONAL_FILES, HEAD_FILE)
    }
    for folder, depth in FOLDERS.items():
        name = schema_of((folder, *("*" for _ in range(depth - 1))))
        files = "/".join((folder, *("*" for _ in range(depth - 2)), "*.yml"))
        schemas[f"./{content}/schema/{name}.schema.json"] = [f"{content}/{files}"]
    folder = re.escape(content).replace("/", r"[/\\]")
    match = rf"[/\\]{folder}[/\\].*\.(yml|md)$"
    return {
        "yaml.schemas": schemas,
        "yaml.schemaStore.enable": False,
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        "emeraldwalk.runonsave": {
            "commands": [{"match": match, "cmd": f'"{CHECK}" check "${{file}}"'}]
        },
    }


def tasks() -> dict[str, Any]:
    """Return the tasks whose output becomes entries in the list of problems."""
    pattern = {
        "regexp": r"^([^:\s][^:]*):(\d+):(\d+): (.*)$",
        "file": 1,
        "line": 2,
        "column": 3,
        "message": 4,
    }
    matcher = {
        "owner": "legal-faq",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": pattern,
    }

    def task(label: str, *arguments: str) -> dict[str, Any]:
        return {
            "label": label,
            "type": "process",
            "command": CHECK,
            "args": list(arguments),
            "presentation": {"reveal": "silent"},
            "problemMatcher": matcher,
        }

    return {
        "version": "2.0.0",
        "tasks": [
            task("legal-faq check", "check"),
            task("legal-faq check FILE", "check", "${file}"),
            task("legal-faq check FILE --lang zh", "check", "--lang", "zh", "${file}"),
        ],
    }
