"""
Causation and compulsion: the same act can pass one test and fall outside another.

For each act every test reports the facts recorded, the facts missing, or that the act is outside the test. None is passed or
failed here; most bind nobody in a T case, and are argument and context.
"""

from __future__ import annotations

import datetime
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.predicate import AllOf, Not, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.conduct import law
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Subject
from tvisa.law.conduct.ladder import SEX_VERB, WHEN_KNOWN
from tvisa.law.conduct.leaves import CLIENT_MINOR, any_of, compelled, denied, said, then
from tvisa.law.conduct.plain import as_facts, as_missing, as_provisions
from tvisa.law.conduct.timing import CONTROLLED, Timing, asserted
from tvisa.law.writing import rule
from tvisa.words.catalog import Catalog

RECORDED, MISSING, OUTSIDE = "facts recorded", "facts missing", "outside the test"

_TIED: Final = any_of("act.compulsion", "ordered", "threatened", "recent_violence", "watched", "manipulated")
"""Facts that could make an act a result of, or incident to, the trafficking."""
_PRESSED: Final = compelled(Compelled.RECORDED, Compelled.PARTIAL)
_NO_OTHER_WAY: Final = denied("act.compulsion.other_way")

_DURING: Final = Timing.DURING_CONTROL
_HELD: Final = Timing.AFTER_UNDER_INFLUENCE
_FREE: Final = Timing.AFTER_FREE
_BEFORE: Final = Timing.BEFORE


@attrs.frozen(eq=False)
class Test:
    """
    One test of causation or compulsion.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        asks: The question it puts.
        during: What may be said of an act during control or at getting out.
        held: The same after control, with a hold remaining.
        free: The same after control, with none.
        before: The same before control. ``outside`` closes the test at that time.
        needs: The facts it looks for.
        only: What makes it apply at all; nothing where it always may.
        limits: Its limits.
        provision: Where it stands.
        from_record: Whether it applies is read off a record and never asked of the client.
    """

    id: str
    title: str
    asks: str
    during: str
    held: str
    free: str
    before: str
    needs: Predicate
    limits: str
    provision: Provision
    only: Predicate | None = None
    from_record: bool = False

    def at(self, timing: Timing) -> str:
        """Return what may be said at a time; nothing where the time is not known."""
        if timing in CONTROLLED:
            return self.during
        known = {_HELD: self.held, _FREE: self.free, _BEFORE: self.before, Timing.NONE: self.before}
        return known.get(timing, "")


TESTS: Final = (
    Test(
        "common_law_duress", "Duress at common law", "Was there an immediate threat of serious harm, with no reasonable legal way "
        "out, not brought on by the person?", "possible", "weak", "outside", "outside",
        AllOf((said("act.compulsion.threatened"), _NO_OTHER_WAY, denied("act.compulsion.initiated"))),
        "Often unavailable for homicide.",
        rule("Duress excuses an act under an immediate threat with no legal way out.", "Dixon v. United States, 548 U.S. 1 (2006)", confidence="D"),
    ),
    Test(
        "duress_of_victims", "Duress of trafficking victims", "Was the defendant a trafficking victim at the time?",
        "possible", "arguable", "outside", "outside", then(*CONTROLLED, _HELD),
        "Federal prosecutions only; not a violent crime of which a child was a victim.", law.DURESS_2026,
    ),
    Test(
        "federal_vacatur", "Federal vacatur", "Was the offense a direct result of having been a victim?",
        "possible", "possible", "arguable", "outside", _TIED, "Non-violent federal offenses. An arrest for a violent one can be expunged only where it ended without conviction and no child was a victim.", law.RELIEF_2026,
        only=Not(any_of("act.violence", "physical", "sexual", "weapon")), from_record=True,
    ),
    Test(
        "nexus_waiver", "The 212(d)(13) waiver", "Was the conduct caused by, or incident to, the victimization?",
        "possible", "possible", "arguable", "outside", _TIED,
        "For grounds of inadmissibility, in the national interest; not for security, child abduction or tax renunciation, and not for the bar.", law.WAIVER_NEXUS,
    ),
    Test(
        "documents_exemption", "Victims' exemption in document servitude", "Was the conduct with papers caused by, or incident to, "
        "that trafficking?", "possible", "possible", "arguable", "outside", _TIED, "Only the crime of 18 USC 1592(a).",
        law.PAPERS_EXEMPT, only=said("act.others_papers.held"),
    ),
    Test(
        "congress_policy", "The policy of Congress", "Would somebody be penalized solely for unlawful acts that were a direct result?",
        "policy", "policy", "policy", "outside", _TIED, "Gives no right by itself.", law.POLICY,
    ),
    Test(
        "uk_adult", "England and Wales, adults", "Was the person compelled, was that attributable to exploitation, and would a "
        "reasonable person with the same traits have had no realistic other way?", "possible", "possible", "possible", "outside",
        AllOf((_PRESSED, _NO_OTHER_WAY)), "Listed offenses are left out.",
        rule("An adult victim compelled to an offense has a defense where there was no realistic alternative.", "Modern Slavery Act 2015 (UK) s. 45(1)"),
        only=Not(CLIENT_MINOR),
    ),
    Test(
        "uk_child", "England and Wales, children", "Was the act a direct consequence, and would a reasonable person in that place do it?",
        "possible", "possible", "possible", "outside", _TIED, "Listed offenses are left out.",
        rule("A child victim has a defense where the act was a direct consequence; compulsion need not be shown.", "Modern Slavery Act 2015 (UK) s. 45(4)"),
        only=CLIENT_MINOR,
    ),
    Test(
        "council_of_europe", "Council of Europe and European Union", "Was the person involved in unlawful activities to the extent "
        "of having been compelled?", "possible", "possible", "arguable", "outside", _PRESSED,
        "A duty to provide for the possibility of not punishing.",
        rule("States provide for the possibility of not punishing victims for what they were compelled to do.",
             "Council of Europe Convention on Action against Trafficking art. 26", "Directive 2011/36/EU art. 8", confidence="C", note="Of the Council of Europe's convention the text was read."),
    ),
    Test(
        "european_court", "European Court of Human Rights", "Was a credible victim assessed promptly before being prosecuted, with "
        "clear reasons for departing from it?", "possible", "possible", "outside", "outside", _TIED, "No general immunity.",
        rule("A credible victim must be assessed before a decision to prosecute.", "V.C.L. and A.N. v. United Kingdom (ECtHR 2021)", confidence="C"),
    ),
    Test(
        "asean", "ASEAN convention", "Was the act directly related to the trafficking?", "possible", "possible", "arguable", "outside",
        _TIED, "Subject to domestic law.",
        rule("States consider not holding victims liable, criminally or administratively, for directly related acts.",
             "ASEAN Convention against Trafficking art. 14(7)", confidence="C"),
    ),
    Test(
        "soft_law", "United Nations and OSCE principles", "Was the involvement a direct consequence?", "possible", "possible",
        "arguable", "outside", _TIED, "Soft law; two of them reach administrative sanctions.",
        rule("No detention, charge or prosecution of victims for involvement that is a direct consequence.",
             "OHCHR Recommended Principle 7 (2002)", "OSCE Recommendations (2013)", "A/HRC/47/34 (2021)", confidence="D"),
    ),
    Test(
        "wisconsin", "Wisconsin's defense, as an example of State law", "Was the offense a direct result of the trafficking?",
        "possible", "possible", "arguable", "outside", _TIED, "State law; the court of appeals asked for immediacy, motive and foreseeability (2021 WI App 46).",
        rule("A victim has a defense to any offense that is a direct result of the trafficking.",
             "Wis. Stat. 939.46(1m)", "State v. Kizer, 2022 WI 58", confidence="C"),
    ),
    Test(
        "the_bar", "The bar itself", "Its text puts no question of compulsion.", "open", "open", "open", "open", _PRESSED,
        "Whether “committed” takes compulsion in is open.", law.BAR, only=SEX_VERB,
    ),
    Test(
        "comparable_bars", "Bars for persecutors and material support", "None.", "outside", "outside", "outside", "outside", _PRESSED,
        "The immigration cases that go the other way; a contrast only.", law.NO_IMPLIED_DURESS,
    ),
)  # fmt: skip


def report(subject: Subject, day: datetime.date, catalog: Catalog) -> list[dict[str, Any]]:
    """Return what every test in force on the day reports of one act."""
    return [_report(test, subject, day, catalog) for test in TESTS if day in test.provision.window]


def _report(test: Test, subject: Subject, day: datetime.date, catalog: Catalog) -> dict[str, Any]:
    word = test.at(subject.at.timing)
    bits = subject.find(test.needs).bits & 15
    applies = truth.TRUE if test.only is None else subject.find(test.only).bits & 15
    facts: tuple[Fact, ...] = ()
    missing: tuple[Missing, ...] = ()
    if word == "outside" or applies == truth.FALSE or (bits == truth.FALSE and word != "open"):
        standing = OUTSIDE
    else:
        facts, missing = (
            subject.facts(test.needs),
            subject.missing(None if test.from_record else test.only, WHEN_KNOWN, test.needs),
        )
        standing = RECORDED if word and asserted(applies) and asserted(bits) else MISSING
    return {
        "id": test.id, "title": catalog.plain(test.title), "asks": catalog.plain(test.asks), "standing": standing,
        "at_that_time": word or "unknown", "facts": as_facts(facts), "missing": as_missing(missing),
        "limits": catalog.plain(test.limits), "provisions": as_provisions((test.provision,), day, catalog),
    }  # fmt: skip
