"""
For each ground of inadmissibility that needs a waiver: which one, what it must show, and what the record has for and against it.

Nothing is decided and nothing is written for anybody: counsel fills a skeleton of headings, facts by place and authorities. In a
setting that is not privileged nothing is told of any ground.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from tvisa.facts import GroundKind
from tvisa.facts.choices import chosen
from tvisa.facts.labels import label
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.provision import Provision
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import Outcome
from tvisa.law.common.found import Elsewhere
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.t.filing.waivers import (
    BALANCED,
    BESIDE,
    LATER,
    LATER_OF,
    LIMITS,
    NATIONAL_INTEREST,
    NEXUS_AT,
    NEXUS_ELSE,
    WEIGHED_BY,
    Weighing,
)
from tvisa.law.t.waivers import ARGUED_FIRST, Reach
from tvisa.screening.days.urgent import Urgent
from tvisa.screening.filing.evidence_told import evidence_told
from tvisa.screening.filing.forms import AskedAt, CalledFor, forms, subject
from tvisa.screening.grounds.admissibility import NEEDING, GroundStanding, Stands
from tvisa.screening.remarks.speaking import Looker
from tvisa.screening.table import RuleInForce, rules_in_force
from tvisa.screening.value import Value, says
from tvisa.screening.writer import listed

if TYPE_CHECKING:
    from tvisa.screening.data import WaiversData
    from tvisa.screening.grounds.admissibility import Admissibility
    from tvisa.screening.picture import Picture
    from tvisa.words.catalog import Catalog

_STANDING: Final = (
    "Counsel, and then the agency, judges whether a ground applies and whether any test below is met. Nothing here decides it.",
    ARGUED_FIRST,
    "The request is sworn, and compared with everything filed before and after. Wherever an act is behind it, ask criminal defense counsel first.",
    "A ground left undisclosed now can lead to revocation, or require a waiver on another form at adjustment.",
)
_OUTSIDE: Final = (
    "Outside a privileged setting, this page shows nothing about grounds of inadmissibility, whatever is on file."
)
_IN_LIST: Final = re.compile(r"^conduct\.(?:acts|matters)\[")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class MustShow(Value):
    """One thing that a waiver must show."""

    rule: str = says("The rule.")
    citations: tuple[str, ...] = says("Where it stands.")
    outcome: Outcome = says("How it stands on the record.")
    facts: tuple[Fact, ...] = says(
        "The recorded facts that it rests on, and those of a crime that counsel judges from.", default=()
    )
    missing: tuple[Missing, ...] = says("What would close it.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class WaiverRoute(Value):
    """A waiver that reaches the ground, and each thing that it must show."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    citations: tuple[str, ...] = says("Where it stands.")
    outcome: Outcome = says("How it stands on the record.")
    tests: tuple[MustShow, ...] = says("What it must show.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Nexus(Value):
    """What could tie the ground to the victimization, and what of that is not recorded."""

    facts: tuple[Fact, ...] = says("What is recorded.", default=())
    incidents: tuple[str, ...] = says("The incidents that the acts behind it are recorded with.", default=())
    missing: tuple[Missing, ...] = says("What is not.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Waived(Value):
    """One ground that needs a waiver, or to which recorded facts point."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    rule: str = says("What makes inadmissible.")
    citations: tuple[str, ...] = says("Where it stands.")
    standing: GroundStanding = says("How it stands on the record.")
    text: str = says("The same in words.")
    reach: Reach = says("Which waiver reaches it.")
    reach_text: str = says("The same in words.")
    facts: tuple[Fact, ...] = says("The facts that raise it or point to it.", default=())
    missing: tuple[Missing, ...] = says(
        "What would settle whether it applies, and whether a waiver is met.", default=()
    )
    routes: tuple[WaiverRoute, ...] = says(
        "The waivers that reach it, the one to argue first before the other.", default=()
    )
    nexus: Nexus | None = says("What could tie it to the victimization, where a waiver asks for that.", default=None)
    same_at_bar: tuple[str, ...] = says("Its facts that raise the bar as well, which no waiver reaches.", default=())
    beside: tuple[RuleInForce, ...] = says("What stands beside it that no waiver reaches.", default=())
    asked_at: tuple[AskedAt, ...] = says("The questions of forms that ask about it.", default=())
    later: tuple[RuleInForce, ...] = says(
        "What is said of this one at adjustment, beside what holds of all.", default=()
    )


@attrs.frozen(eq=False, repr=False, kw_only=True)
class NotNeeded(Value):
    """A ground for which no waiver is needed on what is recorded, and why."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    text: str = says("Why not.")
    citations: tuple[str, ...] = says("Where it stands.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class NotGoneThrough(Value):
    """A ground that nobody has gone through, and to which no recorded fact points."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    citations: tuple[str, ...] = says("Where it stands.")
    facts: tuple[Fact, ...] = says(
        "What is recorded where its nexus would be looked for; it points to no ground.", default=()
    )


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Weighed(Value):
    """One thing that is weighed, with what is recorded of it."""

    id: str = says("Its name.")
    title: str = says("What it is.")
    adverse: bool = says("Whether it speaks against.", default=False)
    facts: tuple[Fact, ...] = says("What is recorded.", default=())
    missing: tuple[Missing, ...] = says("What is not.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class WeighedBy(Value):
    """Things that are weighed together under one rule."""

    title: str = says("Their name for a reader.")
    law: tuple[RuleInForce, ...] = says("The rule.")
    factors: tuple[Weighed, ...] = says("What is weighed.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Beyond(Value):
    """Something that no waiver of inadmissibility answers."""

    id: str = says("Its name.")
    title: str = says("What it is.")
    paths: tuple[str, ...] = says("Where what makes it matter is recorded, or would be.")
    law: tuple[RuleInForce, ...] = says("Where it stands.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class WaiverEvidence(Value):
    """A kind of evidence for the request."""

    title: str = says("What it is.")
    state: str = says("Whether it is held, to be asked for, or something else can stand in.")
    of_whom: str = says("From whom.")
    citations: tuple[str, ...] = says("Where it stands.")
    care: str | None = says("What makes getting it dangerous, or needs counsel first.", default=None)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Waivers(Value):
    """What a request to waive inadmissibility would have to show, ground by ground; nothing outside a privileged setting."""

    lang: str = attrs.field(alias="lang")
    as_of: datetime.date = says("The day.")
    standing: tuple[str, ...] = says("What holds of all of it.")
    closed: bool = says("Whether the setting tells nothing of it.", default=False)
    grounds: tuple[Waived, ...] = says("The grounds that need a waiver, or to which recorded facts point.", default=())
    not_needed: tuple[NotNeeded, ...] = says(
        "The grounds that are exempt, excepted or answered by counsel.", default=()
    )
    open: tuple[NotGoneThrough, ...] = says("The grounds that nobody has gone through.", default=())
    later: tuple[RuleInForce, ...] = says("What becomes of any ground at adjustment.", default=())
    national_interest: WeighedBy | None = says("What is weighed for the national interest.", default=None)
    balance: WeighedBy | None = says("What the general waiver weighs.", default=None)
    beyond: tuple[Beyond, ...] = says("What no waiver answers.", default=())
    evidence: tuple[WaiverEvidence, ...] = says("The evidence for the request.", default=())
    disclaimer: str = says("What this is, and what it is not.")

    def as_dict(self) -> WaiversData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("WaiversData", listed("waivers", self.lang, self))


def waivers(picture: Picture) -> Waivers:
    """Return what a request to waive inadmissibility would have to show."""
    plain, lang = picture.catalog.plain, picture.catalog.lang
    admissibility = picture.admissibility
    disclaimer = plain(picture.status.disclaimer)
    if admissibility is None:
        return Waivers(lang=lang, as_of=picture.day, standing=(plain(_OUTSIDE),), closed=True, disclaimer=disclaimer)
    found = _Found(picture, admissibility)
    grounds = tuple(map(found.waived, found.raised))
    return Waivers(
        lang=lang,
        as_of=picture.day,
        standing=(*_held(picture), *map(plain, _STANDING)),
        grounds=grounds,
        not_needed=tuple(found.not_needed()),
        open=tuple(found.open()),
        later=found.later if grounds else (),
        national_interest=found.weighed("national_interest", NATIONAL_INTEREST) if grounds else None,
        balance=found.weighed("balance", BALANCED) if grounds else None,
        beyond=tuple(found.beyond()),
        evidence=tuple(found.evidence()) if grounds else (),
        disclaimer=disclaimer,
    )


def _held(picture: Picture) -> Iterator[str]:
    """Yield the stop signs that say not to file, first: a skeleton is no advice to send it."""
    say, plain = picture.catalog.say, picture.catalog.plain
    for each in picture.of(Urgent).stops:
        if each.stop.holds_filing:
            yield say("{title}: {text}", title=plain(each.stop.title), text=plain(each.stop.says))


@attrs.frozen(eq=False, slots=False)
class _Found:
    picture: Picture
    admissibility: Admissibility

    @property
    def catalog(self) -> Catalog:
        return self.picture.catalog

    @cached_property
    def called(self) -> CalledFor:
        return CalledFor.of(self.picture)

    @cached_property
    def raised(self) -> tuple[Stands, ...]:
        """The grounds that need a waiver, or are open and recorded facts point to them."""
        stands = self.admissibility.stands
        return tuple(s for s in stands if s.standing in NEEDING or (s.standing is GroundStanding.OPEN and s.pointing))

    @cached_property
    def asked(self) -> dict[GroundKind, tuple[AskedAt, ...]]:
        return {each.ground: each.asked_at for each in self.picture.of(forms).grounds}

    def _cited(self, provisions: Iterable[Provision]) -> tuple[RuleInForce, ...]:
        return rules_in_force(provisions, self.picture.day, self.catalog)

    def _citations(self, law: Provision) -> tuple[str, ...]:
        return tuple(map(str, law.cites_on(self.picture.day)))

    # --- one ground ---------------------------------------------------------------------------------------------------

    def waived(self, stands: Stands) -> Waived:
        """Return what a waiver of one ground would have to show."""
        ground, plain = stands.ground, self.catalog.plain
        return Waived(
            ground=ground.kind,
            title=plain(ground.title),
            rule=plain(ground.law.rule),
            citations=self._citations(ground.law),
            standing=stands.standing,
            text=stands.text,
            reach=stands.reach,
            reach_text=stands.reach_text,
            facts=stands.facts,
            missing=stands.missing,
            routes=tuple(map(self._route, stands.waivers)),
            nexus=self._nexus(stands) if stands.reach is Reach.NEXUS else None,
            same_at_bar=stands.also_bar(self.picture.barred),
            beside=self._cited(BESIDE.get(ground.kind, ())),
            asked_at=self.asked.get(ground.kind, ()),
            later=self._cited(LATER_OF.get(ground.kind, ())),
        )

    def _route(self, waiver: Finding) -> WaiverRoute:
        predicate: Any = waiver.predicate
        return WaiverRoute(
            id=predicate.id,
            title=self.catalog.plain(predicate.title),
            citations=self._citations(predicate.law),
            outcome=waiver.outcome,
            tests=tuple(map(self._test, Stands.tests(waiver))),
        )

    def _test(self, found: Finding) -> MustShow:
        predicate: Any = found.predicate
        explainer = self.admissibility.explainer
        of_crimes = [each for each in explainer.factors(found) if _IN_LIST.match(each.path)]
        beside = (Fact(e.path, e.answer, e.sources, label(e.path)) for e in of_crimes)
        return MustShow(
            rule=self.catalog.plain(predicate.law.rule),
            citations=self._citations(predicate.law),
            outcome=found.outcome,
            facts=tuple(dict.fromkeys((*explainer.facts(found), *beside))),
            missing=explainer.missing(found),
        )

    def _nexus(self, stands: Stands) -> Nexus:
        """Return what ties a ground to the victimization: at the acts and matters behind it, where it has any."""
        behind = {subject(fact.path) for fact in stands.facts if _IN_LIST.match(fact.path)}
        paths = NEXUS_AT.get(stands.ground.kind, NEXUS_ELSE)

        def bears(path: str) -> bool:
            return not _IN_LIST.match(path) or subject(path) in behind

        facts = (fact for fact in self.called.facts(*paths) if bears(fact.path))
        gaps = (gap for gap in self.called.bearing.missing(paths, (self.picture.case.applicant,)) if bears(gap.path))
        acts = self.called.case.conduct.acts
        keys = (
            chosen(acts[int(path.split("[")[1][:-1])].incident)
            for path in sorted(behind)
            if path.startswith("conduct.acts")
        )
        return Nexus(
            facts=tuple(dict.fromkeys(facts)),
            incidents=tuple(dict.fromkeys(str(key) for key in keys if key)),
            missing=tuple(dict.fromkeys(gaps)),
        )

    # --- all of them --------------------------------------------------------------------------------------------------

    def not_needed(self) -> Iterator[NotNeeded]:
        """Yield the grounds that need none on what is recorded; one of which nothing is recorded stands here only by statute."""
        for stands in self.admissibility.stands:
            if stands.standing in (GroundStanding.EXEMPT, GroundStanding.ANSWERED):
                yield NotNeeded(
                    ground=stands.ground.kind,
                    title=self.catalog.plain(stands.ground.title),
                    text=stands.text,
                    citations=self._citations(stands.ground.law),
                )

    def open(self) -> Iterator[NotGoneThrough]:
        """Yield the grounds that nobody has gone through; not asked is not cleared."""
        for stands in self.admissibility.stands:
            if stands.standing is GroundStanding.OPEN and not stands.pointing:
                paths = (p for p in NEXUS_AT.get(stands.ground.kind, ()) if not p.startswith("conduct."))
                yield NotGoneThrough(
                    ground=stands.ground.kind,
                    title=self.catalog.plain(stands.ground.title),
                    citations=self._citations(stands.ground.law),
                    facts=tuple(fact for fact in self.called.facts(*paths) if fact.answer != "no"),
                )

    @property
    def later(self) -> tuple[RuleInForce, ...]:
        """What becomes of any ground at adjustment."""
        return self._cited(LATER)

    def weighed(self, name: str, factors: Iterable[Weighing]) -> WeighedBy:
        """Return things that are weighed together, with what is recorded of each."""
        people = (self.picture.case.applicant,)
        title, law = WEIGHED_BY[name]
        return WeighedBy(
            title=self.catalog.plain(title),
            law=self._cited((law,)),
            factors=tuple(
                Weighed(
                    id=factor.id,
                    title=self.catalog.plain(factor.title),
                    adverse=factor.adverse,
                    facts=self.called.facts(*factor.at),
                    missing=self.called.bearing.missing([p for p in factor.at if p.startswith("grounds.")], people),
                )
                for factor in factors
            ),
        )

    @property
    def _elsewhere(self) -> Elsewhere:
        """What no waiver answers and is found elsewhere; where no act raises the bar, what leaves it open, else what was never asked."""
        bar, barred = self.picture.exposure.bar, self.picture.barred
        open_at: list[str] = []
        if not barred and self.picture.has("bar") and bar.of_met is not Outcome.MET:
            open_at = [act.path for act in bar.acts if act.step is not BarStep.NOT_RAISED]
            open_at += [fact.path for fact in bar.recorded]
            open_at = open_at or [gap.path for gap in bar.missing]
        closed = (stands for stands in self.raised if stands.standing is GroundStanding.REVIEW)
        return Elsewhere(
            barred=tuple(Fact(path, "", (), "") for path in barred),
            bar_open=tuple(Fact(path, "", (), "") for path in open_at),
            unwaived=tuple(fact for stands in closed for fact in stands.facts),
        )

    def beyond(self) -> Iterator[Beyond]:
        """Yield what no waiver answers, where the record makes it matter."""
        explainer, picture = self.picture.explainer, self.picture
        scope = explainer.scope.instead({"found": ""}, found=self._elsewhere)
        looker = Looker(attrs.evolve(explainer, scope=scope), picture.standing, picture.status)
        for look in looker.speaking(LIMITS):
            yield Beyond(
                id=look.remark.code,
                title=self.catalog.plain(look.remark.title),
                paths=tuple(dict.fromkeys(fact.path for fact in look.facts)),
                law=self._cited(look.remark.law),
            )

    def evidence(self) -> Iterator[WaiverEvidence]:
        """Yield the kinds of evidence for the request that the case calls for."""
        for item in self.picture.of(evidence_told):
            if item.element == "admissibility":
                yield WaiverEvidence(
                    title=item.title,
                    state=item.state,
                    of_whom=item.of_whom,
                    citations=item.citations,
                    care=item.why or item.care or None,
                )
