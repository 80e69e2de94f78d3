"""What a host may say of itself, and what it must say before it publishes."""

import os
from pathlib import Path

import pytest

from legal_faq.hosts import HostError, read_host

from .conftest import run_mkdocs
from .pages import read_pages

SETTINGS = """\
plugins:
  legal-faq:
    publish: true
    operator:
      zh: 测试机构
      en: Test Body
    correction_contact: faq@host.example
    icp: 京ICP备12345678号-1
    public_security: 京公网安备11010102000001号
    log_days: 30
    quick_exit: https://quiet.example/
"""


def with_settings(minimal: Path, text: str) -> Path:
    config = minimal / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + text, "utf-8")
    return minimal


@pytest.mark.parametrize(
    ("given", "link", "words"),
    [
        ("faq@host.example", "mailto:faq@host.example", "faq@host.example"),
        ("mailto:faq@host.example", "mailto:faq@host.example", "faq@host.example"),
        (
            "https://host.example/report",
            "https://host.example/report",
            "https://host.example/report",
        ),
        ("tel:010-12345678", "tel:010-12345678", "010-12345678"),
    ],
)
def test_a_contact_is_a_mailbox_a_page_or_a_telephone(given: str, link: str, words: str) -> None:
    host = read_host(correction_contact=given, publish=True)
    assert (host.contact, host.contact_words) == (link, words)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("correction_contact", "javascript:alert(1)"),
        ("correction_contact", "http://host.example/"),
        ("correction_contact", 'https://host.example/"onclick="x'),
        ("correction_contact", "ask at the desk"),
        ("icp", "<b>京ICP备12345678号</b>"),
        ("icp", "12345678"),
        ("public_security", "京公网安备1号"),
        ("public_security", "京公网安备11010102000001号&x"),
        ("log_days", -1),
        ("log_days", 99_999),
        ("operator", {"zh": ""}),
    ],
)
def test_a_setting_of_another_form_is_told(name: str, value: object) -> None:
    with pytest.raises(HostError, match=f"^{name}: expected "):
        read_host(**{name: value})


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(HostError) as told:
        read_host(icp="1", public_security="2", log_days=-3, publish=True)
    lines = str(told.value).splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "icp",
        "log_days",
        "public_security",
        "correction_contact",
    ]
    assert "missing, and this build is for publication" in lines[3]


def test_a_name_of_one_language_serves_the_others() -> None:
    assert read_host(operator="Body").name_in("zh") == "Body"
    assert read_host(operator={"zh": "机构"}).name_in("en") == "机构"
    assert read_host().name_in("en") == ""


def test_a_build_for_publication_needs_a_contact(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "LEGAL_FAQ_PUBLISH", "true")
    result = run_mkdocs(minimal, "build")
    assert result.returncode == 1
    assert "correction_contact: missing, and this build is for publication" in result.stderr
    assert "缺少更正联系方式" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (minimal / "site").exists()


def test_pages_say_who_hosts_them_where_readers_look(minimal: Path) -> None:
    result = run_mkdocs(with_settings(minimal, SETTINGS), "build")
    assert result.returncode == 0, result.stderr
    pages = read_pages(minimal / "site")
    for address, page in pages.items():
        assert "mailto:faq@host.example" in page.links, address
        assert "https://beian.miit.gov.cn/" in page.links, address
        registers = [link for link in page.links if "beian.mps.gov.cn" in link]
        assert registers == ["https://beian.mps.gov.cn/#/query/webSearch?code=11010102000001"], (
            address
        )
        assert "京ICP备12345678号-1" in page.text
        assert ("Test Body" if address.startswith("en/") else "测试机构") in page.text
    assert "access logs are kept for at most 30 days" in pages["en/privacy/"].text
    assert "访问日志最多保留 30 天" in pages["zh/privacy/"].text
    assert "30 days" not in pages["en/about/"].text
    assert "faq@host.example" in pages["en/report-an-error/"].text
    assert "https://quiet.example/" in pages["en/faq/calls/night-calls/"].links


def test_a_host_without_logs_says_so(minimal: Path) -> None:
    folder = with_settings(minimal, "plugins:\n  legal-faq:\n    log_days: 0\n")
    assert run_mkdocs(folder, "build").returncode == 0
    assert "no access logs are kept" in read_pages(folder / "site")["en/privacy/"].text


def test_without_settings_no_page_speaks_of_a_host(minimal_site: Path) -> None:
    for page in read_pages(minimal_site).values():
        assert not [link for link in page.links if "beian" in link or link.startswith("mailto:")]
        assert "This copy is run by" not in page.text


def test_a_wrong_setting_builds_nothing(minimal: Path) -> None:
    folder = with_settings(minimal, "plugins:\n  legal-faq:\n    icp: none\n")
    result = run_mkdocs(folder, "build")
    assert result.returncode == 1
    assert "icp: expected the number as issued" in result.stderr
    assert not (folder / "site").exists()


def test_pages_about_distress_offer_the_urgent_numbers(minimal_site: Path) -> None:
    pages = read_pages(minimal_site)
    for address in ("zh/faq/calls/", "en/faq/calls/night-calls/", "en/practices/calls/"):
        assert "tel:0670" in pages[address].links, address
    page = pages["en/faq/calls/night-calls/"]
    assert "Bell line From 9:00 every day." in " ".join(page.text.split())
    assert "tel:0670" not in pages["en/laws/peace-law/"].links
