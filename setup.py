"""What pyproject.toml cannot say: a wheel also carries the content and the theme, which stand outside the package.

In: docs/ and overrides/ of the clone. Out: legal_faq/packaged/ in the wheel. An editable install
copies nothing; `legal_faq.packaged` finds the clone's own folders then.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

CARRIED = ("docs", "overrides")
HIDDEN = (".*", "*~", "#*#", "__pycache__")
"""Editors' and systems' files, which the content's own reader passes over, too."""


class BuildWithContent(build_py):
    """Builds the package, then puts the content and the theme beside its modules."""

    def run(self) -> None:
        """Copy both folders, whole."""
        super().run()
        if self.editable_mode:
            return
        for name in CARRIED:
            target = Path(self.build_lib, "legal_faq", "packaged", name)
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(name, target, ignore=shutil.ignore_patterns(*HIDDEN))

    def get_source_files(self) -> list[str]:
        """Return what a source archive needs to build the same wheel."""
        carried = (path for name in CARRIED for path in sorted(Path(name).rglob("*")))
        return [*super().get_source_files(), *(str(path) for path in carried if path.is_file())]


setup(cmdclass={"build_py": BuildWithContent})
