"""Who hosts a copy of the site, as its pages say it.

In: the host's settings. Out: a frozen Host, or HostError with every setting that is wrong, and
with what is missing before a copy may be published. Where a page says it is left to templates.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CONTACT = re.compile(
    r"(?P<mail>mailto:)?(?P<mailbox>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<page>https://[^\s<>\"'()]+)"
    r"|tel:(?P<number>\+?\d+(?:-\d+)*)",
    re.ASCII,
)
"""A mailbox, a page or a telephone."""

ICP = re.compile(r"[\u4e00-\u9fff]ICP备\d{5,12}号(?:-\d{1,3})?|[\u4e00-\u9fff]ICP证\d{5,12}号")
PUBLIC_SECURITY = re.compile(r"[\u4e00-\u9fff]公网安备 ?(?P<code>\d{14})号")
ICP_REGISTER = "https://beian.miit.gov.cn/"
PUBLIC_SECURITY_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code="
LONGEST_RETENTION = 3650
"""Days: ten years; more is a slip of the pen."""


class HostError(Exception):
    """Settings of the host that cannot be used; the message has a line for each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Host:
    """The organization or person that publishes a copy, as far as the settings say."""

    operator: Mapping[str, str]
    contact: str | None
    contact_words: str
    icp: str | None
    public_security: str | None
    public_security_code: str
    log_days: int | None

    @property
    def icp_register(self) -> str:
        """Return where an ICP filing number leads."""
        return ICP_REGISTER

    @property
    def public_security_register(self) -> str:
        """Return where the public-security filing number leads."""
        return PUBLIC_SECURITY_REGISTER + self.public_security_code

    def name_in(self, language: str) -> str:
        """Return the operator's name in a language, in any when it has none there, or nothing."""
        return self.operator.get(language) or next(iter(self.operator.values()), "")


def read_host(
    *,
    operator: Mapping[str, str] | str | None = None,
    correction_contact: str | None = None,
    icp: str | None = None,
    public_security: str | None = None,
    log_days: int | None = None,
    publish: bool = False,
) -> Host:
    """Return the host that the settings describe; raises HostError with all that is wrong.

    `publish` says that the build is for publication, which needs a contact for corrections.
    """
    contact = CONTACT.fullmatch(correction_contact or "")
    security = PUBLIC_SECURITY.fullmatch(public_security or "")
    wrong = [
        *find_wrong(operator, icp, log_days),
        *(
            ["correction_contact: expected a mailbox, an https:// page or tel: with a number."]
            if correction_contact and not contact
            else []
        ),
        *(
            ["public_security: expected the number as issued, such as 京公网安备11010102000001号."]
            if public_security and not security
            else []
        ),
    ]
    if publish and not correction_contact:
        wrong.append(
            "correction_contact: missing, and this build is for publication. Say under plugins, "
            "legal-faq in mkdocs.yml how readers can report a mistake to you, such as "
            "correction_contact: faq@bank.example. · 缺少更正联系方式，不能发布。请在 mkdocs.yml 的 "
            "plugins、legal-faq 下填写 correction_contact。"
        )
    if wrong:
        raise HostError("\n".join(wrong))
    names = {"": operator} if isinstance(operator, str) else operator
    return Host(
        operator=dict(names or {}),
        contact=address_of(contact) if contact else None,
        contact_words=words_of(contact) if contact else "",
        icp=icp,
        public_security=public_security,
        public_security_code=security["code"] if security else "",
        log_days=log_days,
    )


def find_wrong(
    operator: Mapping[str, str] | str | None, icp: str | None, log_days: int | None
) -> Iterator[str]:
    """Yield what is wrong with the settings that need no taking apart."""
    names = operator.values() if isinstance(operator, Mapping) else [operator or "x"]
    if not all(isinstance(name, str) and name.strip() for name in names):
        yield "operator: expected a name, or a name for each language, such as zh: 某某机构."
    if icp and not ICP.fullmatch(icp):
        yield "icp: expected the number as issued, such as 京ICP备12345678号-1."
    if log_days is not None and not 0 <= log_days <= LONGEST_RETENTION:
        yield f"log_days: expected days from 0, for no logs at all, to {LONGEST_RETENTION}."


def address_of(contact: re.Match[str]) -> str:
    """Return where the contact's link leads."""
    return f"mailto:{contact['mailbox']}" if contact["mailbox"] else contact[0]


def words_of(contact: re.Match[str]) -> str:
    """Return the contact as readers see it."""
    return contact["mailbox"] or contact["page"] or contact["number"]
