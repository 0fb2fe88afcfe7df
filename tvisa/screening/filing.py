"""
Before filing: what a careful lawyer checks, policy that moves, and other relief to look at.

Facts flow in and nothing flows back: no line changes an outcome, and none says how a case would end.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import Finding, Scope, find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import Step
from tvisa.law.conduct.law import BAR
from tvisa.law.conduct.timing import asserted
from tvisa.law.t import T
from tvisa.law.t.filing.alternatives import PROMPTS
from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.line import Line, Trigger
from tvisa.law.t.filing.policy import Entry, Policy, Topic, default_policy
from tvisa.law.t.filing.prompt import Prompt, routing
from tvisa.law.t.filing.risk import BAR_RAISED, LINES
from tvisa.screening.exposure import Exposure, exposure_of, is_about_own_acts, without_own_acts
from tvisa.screening.kept import Result
from tvisa.screening.one_year import one_year
from tvisa.screening.plain import as_facts, as_missing, as_provisions, cited
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

TRIGGERED: Final = "triggered"
OPEN: Final = "open"
STANDING: Final = "standing"
_STATES: Final = {
    TRIGGERED: "the record speaks to it",
    OPEN: "not recorded yet; ask",
    STANDING: "applies in any case",
}


@attrs.frozen
class Hit:
    """A trigger that the record pulls: what it says, from which facts, and where that stands."""

    says: str
    facts: tuple[Fact, ...]
    provisions: tuple[Provision, ...]


@attrs.frozen
class Looked:
    """What was found of one line or prompt."""

    hits: tuple[Hit, ...]
    missing: tuple[Missing, ...]
    policy: tuple[tuple[Entry, tuple[Fact, ...]], ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that triggered it, once each."""
        told = [f for hit in self.hits for f in hit.facts] + [f for _, facts in self.policy for f in facts]
        return tuple(dict.fromkeys(told))

    @property
    def state(self) -> str:
        """Whether the record speaks to it, could, or the law alone does."""
        return TRIGGERED if self.facts else OPEN if self.missing else STANDING


def _in_force(provisions: tuple[Provision, ...], day: datetime.date) -> bool:
    return not provisions or any(day in provision.window for provision in provisions)


@functools.lru_cache(maxsize=4096)
def _standing(triggers: tuple[Trigger, ...], day: datetime.date) -> tuple[Trigger, ...]:
    """Return the triggers that stand on a day: what one says was not the law before any of its provisions was."""
    return tuple(t for t in triggers if day in t.window and _in_force(t.provisions, day))


@attrs.frozen(eq=False, repr=False, slots=False)
class Filing(Result):
    """
    What to check before one case is filed on one day, and other relief to look at.

    Attributes:
        case: The case; outside a privileged setting without anything about the client's own acts toward others.
        day: The day whose law and policy apply.
        policy: The policy entries.
        catalog: The language.
        exposure: What exposure found, in a privileged setting.
    """

    case: Case = attrs.field(repr=False)
    day: datetime.date
    policy: Policy = attrs.field(repr=False)
    catalog: Catalog = attrs.field(repr=False)
    exposure: Exposure | None = attrs.field(repr=False)

    def _made(self) -> tuple[Callable[..., Result], dict[str, Any]]:
        given = {"case": self.case, "as_of": self.day, "policy": self.policy, "lang": self.catalog.lang}
        return filing, given

    @cached_property
    def _scope(self) -> Scope:
        return T.scope(self.case, self.day)

    @cached_property
    def _explain(self) -> Explainer:
        return Explainer(self._scope, self.day, self.catalog)

    def _asked(self, trigger: Trigger) -> Iterator[tuple[Finding, Scope]]:
        if not trigger.over:
            yield find(trigger.when, self._scope), self._scope
            return
        for inner in T.each(trigger.over, self._scope):
            if trigger.over != "incident" or inner.names["incident"].victim == self.case.applicant:
                yield find(trigger.when, inner), inner

    def _look(self, triggers: tuple[Trigger, ...], topic: Topic | None, more: Iterable[Hit] = ()) -> Looked:
        hits, missing = list(more), list[Missing]()
        for trigger in _standing(triggers, self.day):
            found = list(self._asked(trigger))
            facts = [f for finding, at in found if asserted(finding.bits) for f in self._explain.facts(finding, at)]
            if facts:
                hits.append(Hit(self.catalog.plain(trigger.says), tuple(dict.fromkeys(facts)), trigger.provisions))
            for finding, at in found:
                missing += [] if asserted(finding.bits) else self._explain.missing(finding, at)
        # What a setting does not screen is not asked about there either.
        asked = (m for m in missing if self.exposure or not is_about_own_acts(m.path))
        return Looked(tuple(hits), tuple(dict.fromkeys(asked)), tuple(self._policy(topic)))

    def _policy(self, topic: Topic | None) -> Iterator[tuple[Entry, tuple[Fact, ...]]]:
        """Yield the entries of a topic, each with the facts that trigger it; not one all of whose facts are a "no"."""
        for entry in self.policy.in_force(self.day, topic) if topic else ():
            found = [find(said(f"case.{path}"), self._scope) for path in entry.when]
            if not found or any(f.outcome is not Outcome.NOT_MET for f in found):
                facts = (f for finding in found if asserted(finding.bits) for f in self._explain.facts(finding))
                yield entry, tuple(dict.fromkeys(facts))

    @cached_property
    def lines(self) -> tuple[tuple[Line, Looked], ...]:
        """Every line in force on the day, in the fixed order, with what was found of it."""
        return tuple(
            (line, self._look(line.triggers, line.topic, self._bar() if line.code == "COUNSEL" else ()))
            for line in LINES if self.day in line.window
        )  # fmt: skip

    @cached_property
    def prompts(self) -> tuple[tuple[Prompt, Looked], ...]:
        """Other relief that the record points to, or could."""
        listed = [prompt for prompt in PROMPTS if _in_force(prompt.provisions, self.day)]
        looked = [(prompt, self._look(prompt.triggers, prompt.topic)) for prompt in listed]
        return tuple((prompt, found) for prompt, found in looked if found.hits or found.missing)

    def _bar(self) -> Iterator[Hit]:
        """Yield what the bar says to filing, where it is screened and not unraised."""
        if self.exposure and self.exposure.bar.step is not Step.NOT_RAISED:
            acts = [a for a in self.exposure.bar.acts if a.step is not Step.NOT_RAISED]
            facts = tuple(dict.fromkeys(f for act in acts for f in act.for_officer()))
            if facts:
                yield Hit(self.catalog.plain(BAR_RAISED), facts, (BAR,))

    # --- as JSON ------------------------------------------------------------------------------------------------------

    def _as_dict(self) -> dict[str, Any]:
        """
        Say the panel and the other relief.

        Returns:
            ``filing``: the lines, the state of the policy entries, and what only a trafficker says and is set aside;
            ``alternatives``: the prompts.
        """
        lines = [self._line(line, looked) for line, looked in self.lines]
        prompts = [self._prompt(prompt, looked) for prompt, looked in self.prompts]
        shown = {e["id"]: e["stale"] for told in (*lines, *prompts) for e in told["policy"]}
        return {
            "filing": {
                "lines": lines,
                "policy": {
                    "title": self.catalog.plain(self.policy.title), "shown": list(shown),
                    "stale": [name for name, stale in shown.items() if stale],
                },
                "set_aside": self._set_aside(),
                "routing": routing("IM-04-00-00-00", "RI-16-00-00-00", catalog=self.catalog),
            },
            "alternatives": prompts,
        }  # fmt: skip

    def _set_aside(self) -> list[dict[str, Any]]:
        """Return what only a trafficker says of anything that a trigger asks for."""
        if not self._explain.anything_hostile:
            return []
        asked = (pair for what in (*LINES, *PROMPTS) for t in what.triggers for pair in self._asked(t))
        aside = (told for found, at in asked for told in Explainer(at, self.day, self.catalog).hostile([found]))
        return list({told["path"]: told for told in aside}.values())

    def _line(self, line: Line, looked: Looked) -> dict[str, Any]:
        return {
            **self._told(line, looked), "do": self.catalog.plain(line.do), "always": line.always,
        }  # fmt: skip

    def _prompt(self, prompt: Prompt, looked: Looked) -> dict[str, Any]:
        told = {**self._told(prompt, looked), "routing": routing(*prompt.codes, catalog=self.catalog)}
        if prompt.one_year:
            year = one_year(self.case, self.day)
            told["one_year"] = {**year, "text": self.catalog.say(_YEARS[year["state"]], until=year["until"])}
        return told

    def _told(self, what: Line | Prompt, looked: Looked) -> dict[str, Any]:
        more = (p for hit in looked.hits for p in hit.provisions)
        provisions = tuple(dict.fromkeys((*what.provisions, *more)))
        return {
            "code": what.code,
            "title": self.catalog.plain(what.title),
            "state": looked.state,
            "state_text": self.catalog.plain(_STATES[looked.state]),
            "text": self.catalog.plain(what.text),
            "reasons": [
                {
                    "text": hit.says,
                    "facts": as_facts(hit.facts),
                    "citations": cited(hit.provisions or what.provisions, self.day),
                }
                for hit in looked.hits
            ],
            "facts": as_facts(looked.facts),
            "missing": as_missing(looked.missing),
            "citations": cited(what.provisions, self.day),
            "provisions": as_provisions(provisions, self.day, self.catalog),
            "policy": [self._entry(entry, facts) for entry, facts in looked.policy],
        }

    def _entry(self, entry: Entry, facts: tuple[Fact, ...]) -> dict[str, Any]:
        stale = entry.is_stale(self.day)
        return {
            "id": entry.id,
            "title": self.catalog.plain(entry.title),
            "text": self.catalog.plain(entry.rule),
            "citations": list(entry.citations),
            "from": entry.start.isoformat(),
            "until": entry.until.isoformat() if entry.until else None,
            "source": self.catalog.plain(entry.source),
            "confidence": str(entry.confidence),
            "checked_on": entry.checked_on.isoformat(),
            "stale_after_days": entry.stale_after_days,
            "stale": stale,
            "stale_text": self.catalog.plain(STALE) if stale else "",
            "state": TRIGGERED if facts else OPEN if entry.when else STANDING,
            "facts": as_facts(facts),
        }


STALE: Final = "stale: check before relying"
_YEARS: Final = {
    "running": "By the arrivals recorded, the year for asylum can end as early as {until}.",
    "over": "More than a year has passed since the last arrival recorded: look for changed or extraordinary circumstances.",
    "open": "Find out the day of the last arrival: the year for asylum runs from it.",
}


def filing(case: CaseLike, as_of: DateLike, *, lang: str = "en", policy: Policy | None = None) -> Filing:
    """
    Say what to check before filing, and what other relief to look at, as law and policy stood on a day.

    Pure and total: no clock, no I/O, nothing stored. What a setting that is not privileged shows says nothing of the client's
    own acts toward others, and the same to everyone.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The day whose law and policy apply, as for `tvisa.screen`.
        lang: The language of the sentences, such as ``es``.
        policy: Policy entries from `tvisa.law.t.filing.policy.load_policy`; those that come with this version, unless given.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return filing_of(as_case(case), as_day(as_of), policy, catalog_of(lang))


def filing_of(
    case: Case, day: datetime.date, policy: Policy | None, catalog: Catalog, exposure: Exposure | None = None
) -> Filing:
    """Return what to check before filing of a case that was read already; *exposure* is what it found, if it is at hand."""
    T.on(day)
    policy = default_policy() if policy is None else policy
    if case.setting is Setting.PRIVILEGED:
        return Filing(case, day, policy, catalog, exposure or exposure_of(case, day, catalog))
    return Filing(without_own_acts(case), day, policy, catalog, None)
