"""What laws and their provisions are called in one language.

In: the interface strings, and how the page says texts. Out: names in plain words. Where a name leads is
left to page.
"""

from collections.abc import Callable, Mapping

from .citations import article_key
from .law_views import ListedProvision
from .locales import Strings
from .model import Law, LawKind, Localized, Numbering, Provision
from .views import CitedProvision


class LawWords:
    """Names laws; `say` picks a text's language, `own` puts words of the source in the page's script."""

    def __init__(
        self, strings: Strings, say: Callable[[Localized[str]], str], own: Callable[[str], str]
    ) -> None:
        self.strings = strings
        self.say = say
        self.own = own

    def name(self, law: Law) -> str:
        """Return a law's short title in the marks its kind takes: a standard takes none in Chinese."""
        is_standard = law.kind is LawKind.RECOMMENDED_STANDARD
        key = "standard-name" if is_standard else "law-name"
        return self.strings[key].format(title=self.say(law.short_title))

    def article(self, law: Law, number: str) -> str:
        """Return a provision's number in words: 第 1033 条, article 293-1."""
        parts = article_key(number)
        if law.numbering is Numbering.SECTION:
            form = "citation-section" if len(parts) == 1 else "citation-subsection"
            return self.strings[form].format(number=parts[0], below=parts[-1])
        if len(parts) == 1:
            return self.strings["citation-article"].format(number=parts[0])
        ordinal = self.strings["ordinals"].split()[parts[1] - 1]
        return self.strings["citation-added-article"].format(number=parts[0], ordinal=ordinal)

    def place(self, law: Law, number: str | None) -> str:
        """Return a law's name, with an article when one is given."""
        title = self.name(law)
        if not number:
            return title
        return self.strings["citation"].format(law=title, place=self.article(law, number))

    def typed(self, law: Law, number: str) -> str:
        """Return a law's name and a number as people type it, whatever the law calls it: 第 293-1 条."""
        place = self.strings["citation-article"].format(number=number)
        return self.strings["citation"].format(law=self.name(law), place=place)

    def cite(self, cited: CitedProvision) -> str:
        """Return a citation in words: law, article, paragraph, item."""
        law = cited.law
        if cited.citation.passage is not None:
            return self.passage(law, cited.citation.passage, cited.provision)
        parts = [self.article(law, cited.citation.article or "")]
        for name in ("paragraph", "item"):
            number = getattr(cited.citation, name)
            if number is not None:
                parts.append(self.strings[f"citation-{name}"].format(number=number))
        return self.strings["citation"].format(law=self.name(law), place="".join(parts))

    def heading(self, law: Law, listed: ListedProvision) -> str:
        """Return a provision's heading on its law's page; a passage is named by its words, never by a number."""
        if listed.article is not None:
            return self.article(law, listed.article)
        words = self._passage_words(listed.name, listed.provision)
        return self.strings["passage-heading"].format(**words)

    def full(self, law: Law, listed: ListedProvision) -> str:
        """Return a provision's name with its law's."""
        if listed.article is not None:
            return self.place(law, listed.article)
        return self.passage(law, listed.name, listed.provision)

    def passage(self, law: Law, name: str, provision: Provision) -> str:
        """Return a passage's name with its law's."""
        words = self._passage_words(name, provision)
        return self.strings["citation-passage"].format(law=self.name(law), **words)

    def _passage_words(self, name: str, provision: Provision) -> Mapping[str, str]:
        """Return what a passage may be called by: its statutory terms, or its lasting name."""
        terms = self.own(self.strings["list-separator"].join(provision.terms[:2]))
        return {"terms": terms, "name": name.replace("-", " ")}
