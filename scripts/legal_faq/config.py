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

    upstream = option.Optional(option.Type(str))
    """The content that docs_dir adds to: `packaged` for the content that the package brings along, or the
    path of a folder of content from mkdocs.yml on. Without it, docs_dir is the whole content."""

    overlays = option.Optional(option.ListOfItems(option.Type(str)))
    """Folders laid over the content, in their order, from mkdocs.yml on; where `upstream` is set, docs_dir
    alone by default."""

    name = option.Optional(option.Type((str, dict)))
    """The site's name: one, or one for each language; upstream's by default."""

    logo = option.Optional(option.Type(str))
    """The path of an SVG or PNG file from mkdocs.yml on; at most 100 KiB, drawn to be seen on white."""

    colours = option.Optional(option.Type(dict))
    """The colour of links and buttons in each scheme, in quotes: `light: "#0b4f6c"` and `dark: "#8fd0ec"`.
    A colour with a contrast under 7:1 on any ground of the site is refused."""

    contacts = option.Optional(option.Type(list))
    """Ways to reach the operator, each with a `label` (per language) and a `contact`: a mailbox, an
    https:// page or `tel:` with a number; shown in the footer and on the page about the site."""

    footer = option.Optional(option.Type((str, dict)))
    """A line of your own in the footer: one text, or one for each language."""

    disclaimer = option.Optional(option.Type((str, dict)))
    """Your own disclaimer, added below the site's legal notice, never in its place: one text, or one for
    each language; shown in the footer and on the page of the disclaimer."""

    content_licence = option.Optional(option.Type((str, dict)))
    """The licence of your own content, such as `Our answers: CC BY 4.0`; stands below the site's licences."""

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

    exports = option.Type(bool, default=True)
    """Whether to write the files for machines: the API, tables, feeds, calendars, linked data and
    Markdown beside every page. A site built with --no-directory-urls, to be read from a disk, has none."""
