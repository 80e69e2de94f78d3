"""What a host may set for the plugin in mkdocs.yml.

Below each setting stands what it is for: a paragraph in English, then one in Chinese. The manual shows
both; a test asks for them.
"""

from datetime import date

from mkdocs.config import base
from mkdocs.config import config_options as option


class LegalFaqConfig(base.Config):
    """Options of the plugin `legal-faq`."""

    as_of = option.Optional(option.Type((str, date)))
    """The day to build for, such as 2027-06-01; by default the newest `law_as_at` of the content.

    按哪一天生成，例如 2027-06-01；不写就用内容里最新的 `law_as_at`。"""

    quick_exit = option.URL(default="https://www.weather.com.cn/")
    """Where the quick-exit link leads: a page that gives nothing away.

    “快速离开”去哪里：一个不引人注意的页面。"""

    upstream = option.Optional(option.Type(str))
    """The content that docs_dir is laid over: `packaged` for the content that the package brings along, or the
    path of a folder of content from mkdocs.yml on. Without it, docs_dir is the whole content.

    `docs_dir` 叠加在哪份内容之上：`packaged` 表示程序包自带的内容，也可以写内容文件夹的路径，从 mkdocs.yml 写起。不写时 docs_dir 就是全部内容。"""

    overlays = option.Optional(option.ListOfItems(option.Type(str)))
    """Folders laid over the content, in their order, from mkdocs.yml on; where `upstream` is set, docs_dir
    alone by default.

    按次序叠加在内容之上的文件夹，从 mkdocs.yml 写起；设了 `upstream` 时默认只有 docs_dir。"""

    languages = option.ListOfItems(option.Type(str), default=[])
    """The languages to build, by their keys in docs/languages.yml; by default all but the derived ones,
    so that `[zh, en, zh-hant]` adds the edition in Traditional characters.

    生成哪些语言，写 docs/languages.yml 里的键；默认是由程序转换的以外的全部，`[zh, en, zh-hant]` 就加上繁体字版。"""

    name = option.Optional(option.Type((str, dict)))
    """The site's name: one, or one for each language; upstream's by default.

    网站名称：一个，或者每种语言一个；默认用上游的。"""

    logo = option.Optional(option.Type(str))
    """The path of an SVG or PNG file from mkdocs.yml on; at most 100 KiB, drawn to be seen on white.

    SVG 或 PNG 文件的路径，从 mkdocs.yml 写起；不超过 100 KiB，在白底上看得清。"""

    colours = option.Optional(option.Type(dict))
    """The colour of links and buttons in each scheme, in quotes: `light: "#0b4f6c"` and `dark: "#8fd0ec"`.
    A colour with a contrast under 7:1 on any ground of the site is refused.

    链接和按钮在每种配色下的颜色，要加引号：`light: "#0b4f6c"`、`dark: "#8fd0ec"`。在网站任何底色上对比度不到 7:1 的会拒绝。"""

    contacts = option.Optional(option.Type(list))
    """Ways to reach the operator, each with a `label` (per language) and a `contact`: a mailbox, an
    https:// page or `tel:` with a number; shown in the footer and on the page about the site.

    怎样联系运营者，每个写 `label`（每种语言）和 `contact`：邮箱、https:// 页面，或者 `tel:` 加号码；显示在页脚和“关于本站”页。"""

    footer = option.Optional(option.Type((str, dict)))
    """A line of your own in the footer: one text, or one for each language.

    页脚里你自己的一行：一段，或者每种语言一段。"""

    disclaimer = option.Optional(option.Type((str, dict)))
    """Your own disclaimer, added below the site's legal notice, never in its place: one text, or one for
    each language; shown in the footer and on the page of the disclaimer.

    你自己的免责声明，加在网站的法律说明下面，不能取代它：一段，或者每种语言一段；显示在页脚和免责声明页。"""

    content_licence = option.Optional(option.Type((str, dict)))
    """The licence of your own content, such as `Our answers: CC BY 4.0`; stands below the site's licences.

    你自己内容的许可，例如 `本社的回答：CC BY 4.0`；写在网站的许可下面。"""

    operator = option.Optional(option.Type((str, dict)))
    """Who runs this copy: a name, or a name for each language (`zh: …`, `en: …`); shown in the footer.

    谁运营这一份：一个名称，或者每种语言一个（`zh: …`、`en: …`）；显示在页脚。"""

    correction_contact = option.Optional(option.Type(str))
    """How readers report a mistake: a mailbox, an https:// page or `tel:` with a number. Required to publish.

    读者怎样报告错误：邮箱、https:// 页面，或者 `tel:` 加号码。发布时必填。"""

    icp = option.Optional(option.Type(str))
    """The ICP filing number, such as 京ICP备12345678号-1; shown in the footer with a link to its register.

    ICP 备案号，例如 `京ICP备12345678号-1`；连同查询链接显示在页脚。"""

    public_security = option.Optional(option.Type(str))
    """The public-security filing number, such as 京公网安备11010102000001号; shown in the footer with a link to its register.

    公安备案号，例如 `京公网安备11010102000001号`；连同查询链接显示在页脚。"""

    log_days = option.Optional(option.Type(int))
    """For how many days the host keeps access logs, 0 for none at all; stated on the privacy page.

    访问日志保留几天，0 表示完全不保留；写在隐私页上。"""

    publish = option.Type(bool, default=False)
    """Whether this build is for publication: then `correction_contact` must be set.
    The project's mkdocs.yml takes it from the variable LEGAL_FAQ_PUBLISH.

    是否为发布而生成：是的话必须写 `correction_contact`。项目的 mkdocs.yml 从环境变量 LEGAL_FAQ_PUBLISH 读取。"""

    frame_ancestors = option.ListOfItems(option.Type(str), default=[])
    """Who may show the site in a frame: `'self'` and origins such as https://portal.bank.cn; by default nobody.
    Only a header can say so, so it takes effect through the files that `legal-faq hosting` writes.

    谁可以把网站放进框架：`'self'` 和 https://portal.bank.cn 这样的来源；默认谁都不行。只有响应头能这样说，所以要通过 `legal-faq hosting` 写出的配置生效。"""

    search = option.Type(bool, default=True)
    """Whether to build the search; without it there is no index, no search box and no search button.

    是否生成搜索；不生成就没有索引、搜索框和搜索按钮。"""

    exports = option.Type(bool, default=True)
    """Whether to write the files for machines: the API, tables, feeds, calendars, linked data and
    Markdown beside every page. A site built with --no-directory-urls, to be read from a disk, has none.

    是否写出给程序读的文件：API、表格、订阅、日历、结构化数据和每一页的 Markdown。用 --no-directory-urls 生成、从磁盘阅读的网站没有这些。"""
