"""Look at every page in every scheme and width, and write bench/audit.md.

In: the project's own site, built anew. Out: the report, also printed. The exit status is 1 when
a page complains.
"""

import sys
import time
from collections.abc import Sequence

from ..browser.conftest import Handler
from ..browser.states import SCHEMES, STATES, WIDTHS, looks_at_templates
from ..browser.walking import Look, walk
from ..pages import read_pages
from .reports import build_parser, serve, site_at, write_report


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, look, write."""
    parser = build_parser("tests.audit", __doc__)
    parser.add_argument("--every", type=int, default=1, help="take every nth look of the matrix")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    with site_at(options.site) as (site, _):
        pages = sorted(read_pages(site))
        looks = [*list_looks(pages)[:: options.every], *looks_at_templates()]
        complaints = walk(serve(site, Handler), looks)
    write_report(
        "audit.md",
        "looks.md",
        started,
        pages=len(pages),
        looks=len(looks),
        every=options.every,
        widths=WIDTHS,
        schemes=len(SCHEMES),
        states=[state.__name__.replace("_", " ") for _, state in STATES if state is not None],
        complaints=complaints,
    )
    return 1 if complaints else 0


def list_looks(pages: Sequence[str]) -> list[Look]:
    """Return every page in every scheme and width, contrast measured in all of them."""
    return [
        Look(path=path, width=width, scheme=scheme, forced_colours=forced)
        for width in WIDTHS
        for scheme, forced in SCHEMES
        for path in pages
    ]


if __name__ == "__main__":
    sys.exit(main())
