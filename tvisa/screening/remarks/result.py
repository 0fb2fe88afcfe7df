"""What a screening tells of what to check before filing and of other relief, as values."""

from __future__ import annotations

import datetime
import functools

import attrs

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.law.common.line import ROUTES, PanelLine
from tvisa.law.common.policy import PolicyEntry, default_policy
from tvisa.law.common.posture import EVERYWHERE, Where
from tvisa.screening.days.chronology import one_year
from tvisa.screening.remarks.filing import OPEN, STALE, STANDING, STATES, TRIGGERED, YEARS, BeforeFiling, Hit, Looked
from tvisa.screening.table import LawTable, LawText, cited
from tvisa.screening.value import Value, View, says, told, told_unless, worded


@attrs.frozen(eq=False, repr=False)
class Reason(Value):
    """Why a line or prompt speaks of the case at hand."""

    _of: Hit
    _what: PanelLine
    _table: LawTable

    @told
    def law(self) -> LawText:
        """What it says."""
        return self._table.text(self._of.says)

    @worded
    def text(self) -> str:
        """The same in words."""
        return self.law.text

    @told
    def facts(self) -> tuple[Fact, ...]:
        """From which facts."""
        return self._of.facts

    @worded
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""
        return tuple(cited(self._of.says.law or self._what.law, self._table.day))


@functools.cache
def _shipped() -> dict[str, PolicyEntry]:
    """Return the entries that come with this version, by their ids."""
    return {entry.id: entry for entry in default_policy().entries}


def _is_shipped(shown: PolicyShown, _: object) -> bool:
    return shown.is_shipped


@attrs.frozen(eq=False, repr=False)
class PolicyShown(Value):
    """Policy in force on the day; of an entry that comes with this version JSON gives the name, and `tvisa policy export` the rest."""

    _of: PolicyEntry
    _facts: tuple[Fact, ...]
    _table: LawTable

    @told
    def id(self) -> str:
        """Its name."""
        return self._of.id

    @told_unless(_is_shipped)
    def title(self) -> str:
        """What it is called."""
        return self._table.catalog.plain(self._of.title)

    @told_unless(_is_shipped)
    def text(self) -> str:
        """What it says, in our own words."""
        return self._table.catalog.plain(self._of.rule)

    @told_unless(_is_shipped)
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""
        return self._of.citations

    @told_unless(_is_shipped)
    def start(self) -> datetime.date:
        """The first day it is in force."""
        return self._of.start

    @told_unless(_is_shipped)
    def until(self) -> datetime.date | None:
        """The first day it is no longer in force; None while no end is known."""
        return self._of.until

    @told_unless(_is_shipped)
    def source(self) -> str:
        """Where it was read."""
        return self._table.catalog.plain(self._of.source)

    @told_unless(_is_shipped)
    def confidence(self) -> str:
        """How it was verified."""
        return str(self._of.confidence)

    @told_unless(_is_shipped)
    def checked_on(self) -> datetime.date:
        """The day up to which that source speaks."""
        return self._of.checked_on

    @told_unless(_is_shipped)
    def stale_after_days(self) -> int:
        """How many days later it has to be looked at again."""
        return self._of.stale_after_days

    @property
    def is_shipped(self) -> bool:
        """Whether it comes with this version, and is not an office's own."""
        shipped = _shipped().get(self._of.id)
        return shipped is self._of or shipped == self._of

    @told
    def stale(self) -> bool:
        """Whether it was last seen too long ago to rely on."""
        return self._of.is_stale(self._table.day)

    @worded
    def stale_text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(STALE) if self.stale else ""

    @told_unless(lambda _, state: state == STANDING)
    def state(self) -> str:
        """Whether the record speaks to it (`triggered`), could (`open`), or it applies in any case (`standing`)."""
        return TRIGGERED if self._facts else OPEN if self._of.when else STANDING

    @told
    def facts(self) -> tuple[Fact, ...]:
        """The facts that trigger it."""
        return self._facts


@attrs.frozen(eq=False, repr=False)
class _Spoken(View):
    """What a line before filing and a prompt of other relief share."""

    _what: PanelLine
    _of: Looked
    _filing: BeforeFiling

    @property
    def _table(self) -> LawTable:
        return self._filing.table

    @told
    def law(self) -> LawText:
        """What it says in any case, and where that stands."""
        return self._table.text(self._what)

    @worded
    def code(self) -> str:
        """Its name in data."""
        return self.law.id

    @worded
    def title(self) -> str:
        """Its name for a reader."""
        return self.law.title

    @told
    def state(self) -> str:
        """Whether the record speaks to it (`triggered`), could (`open`), or it applies in any case (`standing`)."""
        return self._of.state

    @worded
    def state_text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(STATES[self._of.state])

    @worded
    def text(self) -> str:
        """What it says in any case."""
        return self.law.text

    @told
    def reasons(self) -> tuple[Reason, ...]:
        """Why it speaks of the case at hand."""
        return tuple(Reason(hit, self._what, self._table) for hit in self._of.hits)

    @worded
    def facts(self) -> tuple[Fact, ...]:
        """The facts that trigger it."""
        return self._of.facts

    @told
    def missing(self) -> tuple[Missing, ...]:
        """What would settle whether it speaks of the case."""
        return self._of.missing

    @worded
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""
        return self.law.citations

    @worded
    def provisions(self) -> tuple[LawText, ...]:
        """The provisions behind it and behind its reasons, those in force on the day."""
        more = (p for hit in self._of.hits for p in hit.says.law)
        return self._table.provisions(tuple(dict.fromkeys((*self._what.law, *more))))

    @told
    def policy(self) -> tuple[PolicyShown, ...]:
        """The policy that belongs to it."""
        return tuple(PolicyShown(entry, facts, self._table) for entry, facts in self._of.policy)


@attrs.frozen(eq=False, repr=False)
class FilingLine(_Spoken):
    """One line of what is checked before filing: it stands whatever is recorded."""

    @worded
    def do(self) -> str:
        """What to do in any case."""
        return self.law.do

    @worded
    def always(self) -> bool:
        """Whether the short panel tells it even where nothing triggers it."""
        return self.law.always


@attrs.frozen(eq=False, repr=False)
class Routing(Value):
    """A code for routing, of the Legal Issues Taxonomy."""

    law: LawText = says("The code, and what it is about.")

    @worded
    def scheme(self) -> str:
        """The list that it is of."""
        return "LIST"

    @worded
    def code(self) -> str:
        """The code."""
        return self.law.id

    @worded
    def about(self) -> str:
        """What it is about."""
        return self.law.title

    @worded
    def source(self) -> str:
        """Where it was verified."""
        return self.law.note

    @worded
    def confidence(self) -> str:
        """How it was verified."""
        return self.law.confidence

    @worded
    def checked_on(self) -> datetime.date | None:
        """When it was verified."""
        return self.law.checked_on


@attrs.frozen(eq=False, repr=False)
class OneYear(Value):
    """How the year for asylum runs."""

    state: str = says("`running`, `over`, or `open` while the day of the last arrival is not known.")
    until: str | None = says("The day as early as which it can end.")
    moved_to: str | None = says("The day until the end of which it runs, where that one is a weekend or a holiday.")
    entries: tuple[str, ...] = says("The arrivals that it is counted from.")
    text: str = says("The same in words.")


@attrs.frozen(eq=False, repr=False)
class Prompt(_Spoken):
    """Other relief to look at; nothing is decided."""

    @worded
    def routing(self) -> tuple[Routing, ...]:
        """Codes for routing."""
        return routed(self._what.routes, self._table)

    @told
    def one_year(self) -> OneYear | None:
        """How the year for asylum runs, where that matters."""
        if not self._what.one_year:
            return None
        own = self._filing.case.filing
        # What is pending was filed in its time or was not; for the others no year runs.
        spared = (own.asylum_pending, own.unaccompanied_child, own.order_reinstated)
        if any(answer.when_no_hurts == truth.TRUE for answer in spared):
            return None
        year = one_year(self._filing.case, self._filing.day)
        told = "moved" if year["moved_to"] else year["state"]
        text = self._table.catalog.say(YEARS[told], until=year["until"], moved_to=year["moved_to"])
        return OneYear(year["state"], year["until"], year["moved_to"], tuple(year["entries"]), text)


@attrs.frozen(eq=False, repr=False)
class Collection(Value):
    """The policy that was looked at."""

    title: str = says("What the collection is.")
    shown: tuple[str, ...] = says("Names of the entries that are told, each at its line.", json=False)
    stale: tuple[str, ...] = says("Names of those that were last seen too long ago to rely on.", json=False)


@attrs.frozen(eq=False, repr=False)
class Panel(Value):
    """What to check before filing."""

    lines: tuple[FilingLine, ...] = says("Each line in force on the day, in a fixed order.")
    policy: Collection = says("The policy that was looked at.")
    set_aside: tuple[Fact, ...] = says("What only a trafficker says, or somebody speaking for one, and is set aside.")
    routing: tuple[Routing, ...] = says("Codes for routing.")


def routed(codes: tuple[str, ...], table: LawTable) -> tuple[Routing, ...]:
    """Return codes for routing."""
    return tuple(Routing(table.text(ROUTES[code])) for code in codes)


def other_relief(filing: BeforeFiling) -> tuple[Prompt, ...]:
    """Return the other relief to look at."""
    return tuple(Prompt(prompt, looked, filing) for prompt, looked in filing.prompts)


def panel(filing: BeforeFiling) -> Panel:
    """Return what to check before filing."""
    told = (looked for _, looked in (*filing.lines, *filing.prompts))
    shown = {entry.id: entry.is_stale(filing.day) for looked in told for entry, _ in looked.policy}
    return Panel(
        tuple(FilingLine(line, looked, filing) for line, looked in filing.lines),
        Collection(
            filing.catalog.plain(filing.policy.title),
            tuple(shown),
            tuple(name for name, stale in shown.items() if stale),
        ),
        filing.set_aside,
        routed(("IM-04-00-00-00", "RI-16-00-00-00"), filing.table),
    )


# --- sentences that a page prints for everybody, whatever is recorded: each declares the postures in whic -------------


@attrs.frozen
class SaidOnPage:
    """
    A sentence that stands on a page.

    Attributes:
        text: The sentence.
        where: The postures in which it is true; one that is printed for everybody is true in every one of them.
    """

    text: str
    where: Where = EVERYWHERE


def said(*groups: tuple[str, ...]) -> tuple[SaidOnPage, ...]:
    """Declare sentences that are true in every posture: before filing, after it, in court, under an order, after the grant."""
    return tuple(SaidOnPage(text) for group in groups for text in group)
