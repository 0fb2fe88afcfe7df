"""
Causation and compulsion: the same act can pass one test and fall outside another.

For each act every test reports the facts recorded, the facts missing, or that the act is outside the test. None is passed or
failed here; most bind nobody in a T case, and are argument and context.
"""

from __future__ import annotations

import attrs

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.conduct import law
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ladder import SEX_VERB
from tvisa.law.conduct.leaves import CLIENT_MINOR, any_of, compelled, denied, said, then
from tvisa.law.conduct.timing import CONTROLLED, Timing
from tvisa.law.writing import folded, rule

RECORDED = "facts recorded"
MISSING = "facts missing"
OUTSIDE = "outside the test"

_TIED = any_of("act.compulsion", "ordered", "threatened", "recent_violence", "watched", "manipulated")
"""Facts that could make an act a result of, or incident to, the trafficking."""
_PRESSED = compelled(Compelled.RECORDED, Compelled.PARTIAL)
_NO_OTHER_WAY = denied("act.compulsion.other_way")

_HELD = Timing.AFTER_UNDER_INFLUENCE
_FREE = Timing.AFTER_FREE
_BEFORE = Timing.BEFORE


@attrs.frozen(eq=False)
class Test:
    """One test of causation or compulsion."""

    id: str
    """Its name."""
    title: str
    """Its name for a reader."""
    asks: str = attrs.field(converter=folded)
    """The question it puts; it may run over lines."""
    provision: Provision
    """Where it stands."""
    needs: Predicate
    """The facts it looks for."""
    limits: str = attrs.field(converter=folded)
    """Its limits; they may run over lines."""
    free: str
    """What may be said of an act after control, with no hold remaining."""
    during: str = "possible"
    """The same during control or at getting out."""
    held: str = "possible"
    """The same after control, with a hold remaining."""
    before: str = "outside"
    """The same before control. ``outside`` closes the test at that time."""
    only: Predicate | None = None
    """What makes it apply at all; nothing where it always may."""
    from_record: bool = False
    """Whether it applies is read off a record and never asked of the client."""

    def at(self, timing: Timing) -> str:
        """Return what may be said at a time; nothing where the time is not known."""
        if timing in CONTROLLED:
            return self.during
        known = {_HELD: self.held, _FREE: self.free, _BEFORE: self.before, Timing.NONE: self.before}
        return known.get(timing, "")


TESTS = (
    Test(
        "common_law_duress",
        "Duress at common law",
        "Was there an immediate threat of serious harm, with no reasonable legal way out, that the person did not bring on?",
        provision=rule(
            "Duress excuses an act under an immediate threat with no legal way out.",
            "Dixon v. United States, 548 U.S. 1 (2006)",
            confidence="D",
        ),
        held="weak",
        free="outside",
        needs=said("act.compulsion.threatened") & _NO_OTHER_WAY & denied("act.compulsion.initiated"),
        limits="Often unavailable for homicide.",
    ),
    Test(
        "duress_of_victims",
        "Duress of trafficking victims",
        "Was the defendant a trafficking victim at the time?",
        provision=law.DURESS_2026,
        held="arguable",
        free="outside",
        needs=then(*CONTROLLED, _HELD),
        limits="Federal prosecutions only. A violent crime of which a child was a victim is excluded.",
    ),
    Test(
        "federal_vacatur",
        "Federal vacatur",
        "Was the offense a direct result of having been a victim?",
        provision=law.RELIEF_2026,
        only=~any_of("act.violence", "physical", "sexual", "weapon"),
        from_record=True,
        free="arguable",
        needs=_TIED,
        limits="""This covers non-violent federal offenses. An arrest for a violent offense can be expunged only if it ended without conviction and no
        child was a victim.""",
    ),
    Test(
        "nexus_waiver",
        "The 212(d)(13) waiver",
        "Was the conduct caused by, or incident to, the victimization?",
        provision=law.WAIVER_NEXUS,
        free="arguable",
        needs=_TIED,
        limits="""This waiver covers grounds of inadmissibility, in the national interest. It does not cover security, child abduction or tax
        renunciation, or the trafficker bar.""",
    ),
    Test(
        "documents_exemption",
        "Victims' exemption in document servitude",
        "Was the conduct with documents caused by, or incident to, that trafficking?",
        provision=law.PAPERS_EXEMPT,
        only=said("act.others_papers.held"),
        free="arguable",
        needs=_TIED,
        limits="This covers only the crime of 18 USC 1592(a).",
    ),
    Test(
        "congress_policy",
        "The policy of Congress",
        "Would a victim be penalized solely for unlawful acts that were a direct result of being trafficked?",
        provision=law.POLICY,
        during="policy",
        held="policy",
        free="policy",
        needs=_TIED,
        limits="It gives no right by itself.",
    ),
    Test(
        "uk_adult",
        "England and Wales, adults",
        """Was the person compelled, and was that attributable to exploitation? Would a reasonable person with the same traits have had no
        realistic alternative?""",
        provision=rule(
            """An adult has a defense to an offense committed under compulsion that is attributable to slavery or to exploitation after
            trafficking. The test is whether a reasonable person in the same situation, with the same age, sex, illness or disability, would
            have no realistic alternative.""",
            """Modern Slavery Act 2015 (UK) s. 45(1); Modern Slavery Act 2015 (UK) s. 45(3); Modern Slavery Act 2015 (UK) s. 45(5)""",
        ),
        only=~CLIENT_MINOR,
        free="possible",
        needs=_PRESSED & _NO_OTHER_WAY,
        limits="Listed offenses are excluded.",
    ),
    Test(
        "uk_child",
        "England and Wales, children",
        "Was the act a direct consequence of slavery or exploitation, and would a reasonable person in that situation do it?",
        provision=rule(
            """A person under 18 has a defense if the act was a direct consequence of slavery or of exploitation after trafficking. The test is
            whether a reasonable person in the same situation, with the same age, sex, illness or disability, would do it. Compulsion need
            not be shown.""",
            "Modern Slavery Act 2015 (UK) s. 45(4); Modern Slavery Act 2015 (UK) s. 45(5)",
        ),
        only=CLIENT_MINOR,
        free="possible",
        needs=_TIED,
        limits="Listed offenses are excluded.",
    ),
    Test(
        "council_of_europe",
        "Council of Europe and European Union",
        "To what extent was the person compelled to take part in the unlawful activities?",
        provision=rule(
            "State parties provide for the possibility of not punishing victims for what they were compelled to do.",
            "Council of Europe Convention on Action against Trafficking art. 26; Directive 2011/36/EU art. 8",
            confidence="C",
            note="The text of the Council of Europe's convention was read.",
        ),
        free="arguable",
        needs=_PRESSED,
        limits="The instrument imposes a duty to provide for the possibility of not punishing.",
    ),
    Test(
        "european_court",
        "European Court of Human Rights",
        "Was a credible victim assessed promptly before being prosecuted, with clear reasons for any departure from the assessment?",
        provision=rule(
            "A credible victim must be assessed before a decision to prosecute.",
            "V.C.L. and A.N. v. United Kingdom (ECtHR 2021)",
            confidence="C",
        ),
        free="outside",
        needs=_TIED,
        limits="It gives no general immunity.",
    ),
    Test(
        "asean",
        "ASEAN convention",
        "Was the act directly related to the trafficking?",
        provision=rule(
            "State parties consider not holding victims criminally or administratively liable for acts directly related to the trafficking.",
            "ASEAN Convention against Trafficking art. 14(7)",
            confidence="C",
        ),
        free="arguable",
        needs=_TIED,
        limits="Subject to domestic law.",
    ),
    Test(
        "soft_law",
        "United Nations and OSCE principles",
        "Was the involvement a direct consequence?",
        provision=rule(
            "Victims are not to be detained, charged or prosecuted for involvement in unlawful activities that is a direct consequence of being trafficked.",
            "OHCHR Recommended Principle 7 (2002); OSCE Recommendations (2013); A/HRC/47/34 (2021)",
            confidence="D",
        ),
        free="arguable",
        needs=_TIED,
        limits="Soft law; two of them reach administrative sanctions.",
    ),
    Test(
        "wisconsin",
        "Wisconsin's defense, as an example of State law",
        "Was the offense a direct result of the trafficking?",
        provision=rule(
            "A victim has a defense to any offense that is a direct result of the trafficking.",
            "Wis. Stat. 939.46(1m); State v. Kizer, 2022 WI 58",
            confidence="C",
        ),
        free="arguable",
        needs=_TIED,
        limits="This is State law. The offense needs a logical, causal connection to the trafficking, and must not result in significant part from anything else. It need not be foreseeable, nor follow relatively immediately.",
    ),
    Test(
        "the_bar",
        "The trafficker bar itself",
        "The text does not raise the question of compulsion.",
        provision=law.BAR,
        only=SEX_VERB,
        during="open",
        held="open",
        free="open",
        before="open",
        needs=_PRESSED,
        limits="Whether “committed” takes compulsion into account is unsettled.",
    ),
    Test(
        "comparable_bars",
        "Bars for persecutors and material support",
        "None.",
        provision=law.NO_IMPLIED_DURESS,
        during="outside",
        held="outside",
        free="outside",
        needs=_PRESSED,
        limits="These immigration cases go the other way, and are only a contrast.",
    ),
)
