"""Old numbers, each read with its date; references that must not be followed as printed."""

from __future__ import annotations

import datetime
import json
import re

import pytest
from click.testing import CliRunner

from tvisa.cli import main
from tvisa.kernel.provision import Citation
from tvisa.law.book import entries, search
from tvisa.law.numbers import NUMBERS, SLIPS, Named, earlier, named, slips
from tvisa.law.pinpoint import lies_in, normalize
from tvisa.law.windows import RULE_2002, RULE_2017
from tvisa.screening.law_told import slip_told
from tvisa.screening.writer import in_full
from tvisa.words.catalog import ENGLISH

SECTIONS = {letter: number for number, letter in enumerate("abcdefghijklmnop", start=201)}
"""The redesignation table of 89 FR 34866."""


def at(text: str, day: str) -> Named:
    """Return what a number named on a day."""
    (row,) = [n for n in named(text) if datetime.date.fromisoformat(day) in n.citation.window]
    return row


@pytest.mark.parametrize(
    ("number", "day", "concept", "now"),
    [
        ("8", "2005-01-01", "severe forms of trafficking in persons", "22 USC 7102(11)"),
        ("8", "2013-03-06", "severe forms of trafficking in persons", "22 USC 7102(11)"),
        ("9", "2013-03-07", "severe forms of trafficking in persons", "22 USC 7102(11)"),
        ("9", "2019-01-08", "severe forms of trafficking in persons", "22 USC 7102(11)"),
        ("11", "2019-01-09", "severe forms of trafficking in persons", "22 USC 7102(11)"),
        ("8", "2020-01-01", "involuntary servitude", "22 USC 7102(8)"),
        ("9", "2020-01-01", "minimum standards for the elimination of trafficking", "22 USC 7102(9)"),
        ("9", "2005-01-01", "sex trafficking", "22 USC 7102(12)"),
        ("10", "2015-05-29", "sex trafficking", "22 USC 7102(12)"),
        ("12", "2020-01-01", "sex trafficking", "22 USC 7102(12)"),
        ("2", "2005-01-01", "coercion", "22 USC 7102(3)"),
        ("3", "2005-01-01", "commercial sex act", "22 USC 7102(4)"),
        ("4", "2005-01-01", "debt bondage", "22 USC 7102(7)"),
        ("5", "2014-01-01", "debt bondage", "22 USC 7102(7)"),
        ("5", "2005-01-01", "involuntary servitude", "22 USC 7102(8)"),
        ("14", "2014-01-01", "victim of a severe form of trafficking", "22 USC 7102(16)"),
    ],
)
def test_trap_16_a_number_of_the_definitions_is_read_with_its_date(
    number: str, day: str, concept: str, now: str
) -> None:
    """22 USC 7102(8) and (9) named different things in 2005, 2015 and today; subparagraphs go with their paragraph."""
    row = at(f"22 USC 7102({number})", day)

    assert (row.concept, row.now) == (concept, (now,))
    assert at(f"22 USC 7102({number})(A)", day) == row


def test_trap_16_an_ambiguous_number_lists_each_of_its_times() -> None:
    """`tvisa law "22 USC 7102(8)"` says which concept had that number when, in words and in data."""
    said = CliRunner().invoke(main, ["law", "22 USC 7102(8)"], env={"COLUMNS": "80"}).stdout
    data = json.loads(CliRunner().invoke(main, ["law", "22 USC 7102(8)", "--format", "json"]).stdout)

    for line in (
        "22 USC 7102(8) [2000-10-28 to 2013-03-06]",
        "severe forms of trafficking in persons; today at: 22 USC 7102(11)",
        "22 USC 7102(8) [2019-01-09 to now]",
        "involuntary servitude",
    ):
        assert line in said
    assert [(n["from"], n["until"], n["now"]) for n in data["numbers"]] == [
        ("2000-10-28", "2013-03-07", ["22 USC 7102(11)"]),
        ("2013-03-07", "2019-01-09", ["22 USC 7102(10)"]),
        ("2019-01-09", None, ["22 USC 7102(8)"]),
    ]
    assert [n["citation"] for n in data["earlier_numbers"]] == ["22 USC 7102(5)", "22 USC 7102(6)"]
    assert slips("22 USC 7102(16)")[0].read == "(11)"


@pytest.mark.parametrize("text", ["TVPA 103(8)", "TVPA § 103(8)", "vtvpa section 103 (8)", " TVPA sec. 103(8) "])
def test_trap_16_the_act_has_the_numbers_of_the_code(text: str) -> None:
    """Old decisions cite section 103 of the TVPA; what is no such citation stays what it is."""
    assert named(text) == named("22 USC 7102(8)") != ()
    assert named("TVPA 107(e)") == named("TVPA 103") == ()


def test_trap_16_the_numbers_agree_with_those_of_the_model() -> None:
    """Wherever the model cites a definition by an old number, that number named the same thing then."""
    cited = {c for e in entries() for c in e.law.citations if c.text.startswith("22 USC 7102(") and c.window.start}

    assert len(cited) > 15
    for citation in cited:
        rows = [n for n in named(citation.text) if n.citation.window.start == citation.window.start]
        joined = [n for n in named(citation.text) if citation.window.start in n.citation.window]  # type: ignore[operator]
        assert rows or joined, citation


@pytest.mark.parametrize("letter", SECTIONS)
def test_trap_31_each_letter_of_2017_became_a_section(letter: str) -> None:
    """8 CFR 214.11(a)-(p) became 214.201-214.216, letter by letter; in the rule of 2002 a letter could be something else."""
    row = at(f"8 CFR 214.11({letter})", "2020-01-01")

    assert row.now == (f"8 CFR 214.{SECTIONS[letter]}",)
    assert row.citation.window == RULE_2017
    assert at(f"8 CFR 214.11({letter})", "2010-01-01").citation.window == RULE_2002


@pytest.mark.parametrize(
    ("number", "day", "now"),
    [
        ("8 CFR 214.11(g)(2)(i)", "2020-01-01", ("8 CFR 214.207(b)(1)",)),
        ("8 CFR 214.11(g)(3)", "2010-01-01", ("8 CFR 214.207(b)",)),
        ("8 CFR 214.11(g)(2)", "2010-01-01", ()),
        ("8 CFR 214.11(c)", "2010-01-01", ("8 CFR 214.202(e)",)),
        ("8 CFR 214.11(c)", "2020-01-01", ("8 CFR 214.203",)),
        ("8 CFR 214.11(d)(3)(i)", "2020-01-01", ("8 CFR 214.204(e)",)),
        ("8 CFR 214.11(d)(4)", "2010-01-01", ()),
        ("8 CFR 214.11(h)(3)", "2010-01-01", ("8 CFR 214.208(e)(2)",)),
        ("8 CFR 214.11(i)(2)(iv)", "2020-01-01", ("8 CFR 214.209(b)(4)",)),
        ("8 CFR 214.11(i)(1)(ii)", "2016-07-14", ("8 CFR 214.209(b)(2)",)),
        ("8 CFR 214.11(h)(2)(iii)", "2020-01-01", ("8 CFR 214.208(c)(3)",)),
        ("8 CFR 214.11(h)(2)(iv)", "2020-01-01", ("8 CFR 214.208(c)(5)",)),
        ("8 CFR 214.11(h)(2)(xiii)", "2020-01-01", ("8 CFR 214.208(c)(14)",)),
        ("8 CFR 214.11(g)(3)", "2020-01-01", ("8 CFR 214.207(a)(5)", "8 CFR 214.207(b)(3)")),
        ("8 CFR 214.11(d)(7)", "2020-01-01", ("8 CFR 214.204(m)",)),
        ("8 CFR 214.11(k)(5)(iv)", "2020-01-01", ("8 CFR 214.211(e)(4)",)),
        ("8 CFR 214.11(l)(7)", "2020-01-01", ("8 CFR 214.212(h)",)),
        ("8 CFR 214.11(o)(4)", "2010-01-01", ("8 CFR 214.211(d)", "8 CFR 214.211(e)(1)")),
        ("8 CFR 214.11(o)(5)(iii)", "2010-01-01", ()),
        ("8 CFR 212.16(b)(2)", "2016-07-14", ("8 CFR 212.16(b)(3)",)),
        ("8 CFR 212.16(b)(2)", "2017-01-18", ("8 CFR 212.16(b)(2)",)),
        ("8 CFR 212.16(b)(3)", "2016-07-14", ()),
        ("8 CFR 245.23(a)(6)(ii)", "2020-01-01", ("8 CFR 245.23(a)(7)(ii)",)),
        ("8 CFR 245.23(a)(3)", "2024-08-27", ("8 CFR 245.23(a)(4)",)),
        ("8 CFR 245.23(a)(3)", "2024-08-28", ("8 CFR 245.23(a)(3)",)),
        ("INA 101(a)(15)(T)(i)(III)(bb)", "2005-01-01", ("8 USC 1101(a)(15)(T)(i)(III)(cc)",)),
    ],
)
def test_trap_31_a_paragraph_resolves_to_where_it_stands_today(number: str, day: str, now: tuple[str, ...]) -> None:
    """The closest paragraph that is known answers; what stands nowhere today says so."""
    assert at(number, day).now == now


def test_trap_31_an_endorsement_is_a_declaration() -> None:
    """The old word is explained where the old paragraph is looked up."""
    assert "now called declaration" in at("8 CFR 214.11(d)(3)(i)", "2020-01-01").concept
    assert "now called declaration" in at("8 CFR 214.11(f)(1)", "2010-01-01").concept


def test_trap_31_what_stands_today_knows_its_earlier_numbers() -> None:
    """From today's paragraph back to both older rules."""
    assert [n.citation.text for n in earlier("8 CFR 214.207(b)")] == ["8 CFR 214.11(g)(3)", "8 CFR 214.11(g)(2)"]
    assert [n.citation.text for n in earlier("22 USC 7102(11)")] == ["22 USC 7102(8)", "22 USC 7102(9)"]
    assert named("8 CFR 214.207(b)") == earlier("8 CFR 999.1") == ()


@pytest.mark.parametrize(
    ("where", "read"),
    [
        ("8 CFR 214.206(a)(3)(ii)(J)", "214.204(e)"),
        ("8 CFR 214.207(c)(4)", "214.204(e)"),
        ("8 CFR 214.208(d)(1)", "214.204(e)"),
        ("8 CFR 245.23(e)(2)(i)", "(a)(4)"),
        ("8 CFR 245.23(f)", "(a)(7)"),
        ("8 CFR 274a.12(a)(16)", "214.204(o)(3)"),
        ("8 CFR 214.11(g)(2)(iii)", "(g)(3)"),
        ("8 CFR 245.23(c)(3)", "212.16"),
        ("89 FR 34871", "214.201"),
        ("8 CFR 214.211(g)", "214.204(k) and (l)"),
        ("8 CFR 214.211(h)", "214.204(n)"),
        ("8 CFR 245.23(c)(1)", "214.213"),
    ],
)
def test_trap_32_a_slip_is_not_followed_as_printed(where: str, read: str) -> None:
    """Each known wrong reference has a line that says how to read it; no rule of the model follows one."""
    (slip,) = slips(where)

    assert read in slip.read
    assert in_full(slip_told(slip, ENGLISH)) == {"where": slip.where, "says": slip.says, "read": slip.read}
    assert slip in slips(where.rpartition("(")[0]) or "FR" in where


def test_trap_32_the_model_cites_the_right_place() -> None:
    """Declarations are cited to 214.204(e), and nothing cites them to 214.204(c)."""
    found = [e for e in entries() if "declaration" in e.id]

    assert any(c.text == "8 CFR 214.204(e)" for e in found for c in e.law.citations)
    assert not [e.id for e in found for c in e.law.citations if lies_in(c, "8 CFR 214.204(c)")]


def test_trap_40_guidance_that_repeats_an_old_rule_is_marked() -> None:
    """Passages of the Policy Manual that still state the rule of 2017 say so when they are looked up."""
    chapters = ("2(E)(1)", "3(C)(4)", "3(C)(7)", "5(A)(2)", "8(B)", "9(A)", "13(A)")

    for chapter in chapters:
        (slip,) = slips(f"USCIS Policy Manual, vol. 3, part B, ch. {chapter}")
        assert "the rule of 2017" in slip.read
    assert "2026" in slips("USCIS Policy Manual, vol. 3, part B, ch. 12(B)")[0].read
    assert len(slips("USCIS Policy Manual, vol. 3, part B")) == len([s for s in SLIPS if s.where.startswith("USCIS")])


def test_every_number_is_dated_and_worded() -> None:
    """Each row is a citation with days, a concept, and a place of today that is no old number itself."""
    for row in NUMBERS:
        window = row.citation.window
        assert isinstance(row.citation, Citation)
        assert row.concept
        assert not row.concept.endswith(".")
        assert window.start or window.end or row.note
        assert not [now for now in row.now if now.startswith("8 CFR 214.11(")]
        assert [normalize(now) for now in row.now] == list(row.now)
    assert len({(n.citation.text, n.citation.window) for n in NUMBERS}) == len(NUMBERS)


def test_every_letter_and_number_of_the_old_rules_has_one_answer_a_day() -> None:
    """No number names two things on one day, and where something stands today is a section that the model knows of."""
    for row in NUMBERS:
        assert at(row.citation.text, str(row.citation.window.start or "2001-01-01")) == row
        for now in row.now:
            assert now.startswith(("8 CFR 214.2", "8 CFR 212.16", "8 CFR 245.23", "22 USC 7102(", "8 USC 11")), now


def test_a_place_is_told_step_by_step() -> None:
    """In a terminal no name is broken inside, and the place that is printed is found again."""
    said = CliRunner().invoke(main, ["law", "8 CFR 214.11(g)(2)"], env={"COLUMNS": "80"}).stdout
    place = "extreme_hardship / case.hardship.extreme"

    assert re.search(r"^   present_directly_related / case\.presence\.directly_related / *$", said, re.MULTILINE)
    assert max(map(len, said.splitlines())) <= 80
    assert search(entries(), place) == search(entries(), place.replace(" / ", "/")) != []


def test_a_number_that_no_rule_applies_is_still_resolved() -> None:
    """A paragraph on which the model has no rule is answered from the table; nonsense is still an error."""
    assert search(entries(), "8 CFR 214.11(u)") == []
    found = CliRunner().invoke(main, ["law", "8 CFR 214.11(u)"])
    nonsense = CliRunner().invoke(main, ["law", "8 CFR 1.1"])

    assert (found.exit_code, nonsense.exit_code) == (0, 1)
    assert "reserved; today at: nowhere" in found.stdout
