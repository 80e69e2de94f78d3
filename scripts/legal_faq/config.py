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

    frame_ancestors = option.ListOfItems(option.Type(str), default=[])
    """Who may show the site in a frame: `'self'` and origins such as https://portal.bank.cn; by default nobody.
    Only a header can say so, so it takes effect through the files that `legal-faq hosting` writes."""

    search = option.Type(bool, default=True)
    """Whether to build the search; without it there is no index, no search box and no search button."""
