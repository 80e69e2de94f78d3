"""A published site that servers without privileges can read."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from legal_faq.publish.folder import publish_folder


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everyone can read; pytest's own are for their owner only."""
    folder = Path(tempfile.mkdtemp(prefix="legal-faq-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def published(minimal_site: Path) -> Iterator[Path]:
    """The minimal site, published; servers find it at `current`."""
    folder = Path(tempfile.mkdtemp(prefix="legal-faq-"))
    folder.chmod(0o755)
    publish_folder(minimal_site, folder)
    yield folder
    shutil.rmtree(folder)
