"""
Grades of confidence follow the text: what a rule graded A cites, and what it says.

The words of `GRAVEST` were written from the texts themselves, in words of our own. That no pinpoint has moved is held in
``test_pins.py``.
"""

from __future__ import annotations

import re
from typing import Final

import pytest

from tvisa.kernel.provision import Confidence, Kind
from tvisa.law.book import entries
from tvisa.law.read import READ_AGAIN as DAY_READ_AGAIN
from tvisa.law.t import T

LAWBOOK = entries()
TEXT = re.compile(r"\d+ (USC|CFR) [\w.]+\(.+|\d+ FR \d+.*|.+ Act \d{4} \(UK\) (s|Sch)\. .+")
"""A paragraph of a statute or a regulation, or a page of the Federal Register."""
ONE_RULE = {"18 USC 2", "22 USC 254d", "8 CFR 1.2", "8 CFR 241.7", "8 CFR 1003.29", "28 CFR 0.197"}
"""A section that is cited as a whole because it is one rule."""
GRAVEST = {
    "8 USC 1184(o)(1)": "substantial reason to believe",
    "8 USC 1184(o)(2)": "5,000",
    "8 USC 1184(o)(4)": "child turns 21 pending",
    "8 USC 1184(o)(5)": "principal turns 21 pending",
    "8 USC 1184(o)(6)": "consider State local complied",
    "8 USC 1184(o)(7)(A)": "four years",
    "8 USC 1184(o)(7)(B)": "extend year",
    "8 USC 1101(a)(15)(T)(i)(I)": "victim severe form",
    "8 USC 1101(a)(15)(T)(i)(II)": "physically present on account",
    "8 USC 1101(a)(15)(T)(i)(III)(aa)": "any reasonable request",
    "8 USC 1101(a)(15)(T)(i)(III)(bb)": "unable to cooperate trauma",
    "8 USC 1101(a)(15)(T)(i)(III)(cc)": "under 18",
    "8 USC 1101(a)(15)(T)(i)(IV)": "extreme hardship unusual and severe harm",
    "8 USC 1101(a)(15)(T)(ii)(I)": "unmarried sister under 18 of a principal under 21",
    "8 USC 1101(a)(15)(T)(ii)(II)": "spouse",
    "8 USC 1101(a)(15)(T)(ii)(III)": "danger of retaliation",
    "22 USC 7102(1)": "law or process purpose press act or not to act",
    "22 USC 7102(3)": "threat serious harm physical restraint scheme legal process",
    "22 USC 7102(3)(A)": "threat any person",
    "22 USC 7102(3)(B)": "scheme, plan or pattern",
    "22 USC 7102(3)(C)": "abuse legal process",
    "22 USC 7102(4)": "sex act anything of value given received any person",
    "22 USC 7102(7)": "pledged debt applied limited and defined",
    "22 USC 7102(8)": "servitude includes scheme serious harm legal process",
    "22 USC 7102(11)(A)": "commercial sex act force, fraud or coercion under 18",
    "22 USC 7102(11)(B)": "labor or services servitude, peonage, debt bondage or slavery",
    "22 USC 7102(12)": "patronizing or soliciting",
    "8 CFR 214.207(a)": "time of application",
    "8 CFR 214.207(a)(1)": "being subjected",
    "8 CFR 214.207(a)(2)": "agency liberated before filing",
    "8 CFR 214.207(a)(3)": "escaped before agency became involved",
    "8 CFR 214.207(a)(4)": "past directly related",
    "8 CFR 214.207(a)(5)": "allowed in investigative judicial detection prosecution",
    "8 CFR 214.207(a)(5)(i)": "not matter where the trafficking occurred",
    "8 CFR 214.207(a)(5)(ii)": "documents valid entry purpose",
    "8 CFR 214.207(b)(1)": "return continued victimization",
    "8 CFR 214.207(b)(2)": "new incident",
    "8 CFR 214.207(b)(3)": "allowed back process",
    "8 CFR 214.207(b)(4)": "past or present part however long ago",
    "8 CFR 214.207(b)(5)": "treatment or services cannot be provided",
    "8 CFR 214.208(a)": "investigation or prosecution one central reason",
    "8 CFR 214.208(b)": "proper jurisdiction single contact",
    "8 CFR 214.208(c)": "reasonable circumstances",
    "8 CFR 214.208(d)": "declaration Continued Presence affidavits",
    "8 CFR 214.208(e)(1)": "trauma",
    "8 CFR 214.208(e)(2)": "under 18 at least one act",
    "8 CFR 214.208(f)": "need not comply need not have had contact",
    "8 CFR 214.211(a)(1)": "spouse",
    "8 CFR 214.211(a)(2)": "parent of a principal under 21",
    "8 CFR 214.211(a)(3)": "danger consultation with the law enforcement agency",
    "8 CFR 214.211(b)(1)(ii)": "depends on the principal keeping",
    "8 CFR 214.211(b)(3)(ii)": "final order stay",
    "8 CFR 214.211(c)(4)": "waiver",
    "8 CFR 214.211(d)": "filed decided Supplement A admission",
    "8 CFR 214.211(e)(1)": "child after filing",
    "8 CFR 214.211(e)(2)(i)": "principal under 21 at filing",
    "8 CFR 214.211(e)(2)(iii)": "sibling under 18",
    "8 CFR 214.211(e)(3)(i)": "child under 21",
    "8 CFR 214.211(e)(4)(i)": "unmarried five points",
    "8 CFR 214.211(e)(4)(ii)": "spouse marriage before decision",
    "8 CFR 214.211(e)(4)(iii)": "stepchild stepparent",
    "8 CFR 214.211(f)(1)": "advance parole",
    "8 CFR 214.211(f)(2)": "signed statement law enforcement agency",
    "8 CFR 214.211(f)(4)": "any country",
    "8 CFR 214.211(i)(3)": "Form I-765",
    "8 USC 1182(d)(13)(A)": "public charge does not apply",
    "8 USC 1182(d)(13)(B)(i)": "health no such nexus",
    "8 USC 1182(d)(13)(B)(ii)": "caused by, or incident to, victimization",
    "8 USC 1255(l)(1)(A)": "continuous period of three years less",
    "8 USC 1255(l)(1)(B)": "good moral character",
    "8 USC 1255(l)(1)(C)(i)": "complied reasonable request",
    "8 USC 1255(l)(1)(C)(ii)": "extreme hardship unusual and severe harm",
    "8 USC 1255(l)(1)(C)(iii)": "under 18 victimization",
    "8 USC 1255(l)(2)(A)": "health national interest",
    "8 USC 1255(l)(2)(B)": "caused by, or incident to, victimization",
    "8 USC 1255(l)(3)": "90 days 180 days",
    "8 USC 1255(l)(3)(A)": "absence necessary to assist",
    "8 USC 1255(l)(3)(B)": "official certifies otherwise justified",
    "8 USC 1255(l)(4)": "5,000 principals",
    "8 USC 1255(l)(6)": "disregard caused by",
    "8 USC 1255(l)(7)": "waiver fee",
}
"""By pinpoint, words that a rule graded A and standing there must hold, in this order."""


def test_what_is_graded_a_stands_in_a_text() -> None:
    """A rule graded A names a paragraph of statute or regulation, or a page of the Federal Register."""
    loose = {
        e.law.rule
        for e in LAWBOOK
        if e.law.confidence is Confidence.A
        and not any(TEXT.fullmatch(c.text) or c.text in ONE_RULE for c in e.law.citations)
    }

    assert loose == set()
    assert {c.text for e in LAWBOOK for c in e.law.citations if c.text != " ".join(c.text.split())} == set()


def test_advice_is_not_law() -> None:
    """No rule graded A sends the reader to counsel or says what to write first: that is advice, and stands in a note."""
    advice = re.compile(r"(for|with|by|before) counsel|counsel must|speak with|never write")

    assert {e.law.rule for e in LAWBOOK if e.law.confidence is Confidence.A and advice.search(e.law.rule)} == set()


def test_a_rule_is_listed_with_the_law_of_its_time() -> None:
    """What no longer holds is not listed with the rule of 2024; only what an earlier filer keeps stands in it."""
    sets = {r.id: r.window for r in T.rule_sets}
    strays = {
        (e.path, name)
        for e in LAWBOOK
        for name in e.rule_sets
        if not e.law.window.meets(sets[name])
        and e.kind not in (Kind.BRIGHT_LINE, Kind.STANDARD, Kind.STRUCTURE, Kind.FACTOR)
    }

    assert strays == set()
    assert "hardship_to_others_2017" not in {e.id for e in entries((T.rule_sets[-1],))}
    assert "hardship_to_others_2017" in {e.id for e in entries((T.rule_sets[-2],))}


@pytest.mark.parametrize("pinpoint", GRAVEST)
def test_the_gravest_pinpoints_say_what_their_text_says(pinpoint: str) -> None:
    """A rule graded A stands at the pinpoint and holds the words of its text."""
    words = re.compile(".*".join(re.escape(w) for w in GRAVEST[pinpoint].split(" ")), re.IGNORECASE)
    there = {e.law.rule for e in LAWBOOK if pinpoint in map(str, e.law.citations) and e.law.confidence is Confidence.A}

    assert any(words.search(rule) for rule in there), there


READ_AGAIN = {
    "8 CFR 214.211(b)(3)(ii)": (r"stops neither", r"no effect on the authority to execute an order"),
    "8 CFR 214.211(e)(1)": (r"born to, or adopted by", r"whose parent the principal became"),
    "8 CFR 214.211(a)(3)": (
        r"no agency investigated(?! after )",
        r"no agency investigated after the applicant reported the crime",
    ),
    "8 CFR 212.16(a)": (r"USCIS alone decides", r"in its discretion"),
    "8 CFR 214.205(g)(1)": (r"whatever becomes of deferred action", r"automatically stays every final order"),
    "8 USC 1182(d)(3)(A)(ii)": (r"answers recorded close", r"neither waiver reaches five security grounds"),
    "8 USC 1182(a)(2)(B)": (r"^$", r"Purely political offenses do not count"),
    "8 USC 1227(a)(2)(E)(ii)": (
        r"against threats|once admitted",
        r"at any time after an admission.*domestic violence.*credible threats",
    ),
    "18 USC 1595(a)": (r"knowingly benefits, within", r"knew or should have known.*whichever is later"),
    "8 CFR 214.11(h)(1)": (r"any one", r"contact with a law enforcement agency about the acts"),
    "8 USC 1101(a)(13)(C)": (
        r"six things",
        r"180 days continuously.*1182\(a\)\(2\) without relief since.*1229b\(a\).*not at a designated time and place",
    ),
    "8 USC 1226(a)": (r"^$", r"bond of at least \$1,500 or on conditional parole"),
    "8 USC 1226(c)(4)": (r"^$", r"must detain .*, except to protect witnesses"),
    "8 USC 1226(c)(1)(E)": (
        r"without bond",
        r"presence without admission.*charged with, arrested for.*law of the jurisdiction",
    ),
    "8 CFR 1003.19(h)(2)(ii)": (r"^$", r"that the class does not apply.*stopped on arriving cannot"),
    "8 CFR 1240.10(c)": (r"concede or contest", r"may not accept an admission.*under 18"),
    "22 USC 254d": (r"unless the sending country", r"dismisses a proceeding against a person .* immune from it"),
    "22 USC 7102(1)": (r"for a purpose it was not", r"in any manner or for any purpose"),
    "18 USC 1589(c)(2)": (
        r"keep working|would continue",
        r"all the circumstances together.*perform or continue the labor",
    ),
    "8 USC 1255(l)(3)": (r"break the period\.$", r"There is an exception if an absence was needed"),
    "8 CFR 214.209(c)(1)": (r"^Describe", r"encouraged to describe"),
    "8 USC 1229a(b)(5)(C)": (r"was in custody", r"federal or State custody"),
    "8 USC 1229b(b)(6)(A)": (
        r"can be paroled",
        r"must exist on the day on which law enforcement applied for Continued Presence",
    ),
    "8 USC 1101(f)(8)": (r"; an aggravated felony does", r"A conviction of an aggravated felony bars"),
    "8 CFR 1001.1(p)": (r"\bonly\b", r"becomes administratively final"),
    "8 CFR 103.2(a)(7)(iv)": (r"^Only one", r"Unless another rule says otherwise"),
}
"""By pinpoint: a qualifier that its text has not, and what the text says."""


def test_what_is_from_memory_alone_is_graded_so() -> None:
    """A rule that nobody read anywhere is an inference or from memory, and no secondary source."""
    assert {
        e.law.rule for e in LAWBOOK if e.law.note.startswith("From memory") and e.law.confidence is not Confidence.D
    } == set()


QUALIFIER = re.compile(r"\b(never|only|alone|any|all)\b", re.IGNORECASE)


def test_no_qualifier_is_graded_a_that_was_not_read_again() -> None:
    """Who writes one beside a text that is not on the list of those read again reads that text, and adds it."""
    unread = {
        (e.law.rule, "; ".join(map(str, e.law.citations)))
        for e in LAWBOOK
        if e.law.confidence is Confidence.A and QUALIFIER.search(e.law.rule) and e.law.checked_on < DAY_READ_AGAIN
    }

    assert unread == set()


@pytest.mark.parametrize("pinpoint", READ_AGAIN)
def test_a_qualifier_of_a_rule_graded_a_is_that_of_its_text(pinpoint: str) -> None:
    """Rules with "never", "only", "alone", "any" or "all" in them were read again beside their texts."""
    gone, there = READ_AGAIN[pinpoint]
    rules = {e.law.rule for e in LAWBOOK if pinpoint in map(str, e.law.citations) and e.law.confidence is Confidence.A}

    assert not [rule for rule in rules if re.search(gone, rule)]
    assert [rule for rule in rules if re.search(there, rule)]


SAYS: Final = {
    "severe_trafficking/severe_form/either_branch/labor_trafficking/purpose/involuntary_servitude/"
    "incident.purposes.servitude_by_fear/incident.labor.long_or_intense": r"may be relevant",
    "law_enforcement_assistance/trauma_exception": r"(III)(bb)",
    "adjustment/relative_adjusts/admissibility_at_adjustment": r"Except for a health ground, the conduct behind it must be tied",
    "law_enforcement_assistance/complied/report/contact_of_report/agency_named_2017": r"federal, State or local agency.*children's",
    "physical_presence/on_account_of_trafficking/ground_of_presence/present_directly_related/case.presence.directly_related/"
    "incident.caused_entry": r"and is ongoing",
    "filing/deadline": r"sets no deadline",
    "causation/uk_adult": r"attributable to.*a reasonable person",
    "causation/uk_child": r"direct consequence.*a reasonable person",
    "severe_trafficking/severe_form/either_branch/labor_trafficking/act/incident.acts.recruited": r"define none of them",
    "non_defenses/case.assistance.declaration": r"optional.*no special weight",
}
"""By path of a rule, words that it, or where it stands, must hold."""


@pytest.mark.parametrize("path", SAYS)
def test_a_rule_once_imprecise_says_what_its_text_says(path: str) -> None:
    """Each was read beside its text; the rule holds the qualification that was left out."""
    there = [e for e in entries() if e.path == path and "2024" in e.rule_sets]
    words = re.compile(SAYS[path].replace("(III)(bb)", r"\(III\)\(bb\)"))

    assert there
    assert all(words.search(" ".join((e.law.rule, *map(str, e.law.citations)))) for e in there)
