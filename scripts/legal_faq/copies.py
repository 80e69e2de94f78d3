"""What a host says of its copy: who it is, how the copy looks, what it chooses of the content.

In: the plugin's settings, the folders and the assembled theme. Out: a Host and Choices, or
HostError with the faults of all settings. Reading mkdocs.yml is left to the adapter.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .assets import build_stylesheet
from .brands import BrandReader
from .choices import Choices, are_languages, load_languages
from .hosts import Host, read_host
from .settings import Fault

HOST = ("operator", "correction_contact", "icp", "public_security", "log_days", "publish")
"""Settings that say who hosts a copy."""


def read_copy(
    settings: Mapping[str, Any],
    *,
    docs: Path,
    overrides: Path,
    base: Path,
    faults: Iterable[Fault] = (),
) -> tuple[Host, Choices]:
    """Return what the settings say; files are named from `base` on.

    Raises HostError with every fault, and ContentError where the languages cannot be read.
    """
    languages = load_languages(docs)
    found = list(faults)
    chosen = tuple(settings["languages"])
    if chosen and not are_languages(chosen, languages):
        known = ", ".join(one.key for one in languages)
        found.append(Fault("languages", "setting-languages", {"known": known}))
    kept = tuple(one for one in languages if not chosen or one.key in chosen)
    stylesheet = build_stylesheet(overrides / "assets" / "styles").text
    reader = BrandReader(kept, base, stylesheet)
    brand = reader.read(settings)
    host = read_host(
        **{name: settings[name] for name in HOST}, brand=brand, faults=[*found, *reader.faults]
    )
    return host, Choices(languages=chosen, name=brand.name)
