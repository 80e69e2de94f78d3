"""Every page once, and every template in all its states (make audit: in every scheme and width): the policy, axe-core, the console."""

from pathlib import Path

from ..pages import read_pages
from . import axe
from .states import looks_at_templates, some_looks_at_templates
from .walking import Look, walk


def test_every_page_and_every_control_is_in_order_under_the_policy(
    address: str, real_site: Path
) -> None:
    # Colours and sizes are the templates'; the next test and make audit measure them.
    looks = [Look(path=path, press=True, skipped=axe.STYLE) for path in read_pages(real_site)]
    assert len(looks) > 200
    assert walk(address, looks) == []


def test_every_template_is_in_order_in_every_state(address: str) -> None:
    looks = some_looks_at_templates()
    assert {look.window for look in looks} == {look.window for look in looks_at_templates()}
    assert walk(address, looks) == []
