"""Who hosts a copy of the site, as its pages say it.

In: the host's settings. Out: a frozen Host, or HostError with every setting that is wrong, and
with what is missing before a copy may be published. Where a page says it is left to templates.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .brands import Brand, Texts, text_in
from .contacts import CONTACT, address_of, words_of
from .settings import Fault, HostError

ICP = re.compile(r"[\u4e00-\u9fff]ICP备\d{5,12}号(?:-\d{1,3})?|[\u4e00-\u9fff]ICP证\d{5,12}号")
PUBLIC_SECURITY = re.compile(r"[\u4e00-\u9fff]公网安备 ?(?P<code>\d{14})号")
ICP_REGISTER = "https://beian.miit.gov.cn/"
PUBLIC_SECURITY_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code="
LONGEST_RETENTION = 3650
"""Days: ten years; more is a slip of the pen."""


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
    brand: Brand

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
        return text_in(self.operator, language)

    def say(self, texts: Texts, language: str) -> str:
        """Return one of the brand's texts in a language, in any when it has none there, or nothing."""
        return text_in(texts, language)


def read_host(
    *,
    operator: Mapping[str, str] | str | None = None,
    correction_contact: str | None = None,
    icp: str | None = None,
    public_security: str | None = None,
    log_days: int | None = None,
    publish: bool = False,
    brand: Brand | None = None,
    faults: Iterable[Fault] = (),
) -> Host:
    """Return the host that the settings describe; raises HostError with all that is wrong.

    `publish` says that the build is for publication, which needs a contact for corrections.
    `faults` are those of other settings, told together with these.
    """
    contact = CONTACT.fullmatch(correction_contact or "")
    security = PUBLIC_SECURITY.fullmatch(public_security or "")
    wrong = [*faults, *find_wrong(operator, icp, log_days)]
    if correction_contact and not contact:
        wrong.append(Fault("correction_contact", "setting-contact"))
    if public_security and not security:
        wrong.append(Fault("public_security", "setting-public-security"))
    if publish and not correction_contact:
        wrong.append(Fault("correction_contact", "setting-contact-missing"))
    if wrong:
        raise HostError(wrong)
    names = {"": operator} if isinstance(operator, str) else operator
    return Host(
        operator=dict(names or {}),
        contact=address_of(contact) if contact else None,
        contact_words=words_of(contact) if contact else "",
        icp=icp,
        public_security=public_security,
        public_security_code=security["code"] if security else "",
        log_days=log_days,
        brand=brand or Brand(),
    )


def find_wrong(
    operator: Mapping[str, str] | str | None, icp: str | None, log_days: int | None
) -> Iterator[Fault]:
    """Yield what is wrong with the settings that need no taking apart."""
    names = operator.values() if isinstance(operator, Mapping) else [operator or "x"]
    if not all(isinstance(name, str) and name.strip() for name in names):
        yield Fault("operator", "setting-operator")
    if icp and not ICP.fullmatch(icp):
        yield Fault("icp", "setting-icp")
    if log_days is not None and not 0 <= log_days <= LONGEST_RETENTION:
        yield Fault("log_days", "setting-log-days", {"most": LONGEST_RETENTION})
