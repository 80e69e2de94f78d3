"""A path leads from its start to every node and outcome, never in a circle."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ..corpus import Corpus, Record
from ..documents import Step
from ..model import Node, Pathway
from ..problems import Problem, suggest


def check_paths(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of every path's steps; one without any ends in an outcome whatever is chosen."""
    guides = {page.id for page in corpus.prose.values() if page.is_guide}
    for record in corpus.paths.values():
        if record.id in guides:
            yield record.problem((), "path-is-guide", id=record.id)
        yield from check_ids(record)
        unknown = list(check_targets(record))
        yield from unknown
        if not unknown:
            yield from check_circles(record)
            yield from check_reach(record)


def places_of(path: Pathway) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Yield the id of each node and outcome with its place in the file."""
    for index, node in enumerate(path.nodes):
        yield node.id, ("nodes", index)
    for index, outcome in enumerate(path.outcomes):
        yield outcome.id, ("outcomes", index)


def check_ids(record: Record[Pathway]) -> Iterator[Problem]:
    """Yield a problem for each id that another node or outcome has."""
    counts = Counter(name for name, _ in places_of(record.value))
    for name, place in places_of(record.value):
        if counts[name] > 1:
            yield record.problem((*place, "id"), "duplicate-id", id=name)


def check_targets(record: Record[Pathway]) -> Iterator[Problem]:
    """Yield a problem for a start that is no node, and for each option that leads nowhere."""
    path = record.value
    nodes = [node.id for node in path.nodes]
    known = [name for name, _ in places_of(path)]
    if path.start not in nodes:
        hint = suggest(path.start, nodes)
        yield record.problem(("start",), "unknown-start", id=path.start, hint=hint)
    for index, node in enumerate(path.nodes):
        for number, option in enumerate(node.options):
            if option.to not in known:
                place = ("nodes", index, "options", number, "to")
                hint = suggest(option.to, known)
                yield record.problem(place, "unknown-step", id=option.to, hint=hint)


def check_circles(record: Record[Pathway]) -> Iterator[Problem]:
    """Yield a problem for each option that leads back to a node on the way to it."""
    nodes = {node.id: node for node in record.value.nodes}
    for index, node in enumerate(record.value.nodes):
        for number, option in enumerate(node.options):
            if node.id in reach(nodes, option.to):
                place = ("nodes", index, "options", number, "to")
                yield record.problem(place, "path-in-circle", id=option.to, back=node.id)


def check_reach(record: Record[Pathway]) -> Iterator[Problem]:
    """Yield a problem for each node and outcome to which no choice leads."""
    nodes = {node.id: node for node in record.value.nodes}
    reached = reach(nodes, record.value.start)
    for name, place in places_of(record.value):
        if name not in reached:
            yield record.problem((*place, "id"), "unreachable-step", id=name)


def reach(nodes: Mapping[str, Node], start: str) -> set[str]:
    """Return everything that can be reached from a node or outcome, itself included."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            node = nodes.get(name)
            waiting += [option.to for option in node.options] if node else []
    return found
