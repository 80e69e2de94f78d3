"""The policy: word for word what the project promises, and no setting that weakens it."""

import pytest

from legal_faq.policy import header_policy, meta_policy

PROMISED = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types legal-faq"
)


def test_the_meta_policy_is_the_promised_one_without_what_meta_cannot_carry() -> None:
    assert meta_policy() == PROMISED


def test_the_header_lets_nobody_frame_the_site() -> None:
    assert header_policy() == f"{PROMISED}; frame-ancestors 'none'"
    assert header_policy([]) == header_policy()


def test_a_host_may_name_who_frames_the_site() -> None:
    policy = header_policy(["'self'", "https://portal.bank.cn", "https://*.court.cn:8443"])
    assert policy == (
        f"{PROMISED}; frame-ancestors 'self' https://portal.bank.cn https://*.court.cn:8443"
    )


@pytest.mark.parametrize(
    "ancestor",
    [
        "*",
        "https:",
        "portal.bank.cn",
        "https://portal.bank.cn/page",
        "https://a.cn; script-src *",
        "https://a.cn https://b.cn",
        "https://a.cn\r\nSet-Cookie: a=b",
        "https://a.cn\n",
        "'none'",
        "",
    ],
)
def test_no_setting_smuggles_anything_into_the_header(ancestor: str) -> None:
    with pytest.raises(ValueError, match=r"frame_ancestors: .* is neither 'self' nor an origin"):
        header_policy(["'self'", ancestor])
