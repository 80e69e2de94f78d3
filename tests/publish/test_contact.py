"""Nothing is published that does not say how its readers report a mistake."""

from pathlib import Path

import pytest

from legal_faq.__main__ import main
from legal_faq.publish.contact import require_contact
from legal_faq.publish.manifest import PublishError

from .sites import CONTACT, write_site


def test_a_site_that_names_a_contact_is_published(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    assert require_contact(site) == "mailto:faq@host.example"
    assert main(["publish", str(site), "--to", str(tmp_path / "www")]) == 0
    assert (tmp_path / "www" / "current" / "index.html").is_file()


@pytest.mark.parametrize("target", ["www", "s3://bucket/prefix"])
@pytest.mark.parametrize(
    "mark",
    [
        "",
        "<a href='' data-correction-contact>Report</a>",
        "<a data-correction-contact>Report</a>",
        "<p data-correction-contact>mailto:faq@host.example</p>",
        "<!-- <a href=mailto:faq@host.example data-correction-contact>Report</a> -->",
        "<a href=mailto:faq@host.example>Report</a>",
    ],
)
def test_a_site_without_a_contact_is_refused(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    mark: str,
    target: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    page = write_site(tmp_path / "site", 1) / "index.html"
    page.write_text(page.read_text("utf-8").replace(CONTACT, mark), "utf-8")
    assert main(["publish", "site", "--to", target]) == 2
    assert capsys.readouterr().err == (
        "legal-faq: site/index.html names no contact for corrections. Set correction_contact below "
        "plugins, legal-faq in mkdocs.yml, build the site again and publish that.\n"
    )
    assert not (tmp_path / "www").exists()


def test_a_folder_without_a_site_is_told_as_before(tmp_path: Path) -> None:
    assert require_contact(tmp_path) == ""
    (tmp_path / "index.html").write_text(
        "\udcff".encode("utf-8", "surrogateescape").decode("latin-1")
    )
    with pytest.raises(PublishError, match="names no contact"):
        require_contact(tmp_path)
