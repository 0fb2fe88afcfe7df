"""
Before filing: what a careful lawyer checks, policy that moves, and other relief to look at.

Facts flow in and nothing flows back: no line changes an outcome, and none says how a case would end.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final, TypeVar

import attrs

from tvisa.facts import Case
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.classification import Classification
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import Who
from tvisa.kernel.provision import Confidence
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.common import asking
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.policy import Policy, PolicyEntry, PolicyTopic, default_policy
from tvisa.law.common.posture import EVERYWHERE, Standing, Where
from tvisa.law.common.relief import FOR_CITIZENS, PROMPTS
from tvisa.law.common.remark import ROUTES, PanelLine, Remark, in_force
from tvisa.law.conduct.timing import asserted
from tvisa.screening.conduct.exposure import Exposure
from tvisa.screening.kept import Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.speaking import Look, Looker, said_to_all
from tvisa.screening.sharing.confidences import anything_hostile, set_aside
from tvisa.screening.table import LawTable, LawText, RemarkTold, RuleInForce, cited, rules_in_force, table_of
from tvisa.screening.value import Value, says, through, told, told_unless, worded
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

TRIGGERED: Final = "triggered"
OPEN: Final = "open"
STANDING: Final = "standing"
T = TypeVar("T", bound="_OfPanel")
STATES: Final = {TRIGGERED: "the file addresses it", OPEN: "not on file yet; ask", STANDING: "applies in any case"}


@attrs.frozen(eq=False, repr=False, slots=False)
class BeforeFiling(Result[dict[str, Any]]):
    """What to check before one case is filed on one day, and other relief to look at."""

    explainer: Explainer = attrs.field(repr=False)
    """Reads the case; outside a privileged setting without anything about the client's own acts toward others."""
    policy: Policy = attrs.field(repr=False)
    """The policy entries."""
    exposure: Exposure | None = attrs.field(repr=False)
    """What exposure found, in a privileged setting."""
    standing: Standing = attrs.field(repr=False)
    """Where the case stands: the application, the court and the order."""
    status: Classification = attrs.field(repr=False)
    """The status, whose lines they are."""

    @property
    def case(self) -> Case:
        """The case that is looked at."""
        case: Case = self._scope.names["case"]
        return case

    @property
    def day(self) -> datetime.date:
        """The day whose law and policy apply."""
        return self.explainer.day

    @property
    def catalog(self) -> Catalog:
        """The language."""
        return self.explainer.catalog

    @cached_property
    def _scope(self) -> Scope:
        return self.explainer.scope

    @cached_property
    def table(self) -> LawTable:
        """The texts of the law of the day."""
        return table_of(self.day, self.catalog, self.status)

    def _made(self) -> Made:
        given = {"case": self.case, "as_of": self.day, "policy": self.policy, "lang": self.catalog.lang}
        return filing, given

    @cached_property
    def _looker(self) -> Looker:
        found = self.exposure.elsewhere if self.exposure else Elsewhere()
        scope = self._scope.instead({"found": ""}, found=found)
        return Looker(attrs.evolve(self.explainer, scope=scope), self.standing, self.status)

    def _told(self, kind: type[T], line: PanelLine) -> T:
        """Look at each reason of a line or prompt."""
        hits, missing = list[Look[Remark]](), list[Missing]()
        for look in filter(None, map(self._looker.look, line.reasons)):
            if look.holding and look.facts:
                hits += [look] if look.told else []
                missing += self._where(look.remark) if look.there is None else ()
            missing += look.missing
        policy = tuple(PolicyShown(*entry, self.table) for entry in self._policy(line.topic))
        said = said_to_all(line, self._looker.explainer)
        return kind(said, self.table, self, tuple(hits), policy, missing=tuple(dict.fromkeys(missing)))

    @cached_property
    def _citizen(self) -> bool:
        """Whether citizenship is recorded and nobody disputes it."""
        return self.case.filing.citizen.when_yes_hurts == self.case.filing.citizen.when_no_hurts == truth.TRUE

    def _where(self, remark: Remark) -> Iterator[Missing]:
        """Yield what would settle whether the case stands where a remark is true."""
        for path, gap, question in self.standing.asks(remark.where):
            label = self._scope.labels(f"case.{path}")
            yield from self.explainer.asked((Missing(path, gap, question, Who.INTERVIEWER, label),))

    def _policy(self, topic: PolicyTopic | None) -> Iterator[tuple[PolicyEntry, tuple[Fact, ...]]]:
        """Yield the entries of a topic, each with the facts that trigger it; not one all of whose facts are a "no"."""
        for entry in self.policy.in_force(self.day, topic) if topic else ():
            found = [find(asking.said(f"case.{path}"), self._scope) for path in entry.when]
            if not found or any(f.outcome is not Outcome.NOT_MET for f in found):
                facts = (f for finding in found if asserted(finding.bits) for f in self.explainer.facts(finding))
                yield entry, tuple(dict.fromkeys(facts))

    @cached_property
    def lines(self) -> tuple[FilingLine, ...]:
        """Every line in force on the day, in the fixed order, with what was found of it."""
        lines = self.status.law_of("filing").LINES
        return tuple(self._told(FilingLine, line) for line in lines if self.day in line.window)

    @cached_property
    def prompts(self) -> tuple[Prompt, ...]:
        """Other relief that the record points to, or could."""
        listed = FOR_CITIZENS if self._citizen else PROMPTS
        looked = (self._told(Prompt, prompt) for prompt in listed if in_force(prompt, self.day))
        return tuple(prompt for prompt in looked if prompt.hits or prompt.missing)

    @cached_property
    def set_aside(self) -> tuple[Fact, ...]:
        """What only a trafficker says, or somebody speaking for one, among all that the lines and prompts ask."""
        if not anything_hostile(self.explainer.scope.case):
            return ()
        asked = (
            (find(when, at), at)
            for what in (*self.status.law_of("filing").LINES, *PROMPTS)
            for reason in what.reasons
            for record, when in reason.when.items()
            for at in self._looker.each(record)
        )
        told = (fact for found, at in asked for fact in set_aside([found], at))
        return tuple({fact.path: fact for fact in told}.values())

    def _as_dict(self) -> dict[str, Any]:
        """
        Say the panel and the other relief.

        Returns:
            ``filing``: the lines, the state of the policy entries, and what only a trafficker says and is set aside;
            ``alternatives``: the prompts.
        """
        return {"filing": in_full(_panel(self)), "alternatives": [in_full(prompt) for prompt in self.prompts]}


STALE: Final = "stale: check before relying"
YEARS: Final = {
    "running": "Based on the arrivals on file, the one-year asylum deadline can fall as early as {until}.",
    "moved": "Based on the arrivals on file, the one-year asylum deadline can fall as early as {until}, a weekend or a holiday. It then moves to {moved_to}.",
    "over": "More than a year has passed since the last arrival on file. Look for changed or extraordinary circumstances.",
    "open": "Find out the date of the last arrival: the one-year asylum deadline runs from it.",
}


def filing(case: CaseLike, as_of: DateLike, *, lang: str = "en", policy: Policy | None = None) -> BeforeFiling:
    """
    Say what to check before filing, and what other relief to look at, as law and policy stood on a day.

    It takes, and raises, what `tvisa.screen` does; *policy* is of `tvisa.load_policy`, and what comes with this version unless given.
    What a setting that is not privileged shows says nothing of the client's own acts toward others, and the same to everyone.
    """
    picture = Picture(as_case(case), as_day(as_of), policy=policy, catalog=catalog_of(lang))
    _ = picture.law
    return before_filing(picture)


def before_filing(picture: Picture) -> BeforeFiling:
    """Return what to check before the filing of a case, and other relief to look at."""
    policy = default_policy() if picture.policy is None else picture.policy
    exposure = picture.exposure if picture.privileged else None
    return BeforeFiling(picture.explainer, policy, exposure, picture.standing, picture.status)


# --- as what a screening tells it -------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Reason(RemarkTold):
    """Why a line or prompt speaks of the case at hand."""

    _what: PanelLine

    @worded
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""
        return tuple(cited(self._look.remark.law or self._what.law, self._table.day))


@functools.cache
def _shipped() -> dict[str, PolicyEntry]:
    """Return the entries that come with this version, by their ids."""
    return {entry.id: entry for entry in default_policy().entries}


_DAY: Any = datetime.date | None


def _is_shipped(shown: PolicyShown, _: object) -> bool:
    return shown.is_shipped


@attrs.frozen(eq=False, repr=False)
class PolicyShown(Value):
    """Policy in force on the day; of an entry that comes with this version JSON gives the name, and `tvisa policy export` the rest."""

    _of: PolicyEntry
    _facts: tuple[Fact, ...]
    _table: LawTable

    id = through("_of.id", "Its name.", json=True)

    title = through("_of.title", "What it is called.", by="_table.catalog.plain", unless=_is_shipped)
    text = through("_of.rule", "What it says, in our own words.", by="_table.catalog.plain", unless=_is_shipped)
    citations = through("_of.citations", "Where it stands.", tuple[str, ...], unless=_is_shipped)
    start = through("_of.start", "The first day it is in force.", datetime.date, unless=_is_shipped)
    until = through("_of.until", "The first day it is no longer; None while no end is known.", _DAY, unless=_is_shipped)
    source = through("_of.source", "Where it was read.", by="_table.catalog.plain", unless=_is_shipped)
    confidence = through("_of.confidence", "How it was verified.", Confidence, unless=_is_shipped)
    checked_on = through("_of.checked_on", "The day up to which that source speaks.", datetime.date, unless=_is_shipped)
    stale_after_days = through(
        "_of.stale_after_days", "In how many days it is looked at again.", int, unless=_is_shipped
    )

    @property
    def is_shipped(self) -> bool:
        """Whether it comes with this version, and is not an office's own."""
        shipped = _shipped().get(self._of.id)
        return shipped is self._of or shipped == self._of

    stale = through(
        "_table.day", "Whether it was last seen too long ago to rely on.", bool, by="_of.is_stale", json=True
    )

    @worded
    def stale_text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(STALE) if self.stale else ""

    @told_unless(lambda _, state: state == STANDING)
    def state(self) -> str:
        """Whether the record speaks to it (`triggered`), could (`open`), or it applies in any case (`standing`)."""
        return TRIGGERED if self._facts else OPEN if self._of.when else STANDING

    facts = through("_facts", "The facts that trigger it.", tuple[Fact, ...], json=True)


@attrs.frozen(eq=False, repr=False)
class _OfPanel(RemarkTold):
    """What a line before filing and a prompt of other relief share."""

    _filing: BeforeFiling
    hits: tuple[Look[Remark], ...] = attrs.field()
    policy: tuple[PolicyShown, ...] = says("The policy that belongs to it.")
    missing: tuple[Missing, ...] = says("What would settle whether it speaks of the case.")

    code = through("law.id", "Its name in data.")
    citations = through("law.citations", "Where it stands.", tuple[str, ...])

    @told
    def state(self) -> str:
        """Whether the record speaks to it (`triggered`), could (`open`), or it applies in any case (`standing`)."""
        return TRIGGERED if self.facts else OPEN if self.missing else STANDING

    @worded
    def state_text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(STATES[self.state])

    @told
    def reasons(self) -> tuple[Reason, ...]:
        """Why it speaks of the case at hand."""
        return tuple(Reason(hit, self._table, self._look.remark) for hit in self.hits)

    @worded
    def facts(self) -> tuple[Fact, ...]:
        """The facts that trigger it, once each."""
        several = (*(hit.facts for hit in self.hits), *(entry.facts for entry in self.policy))
        return tuple(dict.fromkeys(fact for facts in several for fact in facts))

    @worded
    def provisions(self) -> tuple[RuleInForce, ...]:
        """The provisions behind it and behind its reasons, those in force on the day."""
        laws = dict.fromkeys((*self._look.remark.law, *(p for hit in self.hits for p in hit.remark.law)))
        return rules_in_force(laws, self._table.day, self._table.catalog)


@attrs.frozen(eq=False, repr=False)
class FilingLine(_OfPanel):
    """One line of what is checked before filing: it stands whatever is recorded."""

    do = through("law.do", "What to do in any case.")
    always = through("law.always", "Whether the short panel tells it even where nothing triggers it.", bool)


@attrs.frozen(eq=False, repr=False)
class Routing(Value):
    """A code for routing, of the Legal Issues Taxonomy."""

    law: LawText = says("The code, and what it is about.")

    @worded
    def scheme(self) -> str:
        """The list that it is of."""
        return "LIST"

    code = through("law.id", "The code.")
    about = through("law.title", "What it is about.")
    source = through("law.note", "Where it was verified.")
    confidence = through("law.confidence", "How it was verified.")

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
class Prompt(_OfPanel):
    """Other relief to look at; nothing is decided."""

    @worded
    def routing(self) -> tuple[Routing, ...]:
        """Codes for routing."""
        return routed(self._look.remark.routes, self._table)

    @told
    def one_year(self) -> OneYear | None:
        """How the year for asylum runs, where that matters."""
        if not self._look.remark.one_year:
            return None
        own = self._filing.case.filing
        # What is pending was filed in its time or was not; for the others no year runs.
        spared = (own.asylum_pending, own.unaccompanied_child, own.order_reinstated)
        if any(answer.when_no_hurts == truth.TRUE for answer in spared):
            return None
        law = self._filing.status.law_of("timeline")
        year = law.year_of(law.days(self._filing.case, self._filing.day, "asylum_year"))
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


def other_relief(picture: Picture) -> tuple[Prompt, ...]:
    """Return the other relief to look at; none where the status has no filing."""
    return picture.of(before_filing).prompts if picture.has("filing") else ()


def panel(picture: Picture) -> Panel | None:
    """Return what to check before filing; None where the status has no such thing."""
    return _panel(picture.of(before_filing)) if picture.has("filing") else None


def _panel(filing: BeforeFiling) -> Panel:
    shown = {entry.id: entry.stale for told in (*filing.lines, *filing.prompts) for entry in told.policy}
    stale = tuple(name for name, is_stale in shown.items() if is_stale)
    return Panel(
        filing.lines,
        Collection(filing.catalog.plain(filing.policy.title), tuple(shown), stale),
        filing.set_aside,
        routed(("IM-04-00-00-00", "RI-16-00-00-00"), filing.table),
    )


# --- standing remarks, by posture -------------------------------------------------------------------------------------


@attrs.frozen
class SaidOnPage:
    """A sentence that stands on a page."""

    text: str
    """The sentence."""
    where: Where = EVERYWHERE
    """The postures in which it is true; one that is printed for everybody is true in every one of them."""


def said(*groups: tuple[str, ...]) -> tuple[SaidOnPage, ...]:
    """Declare sentences that are true in every posture: before filing, after it, in court, under an order, after the grant."""
    return tuple(SaidOnPage(text) for group in groups for text in group)
