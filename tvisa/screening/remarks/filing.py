"""
Before filing: what a careful lawyer checks, policy that moves, and other relief to look at.

Facts flow in and nothing flows back: no line changes an outcome, and none says how a case would end.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.facts import Case
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import Who
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.common.asking import said
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.line import PanelLine
from tvisa.law.common.policy import Policy, PolicyEntry, PolicyTopic
from tvisa.law.common.posture import Standing
from tvisa.law.common.relief import FOR_CITIZENS, PROMPTS
from tvisa.law.common.remark import Remark, in_force
from tvisa.law.conduct.timing import asserted
from tvisa.law.t import T
from tvisa.law.t.filing.lines import LINES
from tvisa.screening.conduct.exposure import Exposure
from tvisa.screening.kept import Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.speaking import Looker
from tvisa.screening.sharing.confidences import anything_hostile, set_aside
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.table import LawTable

TRIGGERED: Final = "triggered"
OPEN: Final = "open"
STANDING: Final = "standing"
STATES: Final = {
    TRIGGERED: "the record speaks to it",
    OPEN: "not recorded yet; ask",
    STANDING: "applies in any case",
}


@attrs.frozen
class Hit:
    """A reason for which a line speaks of the case at hand, and from which facts."""

    says: Remark
    facts: tuple[Fact, ...]


@attrs.frozen
class Looked:
    """What was found of one line or prompt."""

    hits: tuple[Hit, ...]
    missing: tuple[Missing, ...]
    policy: tuple[tuple[PolicyEntry, tuple[Fact, ...]], ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that triggered it, once each."""
        told = [f for hit in self.hits for f in hit.facts] + [f for _, facts in self.policy for f in facts]
        return tuple(dict.fromkeys(told))

    @property
    def state(self) -> str:
        """Whether the record speaks to it, could, or the law alone does."""
        return TRIGGERED if self.facts else OPEN if self.missing else STANDING


@attrs.frozen(eq=False, repr=False, slots=False)
class BeforeFiling(Result[dict[str, Any]]):
    """
    What to check before one case is filed on one day, and other relief to look at.

    Attributes:
        explainer: Reads the case; outside a privileged setting without anything about the client's own acts toward others.
        policy: The policy entries.
        exposure: What exposure found, in a privileged setting.
        standing: Where the case stands: the application, the court and the order.
    """

    explainer: Explainer = attrs.field(repr=False)
    policy: Policy = attrs.field(repr=False)
    exposure: Exposure | None = attrs.field(repr=False)
    standing: Standing = attrs.field(repr=False)

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
        from tvisa.screening.table import table_of  # noqa: PLC0415 - the whole law loads with it

        return table_of(self.day, self.catalog)

    def _made(self) -> Made:
        given = {"case": self.case, "as_of": self.day, "policy": self.policy, "lang": self.catalog.lang}
        return filing, given

    @cached_property
    def _looker(self) -> Looker:
        found = self.exposure.elsewhere if self.exposure else Elsewhere()
        scope = self._scope.instead({"found": ""}, found=found)
        return Looker(attrs.evolve(self.explainer, scope=scope), self.standing, T)

    def _look(self, line: PanelLine) -> Looked:
        hits, missing = list[Hit](), list[Missing]()
        for look in filter(None, map(self._looker.look, line.reasons)):
            if look.facts and look.told:
                hits.append(Hit(look.remark, look.facts))
            missing += self._where(look.remark) if look.facts and look.there is None else ()
            missing += look.missing
        return Looked(tuple(hits), tuple(dict.fromkeys(missing)), tuple(self._policy(line.topic)))

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
            found = [find(said(f"case.{path}"), self._scope) for path in entry.when]
            if not found or any(f.outcome is not Outcome.NOT_MET for f in found):
                facts = (f for finding in found if asserted(finding.bits) for f in self.explainer.facts(finding))
                yield entry, tuple(dict.fromkeys(facts))

    @cached_property
    def lines(self) -> tuple[tuple[PanelLine, Looked], ...]:
        """Every line in force on the day, in the fixed order, with what was found of it."""
        return tuple((line, self._look(line)) for line in LINES if self.day in line.window)

    @cached_property
    def prompts(self) -> tuple[tuple[PanelLine, Looked], ...]:
        """Other relief that the record points to, or could."""
        listed = [p for p in (FOR_CITIZENS if self._citizen else PROMPTS) if in_force(p, self.day)]
        looked = [(prompt, self._look(prompt)) for prompt in listed]
        return tuple((prompt, found) for prompt, found in looked if found.hits or found.missing)

    @cached_property
    def set_aside(self) -> tuple[Fact, ...]:
        """What only a trafficker says, or somebody speaking for one, among all that the lines and prompts ask."""
        if not anything_hostile(self.explainer.scope.case):
            return ()
        asked = (
            (find(when, at), at)
            for what in (*LINES, *PROMPTS)
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
        from tvisa.screening.remarks.result import other_relief, panel  # noqa: PLC0415 - values of what is found here
        from tvisa.screening.writer import in_full  # noqa: PLC0415 - as above

        return {"filing": in_full(panel(self)), "alternatives": [in_full(p) for p in other_relief(self)]}


STALE: Final = "stale: check before relying"
YEARS: Final = {
    "running": "By the arrivals recorded, the year for asylum can end as early as {until}.",
    "moved": "By the arrivals recorded, the year for asylum can end as early as {until}, a weekend or a holiday: it then runs "
    "through {moved_to}.",
    "over": "More than a year has passed since the last arrival recorded: look for changed or extraordinary circumstances.",
    "open": "Find out the day of the last arrival: the year for asylum runs from it.",
}


def filing(case: CaseLike, as_of: DateLike, *, lang: str = "en", policy: Policy | None = None) -> BeforeFiling:
    """
    Say what to check before filing, and what other relief to look at, as law and policy stood on a day.

    Pure and total: no clock, no I/O, nothing stored. What a setting that is not privileged shows says nothing of the client's
    own acts toward others, and the same to everyone.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The day whose law and policy apply, as for `tvisa.screen`.
        lang: The language of the sentences, such as ``es``.
        policy: Policy entries from `tvisa.load_policy`; those that come with this version, unless given.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    picture = Picture(as_case(case), as_day(as_of), policy=policy, catalog=catalog_of(lang))
    T.on(picture.day)
    return picture.filing
