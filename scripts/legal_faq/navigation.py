"""What surrounds a page: its address in other languages, the way to it, its neighbours, the menu.

In: a Site and the addresses that the builder gives to source paths. Out: one Frame per page
for the chrome's templates. Words come from the interface strings.
"""

from collections.abc import Mapping
from dataclasses import replace

from .assets import Asset, build_script, build_stylesheet
from .brands import draw_colours
from .calculators import calculator_data
from .calls import list_calls
from .case_files import CaseFiles, build_case_files
from .codes import Code, list_codes
from .frame import Frame, Link
from .hosts import Host, read_host
from .labels import PRACTICE_LABELS, SEARCH_LABELS, filter_labels
from .locales import borrows
from .model import Language
from .page import Page, path_of
from .pages import neighbours
from .search import FOR_SERVERS, Grain, SearchIndex, build_index
from .site import Site
from .tool_files import TOOL_LABELS, TOOL_NAMES, ToolFiles

MENU = (
    "",
    "tools/",
    "guides/",
    "letters/",
    "evidence-log",
    "calculators/",
    "dialogues/",
    "faq/",
    "questions",
    "practices/",
    "case-checker",
    "channels",
    "laws/",
    "rates",
    "glossary",
    "about",
)
"""The keys of the main menu, without topics and questions, so that pages stay small."""

SEARCHABLE = ("home", "search")
"""Templates of the pages on which the search box stands."""

FOOTER = (
    "about",
    "disclaimer",
    "corrections",
    "changes",
    "privacy",
    "report-an-error",
    "developers",
    "contributing/",
    "hosting/",
)
"""The keys of the footer; the manual stands here alone, out of the way of readers in need."""


class Frames:
    """Makes the frames of a site's pages."""

    def __init__(
        self,
        site: Site,
        quick_exit: str,
        *,
        is_searchable: bool = True,
        host: Host | None = None,
        site_url: str = "",
        index_grain: Grain = FOR_SERVERS,
    ) -> None:
        self.site = site
        self.index_grain = index_grain
        self.quick_exit = quick_exit
        self.host = host or read_host()
        self.site_url = site_url
        self.calls = {one.key: list_calls(site.corpus, one) for one in site.corpus.languages}
        source = site.corpus.source_language
        self.words_of = {
            one.key: source if borrows(site.strings[one.key], site.strings[source.key]) else one
            for one in site.corpus.languages
        }
        self.codes: Mapping[str, Code] = {}
        self.searchable = site.corpus.languages if is_searchable else ()
        self.stylesheet = build_stylesheet(
            site.overrides / "assets" / "styles", own=self._brand_styles()
        )
        scripts = site.overrides / "assets" / "scripts"
        self.script = build_script(scripts, "main.js")
        self.search_script = build_script(scripts, "search.js")
        self.tools = ToolFiles(
            site.overrides / "assets",
            {page.template for page in site.pages.values()},
            self.stylesheet,
        )
        self.neighbours = neighbours(site.corpus)
        self.links: dict[tuple[str, str, bool], Link | None] = {}
        self.addresses: Mapping[str, str] = {}
        self.indexes: Mapping[str, SearchIndex] = {}
        self.cases: Mapping[str, CaseFiles] = {}

    def _brand_styles(self) -> Mapping[str, str]:
        """Return the host's colours, which stand right after the theme's, so that paper keeps its own."""
        text = draw_colours(self.host.brand, self.site.overrides)
        return {"15-brand.css": text} if text else {}

    @property
    def assets(self) -> tuple[Asset, ...]:
        """Return the files that pages load, the search indexes included."""
        indexes = (asset for index in self.indexes.values() for asset in index.assets)
        searching = (self.search_script, *indexes) if self.indexes else ()
        return (
            self.stylesheet,
            self.script,
            *searching,
            *self.tools.assets,
            *(asset for files in self.cases.values() for asset in files.assets),
            *(code.image for code in self.codes.values()),
        )

    def learn_addresses(self, addresses: Mapping[str, str]) -> None:
        """Take the builder's address of each source path, relative to the site's root."""
        self.addresses = addresses
        self.links.clear()
        self.indexes = {
            language.key: build_index(self.site, language, addresses, self.index_grain)
            for language in self.searchable
        }
        built = {
            language.key: build_case_files(self.site, language, addresses)
            for language in self.site.corpus.languages
        }
        self.cases = {key: files for key, files in built.items() if files is not None}
        self.codes = list_codes(self.site.pages.values(), addresses, self.site_url)

    def root_frame(self) -> Frame:
        """Return the frame of a page that belongs to no language, such as the 404 page."""
        return self._frame("", None, self.site.corpus.source_language)

    @property
    def not_found(self) -> Mapping[str, Language]:
        """Return the 404 page of each language by path, for hosts that can tell them apart."""
        return {f"{language.path}/404.html": language for language in self.site.corpus.languages}

    def not_found_frame(self, path: str) -> Frame:
        """Return the frame of a language's 404 page, which leads to the other languages' homes."""
        language = self.not_found[path]
        frame = self._frame("", None, language)
        own = tuple(home for home in frame.homes if home.language is language)
        return replace(frame, homes=own, same_page=frame.homes)

    def frame(self, path: str) -> Frame:
        """Return the frame of a source path: generated, or prose in a language's folder."""
        first, _, rest = path.partition("/")
        for language in self.site.corpus.languages:
            if language.path == first and rest:
                key = rest.removesuffix(".md").removesuffix("index")
                return self._frame(path, key, language)
        return self._frame(path, None, self.site.corpus.source_language)

    def _frame(self, path: str, key: str | None, language: Language) -> Frame:
        page = self.site.pages.get(path)
        strings = self.site.strings[language.key]
        cases = self.cases.get(language.key) if key == "case-checker" else None
        before, after = self.neighbours.get(key or "", (None, None))
        homes = tuple(
            Link(
                title=self.site.strings[one.key]["language-name"],
                address=self.addresses.get(path_of(one, ""), ""),
                language=one,
            )
            for one in self.site.corpus.languages
        )
        kind = page.template if page else "prose"
        has_box = bool(self.searchable) and kind in SEARCHABLE
        return Frame(
            key=key,
            kind=kind,
            title=page.title if page else strings["site-name"],
            description=page.description if page else strings["site-tagline"],
            modified=page.modified if page else self.site.corpus.as_of,
            language=language,
            body_language=page.body_language if page else language,
            words_language=self.words_of[language.key],
            strings=strings,
            all_strings=self.site.strings,
            homes=homes,
            same_page=self._same_page(key),
            trail=self._links(language, page.trail if page else ("",), key),
            previous=self._link(language, before, key),
            next=self._link(language, after, key),
            menu=self._links(language, MENU, key),
            footer=self._links(language, FOOTER, key),
            search=self._link(language, "search", key) if self.searchable else None,
            quick_exit=self.quick_exit if page and page.quick_exit else None,
            urgent=self.calls[language.key] if page and page.quick_exit else (),
            host=self.host,
            code=self.codes.get(path),
            search_index=self.indexes[language.key].folder if has_box else "",
            search_files=self.indexes[language.key].manifest if has_box else "",
            search_labels=filter_labels(self.site, language, SEARCH_LABELS)
            if key == "search"
            else {},
            practice_labels=(
                filter_labels(self.site, language, PRACTICE_LABELS) if key == "practices/" else {}
            ),
            tool=TOOL_NAMES.get(kind, ""),
            tool_labels=self._chosen(language, TOOL_LABELS.get(kind, ())),
            library=self.tools.library_of(kind),
            calculator=self._calculator(page),
            case_folder=cases.folder if cases else "",
            case_files=cases.manifest if cases else "",
            stylesheet=self.tools.stylesheet_of(kind),
            scripts=self._scripts(page),
        )

    def _scripts(self, page: Page | None) -> tuple[str, ...]:
        """Return the scripts that a page loads; the search's only where its box stands."""
        if page is None:
            return (self.script.path,)
        if self.searchable and page.template in SEARCHABLE:
            return (self.script.path, self.search_script.path)
        return (self.script.path, *self.tools.scripts_of(page.template))

    def _chosen(self, language: Language, names: tuple[str, ...]) -> Mapping[str, str]:
        """Return some interface strings by their keys."""
        return {name: self.site.strings[language.key][name] for name in names}

    def _calculator(self, page: Page | None) -> str:
        """Return what a calculator's page hands to its script; nothing on other pages."""
        if page is None or page.template != "calculator":
            return ""
        record = page.data["record"]
        strings = self.site.strings[page.language.key]
        return calculator_data(self.site.corpus, record, page.language, strings)

    def _same_page(self, key: str | None) -> tuple[Link, ...]:
        links = []
        for other in self.site.corpus.languages:
            path = "" if key is None else path_of(other, key)
            if path in self.addresses:
                name = self.site.strings[other.key]["language-name"]
                links.append(Link(title=name, address=self.addresses[path], language=other))
        return tuple(links)

    def _links(
        self, language: Language, keys: tuple[str, ...], current: str | None
    ) -> tuple[Link, ...]:
        links = (self._link(language, key, current) for key in keys)
        return tuple(link for link in links if link is not None)

    def _link(self, language: Language, key: str | None, current: str | None) -> Link | None:
        """Return the link to a key, or None; every page has the menu's, so each is made once."""
        if key is None:
            return None
        place = (language.key, key, key == current)
        if place not in self.links:
            self.links[place] = self._make_link(language, key, is_current=key == current)
        return self.links[place]

    def _make_link(self, language: Language, key: str, *, is_current: bool) -> Link | None:
        path = path_of(language, key)
        if path not in self.addresses or path not in self.site.pages:
            return None
        title = self.site.pages[path].title
        return Link(title=title, address=self.addresses[path], is_current=is_current)
