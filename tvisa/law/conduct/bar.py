"""
The bar over every act recorded: where it stands, what each side would point to, and what each could argue.

Each act stays on its own step of `tvisa.law.conduct.ladder`; the bar as a whole stands where its worst act does.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from tvisa.facts import Act, Case
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.paths import facts_of
from tvisa.kernel.provision import CHECKED_ON, Provision
from tvisa.law.conduct import law
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Subject
from tvisa.law.conduct.ladder import BarredAct, Part, Step
from tvisa.law.conduct.plain import as_facts, as_missing, as_provisions, cited
from tvisa.law.conduct.timing import asserted
from tvisa.words.catalog import Catalog

# --- arguments --------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Argument:
    """An argument that one side could make, offered only where its precondition holds."""

    side: str
    text: str
    when: Callable[[BarredAct, Case], bool]
    provisions: tuple[Provision, ...]


def _pressed(act: BarredAct, _: Case) -> bool:
    return act.compelled in (Compelled.RECORDED, Compelled.PARTIAL)


def _raised(act: BarredAct, _: Case) -> bool:
    return act.step is not Step.NOT_RAISED


def _convicted(case: Case, *, linked: bool) -> bool:
    return any(
        asserted(m.convicted.when_yes_hurts)
        and m.vacated_for_defect.when_no_hurts != truth.TRUE
        and (not linked or asserted(m.trafficking_linked.when_yes_hurts))
        for m in case.conduct.matters
    )


def _assisted(act: BarredAct) -> bool:
    record: Act = act.subject.scope.names["act"]
    done = [
        f.when_yes_hurts for group in (record.tasks, record.help) for _, f in facts_of(group) if isinstance(f, Answer)
    ]
    return act.parts["act"] not in (Part.EVIDENCED, Part.CONFLICT) and any(map(asserted, done))


ARGUMENTS: Final = (
    Argument(
        "client",
        "Evidence is needed on every part of the definition, for this act.",
        lambda act, case: _raised(act, case) and act.parts_missing(), (law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "client", "“Substantial reason to believe” asks for more than the “reason to believe” of 212(a)(2)(C) and (H).",
        _raised, (law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "client",
        "Information furnished solely by a trafficker may not by itself support an adverse finding on admissibility; the bar "
        "speaks of admission.",
        lambda act, case: act.step is Step.ASSERTED_ONLY and not _convicted(case, linked=False), (law.SOURCE,),
    ),
    Argument(
        "client",
        "“Committed” and “for the purpose of” imply the person's own will; Congress has declared that victims should not be "
        "inappropriately penalized for what flowed directly from being trafficked.",
        lambda act, case: _raised(act, case) and _pressed(act, case), (law.POLICY,),
    ),
    Argument(
        "client",
        "In 2026 Congress moved the same way: in federal criminal cases being a victim at the time can establish duress, and "
        "vacatur or expungement is open.",
        lambda act, case: _raised(act, case) and _pressed(act, case), (law.DURESS_2026, law.RELIEF_2026),
    ),
    Argument(
        "client", "The ground of 212(a)(2)(H) names aiders and colluders; the bar does not.",
        lambda act, _: _assisted(act), (law.GROUND_TRAFFICKER, law.BAR),
    ),
    Argument(
        "client", "The statute should be read with the international practice of not punishing victims, as context.",
        lambda act, case: _raised(act, case) and _pressed(act, case), (law.NON_PUNISHMENT,),
    ),
    Argument(
        "government",
        "The text has no exception; elsewhere Congress wrote one for what was involuntary, and for victims in the crime of "
        "document servitude.",
        _raised, (law.BAR, law.EXCEPTIONS_ELSEWHERE, law.PAPERS_EXEMPT),
    ),
    Argument(
        "government", "No exception for duress is implied in comparable bars.",
        lambda act, case: _raised(act, case) and _pressed(act, case), (law.NO_IMPLIED_DURESS,),
    ),
    Argument(
        "government",
        "Recruiting or harboring is itself the act of the definition, not help with it.",
        lambda act, _: act.parts["act"] is Part.EVIDENCED, (law.DEFINITION,),
    ),
    Argument(
        "government", "Whoever aids a crime is punished as a principal, so that the silence of the bar on aiding decides nothing.",
        lambda act, _: _assisted(act) or act.parts["act"] is Part.EVIDENCED, (law.PRINCIPALS,),
    ),
    Argument(
        "government",
        "Congress's finding is about penalties solely for unlawful acts; its examples are papers and entry.",
        _raised, (law.POLICY,),
    ),
    Argument(
        "government", "A conviction or plea is more than reason to believe.",
        lambda act, case: _raised(act, case) and _convicted(case, linked=True), (law.CONVICTION,),
    ),
)  # fmt: skip

# --- the bar ----------------------------------------------------------------------------------------------------------

_OPEN_WORDS: Final = (
    " The words “substantial reason to believe” have not been interpreted in any decision known to this library as of {date}. "
    "Whether they are satisfied is for the adjudicator."
)
_RAISED: Final = "These recorded facts touch the trafficker bar, INA 214(o)(1)." + _OPEN_WORDS
TEXTS: Final = {
    Step.ASSERTED_ONLY: "What only a trafficker, or somebody speaking for one, says would, if true, touch the trafficker bar, INA "
    "214(o)(1). It is set aside here and is no recorded fact." + _OPEN_WORDS,
    Step.UNDETERMINED: "Whether any fact touches the trafficker bar, INA 214(o)(1), is not clear yet." + _OPEN_WORDS,
    Step.RAISED_UNRESOLVED: _RAISED,
    Step.RAISED_STRONG: _RAISED,
}
"""The fixed words, by step."""
_NOTHING: Final = {
    "not_asked": "Not raised, because not asked: nobody has recorded an answer about the client's own acts. That is not a no.",
    "none": "Not raised: asked in private, no act of the client's own is recorded, and the list is recorded as complete.",
    "left_open": "Not raised: asked in private; whether there were such acts is left open. That is not a no.",
    "recorded": "Not raised: no recorded act is named in the definition, or a part of it is denied and not contradicted. "
    "What was not asked stays open.",
}


@attrs.frozen(eq=False)
class Bar:
    """
    The bar over every act recorded.

    Attributes:
        case: The case.
        acts: Each act at each time, in the order recorded.
    """

    case: Case = attrs.field(repr=False)
    acts: tuple[BarredAct, ...]

    @property
    def step(self) -> Step:
        """The step of the act that stands worst."""
        return max((a.step for a in self.acts), key=list(Step).index, default=Step.NOT_RAISED)

    def text(self, catalog: Catalog) -> str:
        """Say what the record raises, in the fixed words."""
        if self.step is not Step.NOT_RAISED:
            return catalog.say(TEXTS[self.step], date=CHECKED_ON)
        return catalog.plain(_NOTHING[self.asked])

    @property
    def asked(self) -> str:
        """Whether anybody asked about the client's own acts: ``recorded``, ``none``, ``left_open`` or ``not_asked``."""
        complete = self.case.conduct.acts_complete
        if self.acts or any(fact.claims for _, fact in facts_of(self.case.conduct.role)):
            return "recorded"
        if complete.when_no_hurts == truth.TRUE:
            return "none"
        return "left_open" if complete.claims else "not_asked"

    def arguments(self, day: datetime.date) -> list[tuple[Argument, tuple[str, ...]]]:
        """Return each argument with the acts for which its precondition holds."""
        found = [(a, tuple(dict.fromkeys(x.path for x in self.acts if a.when(x, self.case)))) for a in ARGUMENTS]
        return [(a, paths) for a, paths in found if paths and any(day in p.window for p in a.provisions)]

    def as_dict(self, day: datetime.date, catalog: Catalog) -> dict[str, Any]:
        """Return the bar as plain JSON values."""
        raised = [a for a in self.acts if a.step is not Step.NOT_RAISED]
        return {
            "state": str(self.step),
            "text": self.text(catalog),
            "acts": [_act(a) for a in self.acts],
            "for_officer": as_facts(dict.fromkeys(f for a in raised for f in a.for_officer())),
            "for_representative": as_facts(dict.fromkeys(f for a in raised for f in a.for_representative())),
            "arguments": [
                {
                    "side": a.side, "text": catalog.plain(a.text), "acts": list(paths),
                    "citations": cited(a.provisions, day),
                }
                for a, paths in self.arguments(day)
            ],
            "missing": as_missing(dict.fromkeys(m for a in raised for m in a.missing())),
            "provisions": as_provisions((law.BAR, law.DEFINITION, law.NOT_A_GROUND), day, catalog),
        }  # fmt: skip


def _act(act: BarredAct) -> dict[str, Any]:
    return {
        "path": act.path, "state": str(act.step), "timing": str(act.subject.at.timing), "compulsion": str(act.compelled),
        "parts": {name: str(part) for name, part in act.parts.items()},
        "for_officer": as_facts(act.for_officer()), "for_representative": as_facts(act.for_representative()),
        "missing": as_missing(act.missing()),
    }  # fmt: skip


def assess(case: Case, acts: Iterable[Subject]) -> Bar:
    """Put every act on the ladder."""
    return Bar(case, tuple(BarredAct.of(subject) for subject in acts))
