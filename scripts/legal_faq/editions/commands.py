"""The command that lists what a person should read of a conversion.

In: its part of a command line. Out: lines of fields parted by tabs, and an exit status.
"""

import argparse
from collections.abc import Mapping

from ..corpus import load_corpus
from ..locales import read_locales
from ..problems import ContentError, Problem
from .converter import open_converter
from .review import list_places, list_texts, list_unused

Commands = argparse._SubParsersAction


def add_edition_commands(
    commands: "Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Add the commands' parsers."""
    conversions = commands.add_parser(
        "conversions",
        parents=[shared],
    )
    conversions.set_defaults(run=run_conversions)


def run_conversions(options: argparse.Namespace) -> int:
    """Print every place that the tables had to choose at; 1 when an exception is not needed."""
    problems: list[Problem] = []
    corpus = load_corpus(options.docs, problems)
    strings: Mapping[str, Mapping[str, str]] = {}
    if corpus is not None:
        strings = read_locales(options.overrides / "locales", corpus.languages, problems)
    if corpus is None or problems:
        raise ContentError(problems)
    texts = tuple(dict.fromkeys(list_texts(corpus, strings)))
    needed = True
    for record in corpus.conversions.values():
        converter = open_converter(record.value)
        for one in list_places(texts, converter):
            print(record.id, one.kind, one.readings, one.context, one.count, sep="\t")
        for phrase in list_unused(texts, converter):
            needed = False
            print(record.id, "unused", phrase, sep="\t")
    return 0 if needed else 1
