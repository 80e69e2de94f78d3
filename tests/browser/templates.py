"""One page of each template, in both languages between them: what the browser tests look at."""

HOURS = "faq/contact/calling-hours/"
POLICE = "faq/complaints/police-report/"
CAP = "calculators/interest-cap/"
PATH_GUIDE = "guides/from-missed-payment-to-enforcement/"

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
    "zh/laws/gbt-45251-2025/",
    "en/glossary/",
    "zh/practices/",
    "en/practices/contact/",
    "zh/channels/",
    "en/rates/",
    "zh/guides/",
    "en/calculators/",
    f"zh/{CAP}",
    f"en/{CAP}",
    f"zh/{PATH_GUIDE}",
    f"en/{PATH_GUIDE}",
    "zh/about/",
    "404.html",
)
