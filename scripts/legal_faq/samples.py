"""The sample words of the files that `legal-faq new` and `legal-faq override` write.

In: a text. Out: the sample words left in it; a page that shows them would tell its readers to write it.
"""

import re
from functools import cache
from importlib.resources import files

SAMPLE = re.compile(r"在这里|\bhere\b")
"""What every sample says: that something is to be written here."""

BEFORE_WORDS = re.compile(r"^(- )?([a-z_]+: )?")


@cache
def list_samples() -> frozenset[str]:
    """Return every line of the templates, without its key, that says what to write there."""
    lines = (
        BEFORE_WORDS.sub("", line.strip())
        for template in files("legal_faq").iterdir()
        if template.name.endswith("-template.yml")
        for line in template.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith("#")
    )
    return frozenset(line for line in lines if SAMPLE.search(line))


def find_sample(text: str) -> str | None:
    """Return the first line of a text that is still a template's, or None."""
    if not SAMPLE.search(text):
        return None
    return next(
        (line for line in map(str.strip, text.splitlines()) if line in list_samples()), None
    )
