"""One page of each template, in both languages between them: what the browser tests look at."""

from ..conftest import ROOT

HOURS = "faq/contact/calling-hours/"
POLICE = "faq/complaints/police-report/"
CAP = "calculators/interest-cap/"
PATH_GUIDE = "guides/from-missed-payment-to-enforcement/"
LOG = "evidence-log/"


def first_of(folder: str, address: str) -> tuple[str, ...]:
    """Return the address of a folder's first record; nothing for a site that has none."""
    names = sorted(path.stem for path in (ROOT / "docs" / folder).glob("*.yml"))
    return tuple(f"{address}/{name}/" for name in names[:1])


LETTERS = first_of("letters", "letters")
DIALOGUES = first_of("dialogues", "dialogues")
PATHS = first_of("guides", "guides")
TOOLS = (
    *(f"{page[0].partition('/')[0]}/" for page in (LETTERS, DIALOGUES) if page),
    *LETTERS,
    *DIALOGUES,
    *PATHS,
    *(("tools/", "tools/borrower/") if LETTERS else ()),
)
"""The lists of letters, dialogues and tools, and one of each; ids are the writers' to choose."""

TEMPLATES = (
    "",
    "zh/",
    "en/",
    f"zh/{HOURS}",
    f"en/{HOURS}",
    f"zh/{POLICE}",
    "en/faq/",
    "zh/faq/third-parties/",
    "zh/questions/",
    "en/for/borrower/",
    "en/search/",
    "zh/laws/",
    "en/laws/civil-code/",
    "zh/laws/civil-code/personality/",
    "en/laws/personal-information-protection-law/6/",
    "zh/laws/gbt-45251-2025/",
    "en/glossary/",
    "zh/practices/",
    "en/practices/contact/",
    "zh/case-checker/",
    "en/case-checker/",
    "zh/channels/",
    "en/rates/",
    "en/changes/",
    "zh/guides/",
    "en/calculators/",
    f"zh/{CAP}",
    f"en/{CAP}",
    f"zh/{PATH_GUIDE}",
    f"en/{PATH_GUIDE}",
    f"zh/{LOG}",
    f"en/{LOG}",
    "zh/about/",
    "en/developers/",
    "zh/contributing/first-answer/",
    "zh/reference/",
    "en/reference/question/",
    "zh/reference/commands/",
    "en/reference/settings/",
    "zh/reference/messages/",
    "en/reference/hosts/",
    *(f"{language}/{page}" for page in TOOLS for language in ("zh", "en")),
    "404.html",
)
