"""The kit's files: read by their own tools where these exist, and safe from odd settings."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from legal_faq.__main__ import main
from legal_faq.hosting import HostingError, Settings, list_headers, write_kit
from legal_faq.hosting.facts import ABILITIES, CACHING, KINDS, WORDS
from legal_faq.hosting.table import renew
from legal_faq.publish.manifest import write_manifest

from ..conftest import ROOT
from ..publish.sites import write_site
from .servers import find_program

BIN = Path(sys.executable).parent
SETTINGS = Settings(languages=("zh", "en"))


def run(*command: str | Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_hadolint_finds_nothing_in_the_containerfile(tmp_path: Path) -> None:
    write_kit("container", SETTINGS, tmp_path)
    assert run(BIN / "hadolint", tmp_path / "Containerfile") == ""


def test_the_container_runs_without_privileges(tmp_path: Path) -> None:
    write_kit("container", SETTINGS, tmp_path)
    text = (tmp_path / "Containerfile").read_text("utf-8")
    assert "\nUSER 65534:65534\n" in text
    check = json.loads(re.search(r"CMD (\[.*\])", text)[1])  # type: ignore[index]
    assert check[:2] == ["bash", "-c"]
    assert "/dev/tcp/127.0.0.1/8080" in check[2]
    assert "GET /healthz HTTP/1.0\\r\\n" in check[2]
    run("bash", "-n", "-c", check[2])


def test_the_containers_health_check_tells_a_running_server(published: Path) -> None:
    from .servers import serve  # noqa: PLC0415

    with serve("nginx", published) as server:
        settings = Settings(languages=("zh", "en"), port=server.port)
        write_kit("container", settings, published / "container")
        text = (published / "container" / "Containerfile").read_text("utf-8")
        check = json.loads(re.search(r"CMD (\[.*\])", text)[1])  # type: ignore[index]
        assert subprocess.run(check, check=False).returncode == 0
    assert subprocess.run(check, check=False, stderr=subprocess.DEVNULL).returncode != 0


def test_kubernetes_schemas_take_the_manifest(tmp_path: Path) -> None:
    write_kit("kubernetes", SETTINGS, tmp_path)
    run(BIN / "kubernetes-validate", "--strict", tmp_path / "legal-faq.yaml")


def pod_specs(path: Path) -> Iterator[Mapping[str, Any]]:
    for one in yaml.safe_load_all(path.read_text("utf-8")):
        if one["kind"] == "Deployment":
            yield one["spec"]["template"]["spec"]


def test_the_manifest_keeps_every_rule_of_pod_security_restricted(tmp_path: Path) -> None:
    write_kit("kubernetes", SETTINGS, tmp_path)
    (pod,) = pod_specs(tmp_path / "legal-faq.yaml")
    assert not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys()
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] != 0
    assert pod["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
    assert not {"sysctls", "seLinuxOptions", "windowsOptions"} & pod["securityContext"].keys()
    allowed = {"configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "projected", "secret"}
    for volume in pod["volumes"]:
        assert (volume.keys() - {"name"}) <= allowed
    for container in pod["containers"]:
        context = container["securityContext"]
        assert context["allowPrivilegeEscalation"] is False
        assert context["capabilities"] == {"drop": ["ALL"]}
        assert context["readOnlyRootFilesystem"] is True
        assert not {"privileged", "procMount"} & context.keys()
        assert not any("hostPort" in port for port in container["ports"])


@pytest.mark.parametrize(
    ("kind", "schema", "name"),
    [
        ("github-pages", "vendor.github-workflows", ".github/workflows/pages.yml"),
        ("gitlab-pages", "vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_workflows_keep_their_schemas(tmp_path: Path, kind: str, schema: str, name: str) -> None:
    write_kit(kind, SETTINGS, tmp_path)
    run(BIN / "check-jsonschema", "--builtin-schema", schema, tmp_path / name)
    for command in re.findall(
        r"(?:run: |- )(\.venv/bin/legal-faq .*)", (tmp_path / name).read_text()
    ):
        arguments = command.split()[1:]
        with pytest.raises(SystemExit) as exit_status:
            main([*arguments, "--help"])
        assert exit_status.value.code == 0


@pytest.mark.parametrize("brotli", [True, False])
def test_nginx_reads_both_of_its_files(tmp_path: Path, brotli: bool) -> None:
    settings = Settings(languages=("zh", "en"), brotli=brotli, root=str(tmp_path))
    whole, part = write_kit("nginx", settings, tmp_path)
    run(find_program("nginx"), "-t", "-c", whole)
    assert ("brotli" in part.read_text("utf-8")) is brotli


def test_caddy_takes_a_domain_with_certificates(tmp_path: Path) -> None:
    settings = Settings(address="https://faq.example/", root=str(tmp_path), languages=("zh",))
    (path,) = write_kit("caddy", settings, tmp_path)
    caddy = find_program("caddy")
    adapted = json.loads(run(caddy, "adapt", "--adapter", "caddyfile", "--config", path))
    (server,) = adapted["apps"]["http"]["servers"].values()
    assert server["listen"] == [":443"]
    assert "automatic_https" not in server


def read_rules(text: str) -> dict[str, dict[str, str]]:
    """Return what a _headers file says: path to headers."""
    rules: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            rules[line] = here = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            here[name] = value
    return rules


def test_the_headers_file_names_the_hashed_files_and_keeps_the_limits(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 1)
    settings = Settings(languages=("zh", "en"), site=site)
    write_kit("headers", settings, tmp_path)
    text = (tmp_path / "_headers").read_text("utf-8")
    rules = read_rules(text)
    assert rules["/*"] == dict(list_headers(settings))
    (asset,) = rules.keys() - {"/*"}
    assert (site / asset[1:]).is_file()
    assert rules[asset] == {"Cache-Control": CACHING.hashed}
    assert len(rules) <= 100, "Cloudflare reads no more"
    assert max(len(line) for line in text.splitlines()) <= 2000, "Cloudflare reads no longer line"
    netlify = tomllib.loads((tmp_path / "netlify.toml").read_text("utf-8"))
    assert [(one["from"], one["to"], one["status"]) for one in netlify["redirects"]] == [
        ("/zh/*", "/zh/404.html", 404),
        ("/en/*", "/en/404.html", 404),
    ]
    with pytest.raises(HostingError, match="name the built site with --site"):
        write_kit("headers", SETTINGS, tmp_path)


def test_the_storage_script_is_a_shell_script(tmp_path: Path) -> None:
    script, _ = write_kit("storage", SETTINGS, tmp_path)
    run("sh", "-n", script)
    assert script.stat().st_mode & 0o111


def test_who_may_frame_the_site_is_one_setting() -> None:
    assert list_headers(SETTINGS)["X-Frame-Options"] == "DENY"
    own = list_headers(Settings(frame_ancestors=("'self'",)))
    assert own["X-Frame-Options"] == "SAMEORIGIN"
    portal = list_headers(Settings(frame_ancestors=("https://portal.bank.example",)))
    assert "X-Frame-Options" not in portal
    assert portal["Content-Security-Policy"].endswith("frame-ancestors https://portal.bank.example")
    below = list_headers(Settings(include_subdomains=True))
    assert below["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"address": "faq.example"}, "'faq.example' is no address"),
        ({"address": "https://faq.example/?a"}, "is no address"),
        ({"address": 'https://faq.example/"; evil'}, "holds a sign"),
        ({"root": "/srv/a b"}, "holds a sign"),
        ({"root": "/srv/x;}"}, "holds a sign"),
        ({"root": "srv"}, "is no absolute path"),
        ({"port": 0}, "0 is no port"),
        ({"languages": ("zh{}",)}, "holds a sign"),
    ],
)
def test_no_setting_breaks_out_of_a_configuration(
    settings: dict[str, Any], message: str, tmp_path: Path
) -> None:
    with pytest.raises(HostingError, match=message):
        write_kit("nginx", Settings(**settings), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_every_kind_says_what_it_can_do_in_both_languages() -> None:
    for kind in KINDS.values():
        assert kind.can.keys() == ABILITIES.keys()
        assert set(kind.can.values()) <= {"yes", "part", "no"}
        assert kind.tested in WORDS
        assert kind.title.keys() == kind.note.keys() == {"zh", "en"}


def test_the_table_in_hosting_md_is_fresh(tmp_path: Path) -> None:
    text = (ROOT / "HOSTING.md").read_text("utf-8")
    assert renew(text) == text, "run legal-faq hosting table"
    copy = tmp_path / "HOSTING.md"
    copy.write_text(text, "utf-8")
    assert main(["hosting", "table", "--to", str(copy)]) == 0
    assert copy.read_text("utf-8") == text
    assert "not booted" in text


def test_the_commands_publish_go_back_and_verify(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    target = str(tmp_path / "www")
    for version in (1, 2):
        site = write_site(tmp_path / "site", version)
        assert main(["publish", str(site), "--to", target]) == 0
    assert main(["publish", "--to", target, "--rollback"]) == 0
    assert main(["verify", f"{target}/current"]) == 0
    assert "files are as published" in capsys.readouterr().out
    (tmp_path / "www" / "current" / "404.html").write_text("changed")
    assert main(["verify", f"{target}/current"]) == 1
    assert "changed: 404.html\n" in capsys.readouterr().out
    assert main(["manifest", "--compress", str(site)]) == 0
    assert "release.json: release" in capsys.readouterr().out
    assert write_manifest(site).files
    assert main(["publish", "--to", target]) == 2
    assert "No site is named" in capsys.readouterr().err
    assert main(["publish", "--to", "s3://b", "--rollback"]) == 2
    assert "Publish the older site again" in capsys.readouterr().err
    assert main(["hosting", "caddy", "--to", str(tmp_path / "kit"), "--frame-ancestor", "x y"]) == 2
    assert "neither 'self' nor an origin" in capsys.readouterr().err
    assert main(["hosting", "caddy", "--to", str(tmp_path / "kit"), "--no-brotli"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'kit' / 'Caddyfile'}\n"
    assert "@en path /en/*" in (tmp_path / "kit" / "Caddyfile").read_text("utf-8")


def test_languages_that_cannot_be_read_are_said(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (minimal / "docs" / "languages.yml").write_text("- key: zh\n")
    assert main(["hosting", "caddy", "--docs", str(minimal / "docs")]) == 1
    assert "languages.yml:1:" in capsys.readouterr().out
