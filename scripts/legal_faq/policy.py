"""The Content-Security-Policy of every page: the one place where its words stand.

In: who may frame the site. Out: the policy as a header's value, and as a <meta> element's.
How a host sends headers is left to the hosting kit.
"""

import re
from collections.abc import Iterable

TRUSTED_TYPES_POLICY = "legal-faq"
"""The only Trusted Types policy: the search loads its index by it, and a letter its library."""

DIRECTIVES = (
    ("default-src", ("'none'",)),
    ("script-src", ("'self'",)),
    ("style-src", ("'self'",)),
    ("img-src", ("'self'",)),
    ("font-src", ("'self'",)),
    ("connect-src", ("'self'",)),
    ("manifest-src", ("'self'",)),
    ("base-uri", ("'none'",)),
    ("form-action", ("'none'",)),
    ("require-trusted-types-for", ("'script'",)),
    ("trusted-types", (TRUSTED_TYPES_POLICY,)),
)
"""What every page is held to, whether a header or its own <meta> element says so."""

NOBODY = ("'none'",)
"""Who may frame the site unless its host says otherwise."""

ANCESTOR = re.compile(r"'self'|https?://(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?", re.I)


def header_policy(frame_ancestors: Iterable[str] = NOBODY) -> str:
    """Return the value of the header; raises ValueError for ancestors that are no origins."""
    ancestors = read_ancestors(frame_ancestors)
    return join_directives((*DIRECTIVES, ("frame-ancestors", ancestors)))


def meta_policy() -> str:
    """Return the value for a <meta> element, which cannot say who may frame the page."""
    return join_directives(DIRECTIVES)


def read_ancestors(given: Iterable[str]) -> tuple[str, ...]:
    """Return the origins that may frame the site, 'none' for none of them.

    Raises ValueError for anything but 'self', 'none' alone, and origins such as
    https://portal.bank.cn, so that no setting smuggles another directive into the header.
    """
    ancestors = tuple(given)
    if ancestors in ((), NOBODY):
        return NOBODY
    for ancestor in ancestors:
        if not ANCESTOR.fullmatch(ancestor):
            raise ValueError(
                f"frame_ancestors: {ancestor!r} is neither 'self' nor an origin such as "
                "https://portal.bank.cn. Write the scheme and the host, without a path; "
                "leave the list empty to let nobody frame the site."
            )
    return ancestors


def join_directives(directives: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """Return directives as browsers read them."""
    return "; ".join(" ".join((name, *values)) for name, values in directives)
