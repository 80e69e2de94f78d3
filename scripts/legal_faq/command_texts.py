"""What commands and options are for, in each language of the command line.

In: commands.yml and a parser without help. Out: the same parser with its help in one language, and
what of it is not documented. Which commands there are is left to the modules that run them.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = ("en", "zh")
"""The languages of messages and of help; the first is the default."""

ABOUT = "about"
"""The key under which a command's own sentence stands beside those of its options."""

SHARED = "shared"
"""The key of the options that several commands take."""

Words = Mapping[str, str]
"""A text per language."""


@cache
def command_texts() -> Mapping[str, Mapping[str, Words]]:
    """Return each command's texts: command to `about`, option or argument to language to sentence."""
    text = files("legal_faq").joinpath("commands.yml").read_text(encoding="utf-8")
    texts: Mapping[str, Mapping[str, Words]] = yaml.safe_load(text)
    return texts


def find_language(arguments: Sequence[str] | None) -> str:
    """Return the language that a command line asks for, wherever in it."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    try:
        found: str = parser.parse_known_args(arguments)[0].lang
    except SystemExit:
        return LANGUAGES[0]  # the real parser says what is wrong
    return found


def list_parsers(
    parser: argparse.ArgumentParser, name: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield every command with its parser, commands of commands included; the program has no name."""
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, below in action.choices.items():
                yield from list_parsers(below, f"{name} {word}".strip())


def list_options(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield the options and arguments of one command, without the commands below it."""
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            yield action


def key_of(action: argparse.Action) -> str:
    """Return the name by which commands.yml knows an option or argument."""
    return max(action.option_strings, key=len, default=action.dest)


def words_for(command: str, key: str) -> Words | None:
    """Return an option's sentence by language: the command's own, or that of the shared option."""
    texts = command_texts()
    own = texts.get(command or "legal-faq", {})
    return own.get(key) or texts[SHARED].get(key)


def default_of(action: argparse.Action) -> str:
    """Return what an option is without being given, or an empty string where that says nothing."""
    value: Any = action.default
    if value is None or value is argparse.SUPPRESS or isinstance(value, (bool, list, tuple)):
        return ""
    return str(value)


def add_texts(parser: argparse.ArgumentParser, language: str) -> None:
    """Give a parser and all below it their help in a language; what is not documented stays as it is."""
    texts = command_texts()
    for name, command in list_parsers(parser):
        about = words_for(name, ABOUT)
        if about is not None:
            command.description = escape(about[language])
        command._optionals.title = texts[SHARED]["options"][language]
        command._positionals.title = texts[SHARED]["arguments"][language]
        for action in list_options(command):
            words = words_for(name, key_of(action))
            if words is not None:
                default = f" ({default_of(action)})" if default_of(action) else ""
                action.help = escape(words[language] + default)
        for action in command._actions:
            if isinstance(action, argparse._SubParsersAction):
                list_commands(action, name, language)


def list_commands(
    action: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, language: str
) -> None:
    """Give the list of commands in a help text each command's sentence."""
    listed = {one.dest: one.help for one in action._choices_actions}
    action._choices_actions.clear()
    for word in action.choices:
        about = words_for(f"{name} {word}".strip(), ABOUT)
        sentence = escape(about[language]) if about else listed.get(word)
        action._choices_actions.append(action._ChoicesPseudoAction(word, (), sentence))


def escape(text: str) -> str:
    """Return a sentence as argparse shows it letter for letter."""
    return text.replace("%", "%%")
