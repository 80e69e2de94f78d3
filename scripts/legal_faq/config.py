"""What a host may set for the plugin in mkdocs.yml."""

from datetime import date

from mkdocs.config import base
from mkdocs.config import config_options as option


class LegalFaqConfig(base.Config):
    """Options of the plugin `legal-faq`."""

    as_of = option.Optional(option.Type((str, date)))
    """The day to build for, such as 2027-06-01; by default the newest `law_as_at` of the content."""

    quick_exit = option.URL(default="https://www.weather.com.cn/")
    """Where the quick-exit link leads: a page that gives nothing away."""

    operator = option.Optional(option.Type((str, dict)))
    """Who runs this copy: a name, or a name for each language (`zh: …`, `en: …`); shown in the footer."""

    correction_contact = option.Optional(option.Type(str))
    """How readers report a mistake: a mailbox, an https:// page or `tel:` with a number. Required to publish."""

    icp = option.Optional(option.Type(str))
    """The ICP filing number (ICP 备案号), such as `京ICP备12345678号-1`; shown in the footer with its link."""

    public_security = option.Optional(option.Type(str))
    """The public-security filing number (公安备案号), such as `京公网安备11010102000001号`; shown with its link."""

    log_days = option.Optional(option.Type(int))
    """For how many days the host keeps access logs, 0 for none at all; stated on the privacy page."""

    publish = option.Type(bool, default=False)
    """Whether this build is for publication: then `correction_contact` must be set.
    The project's mkdocs.yml takes it from the variable LEGAL_FAQ_PUBLISH."""

    frame_ancestors = option.ListOfItems(option.Type(str), default=[])
    """Who may show the site in a frame: `'self'` and origins such as https://portal.bank.cn; by default nobody.
    Only a header can say so, so it takes effect through the files that `legal-faq hosting` writes."""

    languages = option.ListOfItems(option.Type(str), default=[])
    """The languages to build, by their keys in docs/languages.yml; by default all but the derived ones,
    so that `[zh, en, zh-hant]` adds the edition in Traditional characters."""

    search = option.Type(bool, default=True)
    """Whether to build the search; without it there is no index, no search box and no search button."""
