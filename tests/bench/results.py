"""What was measured, as Markdown: one table of builds and one of the limits they must keep.

In: the costs of every build. Out: text. A build's figure is that of its fastest run, which was
disturbed least by whatever else the machine did.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from .builders import OURS, PLAIN, SEARCHING, STATIC_I18N_FULL
from .measuring import Cost

GROWTH_LIMIT = 1.2
"""Our time per page at the largest size, as a multiple of that at the smallest."""

PLAIN_LIMIT = 1.1
"""Our time per page as a multiple of plain Material's on the same pages, each language a site of its own."""

STATIC_I18N_LIMIT = 1 / 3
"""Our total at the largest size as a share of mkdocs-static-i18n's."""


@dataclass(frozen=True, slots=True)
class Build:
    """The runs of one builder at one size; `startup` is the time of a build with no content."""

    size: int
    builder: str
    runs: tuple[Cost, ...]
    startup: float

    @property
    def seconds(self) -> float:
        """Return the fastest run's seconds."""
        return min(run.seconds for run in self.runs)

    @property
    def pages(self) -> int:
        """Return the number of pages."""
        return self.runs[0].pages

    @property
    def per_page(self) -> float:
        """Return milliseconds per page, startup included."""
        return 1000 * self.seconds / self.pages

    @property
    def per_further_page(self) -> float:
        """Return milliseconds per page, startup left out."""
        return 1000 * (self.seconds - self.startup) / self.pages


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit with the ratio it judges, and the same ratio reckoned the other way."""

    words: str
    most: float
    whole: float
    without_startup: float
    is_judged_without_startup: bool = False

    @property
    def is_kept(self) -> bool:
        """Return whether the judged ratio keeps the limit."""
        judged = self.without_startup if self.is_judged_without_startup else self.whole
        return judged <= self.most


Builds = Mapping[tuple[int, str], Build]


def find_limits(builds: Builds) -> Iterator[Limit]:
    """Yield every limit for which there are builds."""
    sizes = sorted({size for size, _ in builds})
    small, large = builds[sizes[0], OURS], builds[sizes[-1], OURS]
    if small is not large:
        yield Limit(
            f"ours per page, {large.size:,} questions to {small.size:,}",
            GROWTH_LIMIT,
            large.per_page / small.per_page,
            large.per_further_page / small.per_further_page,
            is_judged_without_startup=True,
        )
    for size in sizes:
        ours, plain = builds[size, OURS], [builds[size, builder] for builder in PLAIN.values()]
        yield Limit(
            f"ours per page to plain Material on the same pages, {size:,} questions",
            PLAIN_LIMIT,
            ours.per_page / mean([one.per_page for one in plain]),
            ours.per_further_page / mean([one.per_further_page for one in plain]),
        )
    compared = [size for size in sizes if (size, STATIC_I18N_FULL) in builds]
    if compared:
        ours, theirs = builds[compared[-1], OURS], builds[compared[-1], STATIC_I18N_FULL]
        yield Limit(
            f"our total to {theirs.builder}, {ours.size:,} questions",
            STATIC_I18N_LIMIT,
            ours.seconds / theirs.seconds,
            (ours.seconds - ours.startup) / (theirs.seconds - theirs.startup),
        )


def describe_builds(builds: Builds) -> Iterator[str]:
    """Yield the lines of the table of builds."""
    yield "| questions | builder | pages | CPU s | slowest run | ms per page | without startup | peak MiB | runs |"
    yield "|--:|:--|--:|--:|--:|--:|--:|--:|--:|"
    for build in builds.values():
        slowest = max(run.seconds for run in build.runs)
        peak = max(run.peak for run in build.runs)
        yield (
            f"| {build.size:,} | {build.builder} | {build.pages:,} | {build.seconds:.2f} "
            f"| {slowest:.2f} | {build.per_page:.2f} | {build.per_further_page:.2f} "
            f"| {peak:.0f} | {len(build.runs)} |"
        )


def describe_limits(limits: Sequence[Limit]) -> Iterator[str]:
    """Yield the lines of the table of limits; the judged ratio is bold."""
    yield "| limit | at most | whole build | without startup | |"
    yield "|:--|--:|--:|--:|:--|"
    for limit in limits:
        ratios = [f"{limit.whole:.3f}", f"{limit.without_startup:.3f}"]
        judged = int(limit.is_judged_without_startup)
        ratios[judged] = f"**{ratios[judged]}**"
        verdict = "PASS" if limit.is_kept else "FAIL"
        yield f"| {limit.words} | {limit.most:.3f} | {ratios[0]} | {ratios[1]} | {verdict} |"


def describe_languages(builds: Builds) -> Iterator[str]:
    """Yield our cost per page beside that of each language's plain site."""
    for size in sorted({size for size, _ in builds}):
        ours = builds[size, OURS].per_page
        ratios = [f"{ours / builds[size, one].per_page:.3f} of {one}" for one in PLAIN.values()]
        yield f"- {size:,} questions: {', '.join(ratios)}"


def describe_search(builds: Builds) -> Iterator[str]:
    """Yield what our search adds to a build."""
    for size in sorted({size for size, _ in builds}):
        without, searching = builds[size, OURS], builds[size, SEARCHING]
        added = searching.seconds - without.seconds
        yield f"- {size:,} questions: {added:+.2f} s of {without.seconds:.2f} s ({added / without.seconds:+.1%})"
