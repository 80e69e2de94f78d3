"""What the pages of letters, the evidence log, calculators and the case checker load beyond reading: scripts, stylesheet, library.

In: overrides/assets and the templates that a site uses. Out: the files, and which template loads
which; the interface strings that their scripts say. What is done in the page is left to them.
"""

from collections.abc import Set
from pathlib import Path

from .assets import Asset, build_script, extend_stylesheet, read_library
from .model import Verdict

TOOLS = {
    "letter": "letter.js",
    "evidence-log": "log.js",
    "case-checker": "case-checker.js",
    "calculator": "calculators.js",
}
"""The script of each template that is more than reading."""

LIBRARIES = {"letter": "docx"}
"""The library that a template's script loads once the reader asks."""

FIELD_LABELS = (
    "field-optional",
    "field-none",
    "field-problems",
    "field-required",
    "field-choice",
    "field-long",
    "field-high",
    "field-date",
    "field-time",
    "field-amount",
    "field-phone",
    "field-number",
)
"""Interface strings of every form."""

LETTER_LABELS = (
    *FIELD_LABELS,
    "letter-form",
    "letter-memory",
    "letter-clear",
    "letter-copy",
    "letter-copied",
    "letter-copy-failed",
    "tool-print",
    "letter-txt",
    "letter-docx",
    "letter-docx-loading",
    "letter-docx-failed",
    "letter-saved",
    "letter-download-hint",
)
"""Interface strings that only letters need."""

LOG_LABELS = (
    *FIELD_LABELS,
    "log-add-title",
    "log-add",
    "log-added",
    "log-edit-title",
    "log-save",
    "log-saved",
    "log-deleted",
    "log-undone",
    "log-exported",
    "log-kept-now",
    "log-not-kept-now",
    "log-erased",
    "log-full",
    "log-forbidden",
    "log-unreadable",
    "log-partly-unreadable",
)
"""Interface strings that only the evidence log needs."""

CASE_LABELS = (
    "filter-contact",
    "any-contact",
    "contact-call",
    "contact-visit",
    "contact-message",
    "case-find",
    "case-shown",
    "case-ticked",
    "case-none",
    "case-gravest",
    "case-to-report",
    "case-report",
    "case-when",
    "case-when-hint",
    "case-reference",
    "case-reference-hint",
    "case-what",
    "case-print",
    "case-copy-text",
    "case-copy-link",
    "case-clear",
    "case-failed",
    "case-scope",
    "case-stays",
    "case-question",
    "case-law-as-at",
    "practice-conditions",
    "practice-alternative",
    "practice-remedy",
    "practice-basis",
    "verdict",
    "not-advice",
    "list-separator",
    "case-bracket",
    "case-semicolon",
    *(f"case-verdict-{one.value}" for one in Verdict),
    *(f"case-overall-{one.value}" for one in Verdict),
    *(f"verdict-{one.value}" for one in Verdict),
)
"""Interface strings that only the case checker needs."""

TOOL_NAMES = {"letter": "letter", "evidence-log": "log", "case-checker": "case"}
"""What each template's script is called where its page hands it words."""

TOOL_LABELS = {
    "letter": LETTER_LABELS,
    "evidence-log": LOG_LABELS,
    "case-checker": CASE_LABELS,
}
"""Interface strings that each template's script says."""


class ToolFiles:
    """The files of the tools that a site has; a site without them publishes none."""

    def __init__(self, folder: Path, templates: Set[str], stylesheet: Asset) -> None:
        self.scripts = {
            template: build_script(folder / "scripts", entry)
            for template, entry in TOOLS.items()
            if template in templates
        }
        self.libraries = {
            template: read_library(folder / "vendor", name)
            for template, name in LIBRARIES.items()
            if template in templates
        }
        self.reading = stylesheet
        self.stylesheet = extend_stylesheet(stylesheet, folder / "styles" / "tools", "tools")

    @property
    def assets(self) -> tuple[Asset, ...]:
        """Return every file to publish."""
        stylesheets = (self.stylesheet,) if self.scripts else ()
        return (*stylesheets, *self.scripts.values(), *self.libraries.values())

    def scripts_of(self, template: str) -> tuple[str, ...]:
        """Return the paths of the scripts that a template loads."""
        return (self.scripts[template].path,) if template in self.scripts else ()

    def stylesheet_of(self, template: str) -> str:
        """Return the path of the stylesheet that a template loads: the site's, or with the tools' in it.

        One file, since a page shows nothing before its last stylesheet has come.
        """
        return (self.stylesheet if template in self.scripts else self.reading).path

    def library_of(self, template: str) -> str:
        """Return the path of the library that a template's script may load; empty for none."""
        return self.libraries[template].path if template in self.libraries else ""
