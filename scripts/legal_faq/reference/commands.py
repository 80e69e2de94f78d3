"""Every command with its options and arguments, for the manual.

In: the parser of the command line and commands.yml. Out: views in one language.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..command_texts import (
    ABOUT,
    SHARED,
    Words,
    command_texts,
    default_of,
    key_of,
    list_options,
    list_parsers,
    words_for,
)

Say = Callable[[Words], str]
"""Returns a text in the language of a page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionView:
    """An option or argument: how it is typed, what it takes and what it is without being given."""

    form: str
    meaning: str
    choices: tuple[str, ...]
    default: str
    is_required: bool
    is_repeatable: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandView:
    """A command: `form` is the shortest line that can be typed, `shared` the options it shares."""

    name: str
    anchor: str
    form: str
    meaning: str
    options: tuple[OptionView, ...]
    shared: tuple[str, ...]


def list_command_views(parser: argparse.ArgumentParser, say: Say) -> Iterator[CommandView]:
    """Yield every command that does something itself, in the order of the help text."""
    for name, command in list_parsers(parser):
        if not name or any(isinstance(one, argparse._SubParsersAction) for one in command._actions):
            continue
        actions = list(list_options(command))
        own = [one for one in actions if not is_shared(name, one)]
        needed = [form_of(one) for one in own if is_needed(one)]
        yield CommandView(
            name=name,
            anchor=name.replace(" ", "-"),
            form=" ".join([parser.prog, name, *needed]),
            meaning=sentence(words_for(name, ABOUT), command.description, say),
            options=tuple(view_option(name, one, say) for one in own),
            shared=tuple(key_of(one) for one in actions if is_shared(name, one)),
        )


def list_shared_views(parser: argparse.ArgumentParser, say: Say) -> tuple[OptionView, ...]:
    """Return the options that several commands take, each once, as they are first met."""
    found: dict[str, OptionView] = {}
    for name, command in list_parsers(parser):
        for action in list_options(command):
            if is_shared(name, action) and key_of(action) not in found:
                found[key_of(action)] = view_option(name, action, say)
    return tuple(found.values())


def is_shared(command: str, action: argparse.Action) -> bool:
    """Return whether an option means the same for every command that takes it."""
    texts = command_texts()
    return key_of(action) in texts[SHARED] and key_of(action) not in texts.get(command, {})


def is_needed(action: argparse.Action) -> bool:
    """Return whether the command does not run without an option or argument."""
    return action.required and action.nargs not in ("?", "*")


def view_option(command: str, action: argparse.Action, say: Say) -> OptionView:
    """Return one option or argument as the manual shows it."""
    return OptionView(
        form=form_of(action),
        meaning=sentence(words_for(command, key_of(action)), action.help, say),
        choices=tuple(str(one) for one in action.choices or ()),
        default=default_of(action),
        is_required=is_needed(action),
        is_repeatable=isinstance(action, argparse._AppendAction) or action.nargs in ("+", "*"),
    )


def sentence(words: Words | None, fallback: str | None, say: Say) -> str:
    """Return a documented sentence, or the code's own while there is none; a test asks for one."""
    return say(words) if words is not None else fallback or ""


def form_of(action: argparse.Action) -> str:
    """Return how an option is typed, such as `--to TO`, or an argument's name."""
    name = action.metavar or action.dest
    word = name if isinstance(name, str) else " ".join(name)
    if not action.option_strings:
        return word
    if action.nargs == 0:
        return key_of(action)
    return f"{key_of(action)} {word if action.metavar else word.upper()}"
