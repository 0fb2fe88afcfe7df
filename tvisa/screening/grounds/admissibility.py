"""
Admissibility: each ground of 8 USC 1182(a) against the facts, and the exemption or the waiver that answers it.

The element is MET where no ground could apply, or each that could is exempt, excepted, or a person judged that a waiver's
own test is met; it is never NOT_MET, because what no waiver reaches is for counsel to review. The same fact can be waivable
as a ground and, as the bar of 8 USC 1184(o)(1), in reach of no waiver: both are shown side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import attrs

from tvisa.facts import GroundKind
from tvisa.kernel import carried
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explained, Explainer, Told
from tvisa.kernel.predicate import AnyOf, Element
from tvisa.kernel.scope import Finding, untouched_by
from tvisa.kernel.truth import Outcome
from tvisa.law.grounds.admissibility import GroundOfLaw
from tvisa.law.grounds.counsel import LEFT_OUT, pointing
from tvisa.law.t.waivers import GENERAL_WAIVER, GROUNDS, VICTIM_WAIVER, Reach, reach_of
from tvisa.words.worded import Worded


class GroundStanding(Worded):
    """How one ground stands on the record."""

    NOT_RAISED = "not_raised", "not raised by the facts on file"
    """Nothing recorded raises it, and counsel has gone through the grounds or the record denies it as a whole."""
    OPEN = "open", "open"
    """Whether it could apply is not known yet."""
    EXEMPT = "exempt", "exempt or excepted: no waiver needed"
    """The statute or an exception takes the person out of it; no waiver is needed."""
    WAIVER = "waiver", "could apply: needs a waiver"
    """It could apply, and a waiver reaches it: on Form I-192, in discretion."""
    REVIEW = "review", "could apply, and no waiver is available: counsel reviews"
    """It could apply, and no waiver reaches it, or recorded answers close those that would: review by counsel."""
    CONTESTED = "contested", "disputed"
    """Accounts of what raises it differ, or counsel's list leaves out what the record raises."""
    ANSWERED = "answered", "counsel: does not apply, although facts on file suggest it"
    """Counsel found that it does not apply; what on the record points to it is shown beside that."""


_POINTED: Final = "unresolved, and facts on file suggest it"
_LEFT_OUT: Final = "unresolved: facts on file suggest it, but counsel's list omits it"
_UNLISTED: Final = "raised by facts on file, but omitted from counsel's list: look again"


NEEDING: Final = (GroundStanding.WAIVER, GroundStanding.CONTESTED, GroundStanding.REVIEW)
_RAISED: Final = (*NEEDING, GroundStanding.EXEMPT)


@attrs.frozen(eq=False, slots=False)
class Stands:
    """How one ground stands: whether it could apply, and each way out."""

    ground: GroundOfLaw
    finding: Finding
    "What was found on it."
    _explainer: Explainer = attrs.field(repr=False)

    @cached_property
    def raised(self) -> Finding | None:
        """What was found of "it could apply"; None where the statute exempts."""
        parts = self.finding.children[0]
        return parts.children[0].children[0] if isinstance(parts.predicate, AnyOf) else None

    @property
    def _record(self) -> Finding | None:
        """What the record shows, apart from what counsel concluded."""
        if self.ground.shown is None or self.raised is None:
            return None
        return self.raised.children[0].children[0].children[0]

    @cached_property
    def left_out(self) -> bool:
        """Whether a list recorded as complete leaves it out although recorded facts point to it."""
        if self._record is None or self.raised is None:
            return False
        listed = self.raised.children[0].children[0].children[1]
        # Whether the list is complete can itself be disputed, which reads the same.
        return listed.bits & 15 == LEFT_OUT and bool(self._points)

    @property
    def ways(self) -> tuple[Finding, ...]:
        """What was found of each way out."""
        parts = self.finding.children[0]
        return parts.children[1].children[0].children if isinstance(parts.predicate, AnyOf) else ()

    @cached_property
    def pointing(self) -> tuple[Fact, ...]:
        """What is recorded and points to the ground, where that alone does not raise it; the last word on each fact."""
        if self.standing not in (GroundStanding.OPEN, GroundStanding.ANSWERED):
            return ()
        return self._points or (self._prompting if self.standing is GroundStanding.OPEN else ())

    @cached_property
    def _prompting(self) -> tuple[Fact, ...]:
        """What is recorded and asks for a look at the ground, which a complete list of counsel's answers."""
        if self.ground.prompts is None:
            return ()
        explainer = self._explainer
        found = find(self.ground.prompts, explainer.scope)
        facts = (f for first, scope in pointing(found, explainer.scope) for f in explainer.facts(first, scope))
        return tuple({f.path: f for f in facts}.values())

    @cached_property
    def _points(self) -> tuple[Fact, ...]:
        if self._record is None:
            return ()
        explainer = self._explainer
        found = (f for first, scope in pointing(self._record, explainer.scope) for f in explainer.facts(first, scope))
        return tuple({f.path: f for f in found}.values())

    @property
    def certain(self) -> bool:
        """Whether it could apply on either reading of what is recorded."""
        return self.raised is not None and self.raised.outcome in (Outcome.MET, Outcome.CONTESTED)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that raise it or, where none does, that point to it."""
        return self._explainer.facts(self.raised) if self.raised and self.standing in _RAISED else self.pointing

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What would settle it."""
        return self._explainer.missing(self.finding)

    @property
    def waivers(self) -> list[Finding]:
        """What was found of each waiver that reaches it."""
        return [
            w
            for w in self.ways
            if isinstance(w.predicate, Element) and w.predicate.id in (VICTIM_WAIVER, GENERAL_WAIVER)
        ]

    @cached_property
    def standing(self) -> GroundStanding:
        """How it stands."""
        if self.raised is None:
            return GroundStanding.EXEMPT if self.finding.outcome is Outcome.MET else GroundStanding.OPEN
        outcome = self.raised.outcome
        concluded, *ways = self.ways
        if concluded.outcome is Outcome.MET:
            return GroundStanding.ANSWERED if self._points else GroundStanding.NOT_RAISED
        if outcome is Outcome.NOT_MET:
            return GroundStanding.NOT_RAISED
        if outcome is Outcome.UNKNOWN or self.raised.bits & 15 == LEFT_OUT:
            return GroundStanding.OPEN
        exempt = [w for w in ways if w not in self.waivers]
        if any(w.outcome is Outcome.MET for w in exempt):
            return GroundStanding.EXEMPT
        if outcome is Outcome.CONTESTED:
            return GroundStanding.CONTESTED
        open_still = any(w.outcome is not Outcome.NOT_MET for w in self.waivers)
        return GroundStanding.WAIVER if open_still else GroundStanding.REVIEW

    @property
    def text(self) -> str:
        """How it stands, in words."""
        text = self.standing.says
        if self.left_out and self.standing in (GroundStanding.OPEN, GroundStanding.CONTESTED):
            text = _LEFT_OUT if self.standing is GroundStanding.OPEN else _UNLISTED
        elif self.pointing and self.standing is GroundStanding.OPEN:
            text = _POINTED
        return self._explainer.catalog.plain(text)

    @property
    def reach(self) -> Reach:
        """Which waiver reaches it; before the statute exempted T status, public charge was waived in the national interest."""
        exempt_later = self.raised is None and self.standing is GroundStanding.OPEN
        return Reach.NATIONAL_INTEREST if exempt_later else reach_of(self.ground.kind)

    @property
    def reach_text(self) -> str:
        """Which waiver reaches it, in words."""
        return self._explainer.catalog.plain(self.reach.says)

    @property
    def blank(self) -> bool:
        """Whether nothing is recorded of what it reads."""
        return untouched_by(self.finding.predicate)(self._explainer.scope)

    def also_bar(self, barred: tuple[str, ...]) -> tuple[str, ...]:
        """Return its facts that touch the bar as well, given the paths of the acts that raise that."""
        touching = tuple(f"{path}." for path in barred)
        if self.standing not in _RAISED:
            return ()
        if self.ground.kind is GroundKind.TRAFFICKING_OFFENSES:
            touching += ("conduct.matters[",)  # a conviction for trafficking says of the bar what it says of the ground
        return tuple(f.path for f in self.facts if f.path.startswith(touching))

    @staticmethod
    def tests(waiver: Finding) -> tuple[Finding, ...]:
        """Return what was found of each thing that a waiver must show."""
        (of,) = waiver.children
        return (of,) if hasattr(of.predicate, "law") else of.children


def _stands(ground: GroundOfLaw, finding: Finding, explainer: Explainer) -> Stands:
    """Return how a ground stands; where nothing touches it that is the same for every case of a setting, and is kept."""
    place = explainer.scope.place if finding.template else None
    if place is None or (ground.prompts is not None and not untouched_by(ground.prompts)(explainer.scope)):
        return Stands(ground, finding, explainer)
    notes, key = carried.notes_of(finding, explainer.scope), (Stands, explainer.catalog, explainer.unasked)
    kept: Stands | None = notes.get(key)
    if kept is None:
        kept = notes[key] = Stands(ground, finding, attrs.evolve(explainer, scope=place.blank))
    return kept


@attrs.frozen(eq=False, slots=False)
class Admissibility:
    """What was found of the grounds of one case."""

    finding: Finding
    """What was found of the element."""
    explainer: Explainer = attrs.field(repr=False)
    """Reads it."""

    @cached_property
    def stands(self) -> tuple[Stands, ...]:
        """How each ground stands, in the statute's order."""
        found = self.finding.children[0].children
        return tuple(_stands(ground, finding, self.explainer) for ground, finding in zip(GROUNDS, found, strict=True))

    @property
    def needs_waiver(self) -> bool:
        """Whether a ground needs a waiver or review."""
        return any(each.standing in NEEDING for each in self.stands)

    def explained(self, told: Told) -> Explained:
        """Return the element as values: below it stand the grounds that could apply, and what they need comes first."""
        raised = [each.finding for each in self.stands if each.standing in _RAISED]
        shown = {id(finding) for finding in raised}
        found = self.explainer.explain(self.finding, told, lambda f: id(f) in shown)
        first = [m for finding in raised for m in self.explainer.missing(finding)]
        # What is raised comes first, then the one list that settles most.
        rest = sorted(found.missing, key=lambda m: m.path != "grounds.listed")
        found.missing = tuple({(m.path, m.state): m for m in [*first, *rest]}.values())
        return found

    def reason(self, most: int = 3) -> str:
        """Say which grounds could apply, what answers them, and which are still to be gone through; of each kind *most* by name."""
        catalog = self.explainer.catalog

        stands = self.stands
        pointed = [each for each in stands if each.pointing]
        unlisted = [each for each in stands if each.left_out]
        disputed = [each for each in stands if each not in unlisted]

        def named(standing: GroundStanding, outcome: Outcome | None = None, among: Sequence[Stands] = stands) -> str:
            found = [
                catalog.plain(each.ground.title)
                for each in among
                if each.standing is standing and each.raised and outcome in (None, each.finding.outcome)
            ]
            return catalog.some(found, most)

        sentences = (
            ("No waiver is available, counsel reviews: {grounds}.", named(GroundStanding.REVIEW)),
            (
                "Could apply, and needs a waiver: {grounds}." if most > 1 else "May need a waiver: {grounds}.",
                named(GroundStanding.WAIVER, Outcome.UNKNOWN),
            ),
            (
                "Could apply, and what a waiver must show is disputed: {grounds}.",
                named(GroundStanding.WAIVER, Outcome.CONTESTED),
            ),
            (
                "Could apply and needs a waiver, whose requirements are judged to be met: {grounds}.",
                named(GroundStanding.WAIVER, Outcome.MET),
            ),
            ("Accounts differ on whether it applies: {grounds}.", named(GroundStanding.CONTESTED, among=disputed)),
            (
                "Raised by facts on file, but omitted from counsel's list: {grounds}.",
                named(GroundStanding.CONTESTED, among=unlisted),
            ),
            ("Exempt or excepted: {grounds}.", named(GroundStanding.EXEMPT)),
            ("Facts on file suggest: {grounds}.", named(GroundStanding.OPEN, among=pointed) if most > 1 else ""),
            (
                "Counsel found that it does not apply, although facts on file suggest that it does: {grounds}.",
                named(GroundStanding.ANSWERED),
            ),
        )
        said = [catalog.say(message, grounds=titles) for message, titles in sentences if titles]
        if most == 1 and (number := sum(each.standing is GroundStanding.OPEN for each in pointed)):
            point = "Facts suggest {number} ground."
            said.append(catalog.count(point, "Facts suggest {number} grounds.", number))
        if left := sum(each.standing is GroundStanding.OPEN and each not in pointed for each in stands):
            still = catalog.count("Not reviewed yet: {number} ground.", "Not reviewed yet: {number} grounds.", left)
            said.append(still)
        return " ".join(said) or catalog.plain(
            "Every ground has been reviewed, and none could apply on the facts on file."
        )
