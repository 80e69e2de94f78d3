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
