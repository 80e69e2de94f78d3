"""The pages of what a reader can do: paths, letters, dialogues, and the lists of them.

In: a checked Corpus, the interface strings and the views. Out: Pages. How a page is laid out is left
to the templates.
"""

from collections.abc import Iterator, Mapping

from .cases import view_cases
from .corpus import Corpus, Record
from .flow import order_steps
from .indexes import list_tools, tool_key
from .locales import Strings
from .model import Audience, Calculator, CalculatorInput, Dialogue, Letter, Pathway, Purpose, Stage
from .page import Page, PageBuilder
from .pages import CHECKING
from .sheets import describe_fields, list_sheets
from .views import Views

LOGGING = (Audience.BORROWER, Audience.GUARANTOR, Audience.THIRD_PARTY)
"""For whom the evidence log is."""


def list_tool_pages(corpus: Corpus, strings: Mapping[str, Strings], views: Views) -> Iterator[Page]:
    """Yield every page of a tool, and the lists of them, language by language."""
    for language in corpus.languages:
        yield from ToolPageBuilder(corpus, strings[language.key], language, views).pages()


class ToolPageBuilder(PageBuilder):
    """Builds the pages of one language's tools."""

    def pages(self) -> Iterator[Page]:
        """Yield the tools, then the lists of them; a list without entries is left out."""
        tools = list(self._tools())
        yield from tools
        corpus = self.corpus
        if corpus.letters:
            yield self._plain(
                "letters/", "letters", groups=self._by_purpose(), readers=self._by_reader()
            )
        if corpus.calculators:
            yield self._plain(
                "calculators/", "calculators", calculators=corpus.ordered_calculators()
            )
        if corpus.dialogues:
            yield self._plain("dialogues/", "dialogues", groups=self._by_stage())
        readers = [(one, [page for page in tools if one in page.tool_for]) for one in Audience]
        readers = [(audience, pages) for audience, pages in readers if pages]
        if readers:
            yield self._plain("tools/", "tools", readers=readers)
        for audience, pages in readers:
            yield self._tools_of(audience, pages)

    def _tools(self) -> Iterator[Page]:
        for tool in list_tools(self.corpus):
            if tool.kind == "path":
                yield self._path(tool.record)
        for letter in self.corpus.letters.values():
            yield self._letter(letter)
        yield self._plain(
            "evidence-log", "evidence-log", quick_exit=True, tool_for=self._offered(LOGGING)
        )
        cases = view_cases(self.corpus, self.views)
        if cases:
            yield self._plain(
                "case-checker",
                "case-checker",
                tool_for=self._offered(CHECKING),
                groups=cases,
                as_of=self.corpus.as_of,
            )
        for calculator in self.corpus.ordered_calculators():
            yield self._calculator(calculator)
        for dialogue in self.corpus.dialogues.values():
            yield self._dialogue(dialogue)

    def _offered(self, readers: tuple[Audience, ...]) -> tuple[Audience, ...]:
        """Return those readers for whom the site offers anything."""
        return tuple(one for one in readers if one not in self.corpus.changes.audiences)

    def _tools_of(self, audience: Audience, pages: list[Page]) -> Page:
        reader = self.strings[f"audience-{audience.value}"]
        groups: dict[str, list[Page]] = {}
        for page in pages:
            groups.setdefault(page.template, []).append(page)
        return self._page(
            f"tools/{audience.value}",
            "tools-audience",
            self.strings["tools-audience-title"].format(reader=reader),
            self.strings["tools-audience-description"].format(reader=reader),
            max(page.modified for page in pages),
            trail=("", "tools/"),
            audience=audience,
            groups=groups,
        )

    def _path(self, record: Record[Pathway]) -> Page:
        path = record.value
        nodes = {node.id: node for node in path.nodes}
        outcomes = {outcome.id: outcome for outcome in path.outcomes}
        names = {name: node.question for name, node in nodes.items()}
        names |= {name: outcome.title for name, outcome in outcomes.items()}
        return self._page(
            tool_key("path", record.id),
            "path",
            self.say(path.title),
            self.say(path.summary),
            path.modified,
            trail=("", "guides/"),
            quick_exit=any(outcome.urgent for outcome in path.outcomes),
            tool_for=path.audience,
            record=record,
            path=path,
            steps=[(one, nodes.get(one), outcomes.get(one)) for one in order_steps(path)],
            names=names,
            corpus=self.corpus,
        )

    def _letter(self, record: Record[Letter]) -> Page:
        letter = record.value
        naming = [
            tool
            for tool in list_tools(self.corpus)
            if (tool.kind == "dialogue" and record.id in tool.record.value.letters)
            or (
                tool.kind == "path"
                and any(record.id in one.letters for one in tool.record.value.outcomes)
            )
        ]
        return self._page(
            tool_key("letter", record.id),
            "letter",
            self.say(letter.title),
            self.say(letter.use_when),
            letter.modified,
            trail=("", "letters/"),
            tool_for=letter.audience,
            record=record,
            letter=letter,
            sheets=list_sheets(self.corpus, letter, self.language),
            fields={field.id: field for field in letter.fields},
            field_data=describe_fields(letter, self.language),
            citations=self.views.in_letters[record.id],
            related=letter.related,
            tools=naming,
        )

    def _dialogue(self, record: Record[Dialogue]) -> Page:
        dialogue = record.value
        return self._page(
            tool_key("dialogue", record.id),
            "dialogue",
            self.say(dialogue.title),
            self.say(dialogue.situation),
            dialogue.modified,
            trail=("", "dialogues/"),
            tool_for=dialogue.audience,
            record=record,
            dialogue=dialogue,
            citations=self.views.in_dialogues[record.id],
            related=dialogue.related,
            tools=[
                tool
                for tool in list_tools(self.corpus)
                if tool.kind == "letter" and tool.record.id in dialogue.letters
            ],
        )

    def _calculator(self, record: Record[Calculator]) -> Page:
        calculator = record.value
        return self._page(
            tool_key("calculator", record.id),
            "calculator",
            self.say(calculator.title),
            self.say(calculator.summary),
            calculator.modified,
            trail=("", "calculators/"),
            tool_for=calculator.audience,
            record=record,
            calculator=calculator,
            example=tuple(self._filled_in(calculator)),
            rates=tuple(self.corpus.rates[one] for one in calculator.rates),
            citations=self.views.in_calculators[record.id],
            related=calculator.related,
        )

    def _filled_in(self, calculator: Calculator) -> Iterator[tuple[CalculatorInput, str]]:
        """Yield each input that the worked example fills in, with what readers see there."""
        for one in calculator.inputs:
            value = calculator.example.inputs.get(one.id)
            if value is None:
                continue
            labels = {choice.id: self.say(choice.label) for choice in one.choices}
            name = f"calculator-{one.kind.value}"
            form = self.strings.get(name, "{value}")
            yield one, labels.get(value) or form.format(value=value)

    def _by_purpose(self) -> list[tuple[Purpose, list[Record[Letter]]]]:
        letters = sorted(self.corpus.letters.values(), key=lambda one: one.id)
        groups = [(one, [it for it in letters if it.value.purpose is one]) for one in Purpose]
        return [(purpose, found) for purpose, found in groups if found]

    def _by_reader(self) -> list[tuple[Audience, list[Record[Letter]]]]:
        letters = sorted(self.corpus.letters.values(), key=lambda one: one.id)
        groups = [(one, [it for it in letters if one in it.value.audience]) for one in Audience]
        return [(audience, found) for audience, found in groups if found]

    def _by_stage(self) -> list[tuple[Stage, list[Record[Dialogue]]]]:
        dialogues = sorted(self.corpus.dialogues.values(), key=lambda one: one.id)
        groups = [(one, [it for it in dialogues if it.value.stage is one]) for one in Stage]
        return [(stage, found) for stage, found in groups if found]
