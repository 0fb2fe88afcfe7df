"""Sections of title 8 of the US Code as sections of the INA: in which pages, by one table, and what stays as it is."""

from __future__ import annotations

import re
from typing import Final

import pytest
from click.testing import CliRunner

from tests import catalogs
from tests.support import EXAMPLES
from tvisa.cli import main
from tvisa.law.book import entries
from tvisa.words.ina import INA, OF_NO_ACT, in_ina

CASE: Final = str(EXAMPLES / "whole-files" / "f01-hearing-and-daughter" / "case.yaml")


def run(*words: str) -> str:
    """Return what a command prints, on one line."""
    result = CliRunner().invoke(main, [*words], env={"COLUMNS": "300"})
    assert result.exit_code == 0, result.output
    return re.sub(r"\s+", " ", result.stdout)


@pytest.mark.parametrize(
    ("code", "act"),
    [
        ("8 USC 1101(a)(15)(T)(i)(I)", "INA 101(a)(15)(T)(i)(I)"),
        ("8 USC 1182(d)(13)", "INA 212(d)(13)"),
        ("8 USC 1184(o)(1)", "INA 214(o)(1)"),
        ("8 USC 1229a(b)(5)(C)", "INA 240(b)(5)(C)"),
        ("8 USC 1229b(b)(2)", "INA 240A(b)(2)"),
        ("8 USC 1229c(d)(1)", "INA 240B(d)(1)"),
        ("8 USC 1255(l)", "INA 245(l)"),
        ("8 USC 1226(c)(1)(E)", "INA 236(c)(1)(E)"),
        ("8 USC 1231(a)(5)", "INA 241(a)(5)"),
        ("8 USC 1252(b)(1)", "INA 242(b)(1)"),
        ("8 USC 1225(b)(1)", "INA 235(b)(1)"),
        ("8 USC 1158(a)(2)(B)", "INA 208(a)(2)(B)"),
        ("relief of 8 USC 1182(h) or 1229b(a) since", "relief of INA 212(h) or 240A(a) since"),
        ("held under 8 USC 1231 and not under 8 USC 1226", "held under INA 241 and not under INA 236"),
        ("8 USC 1229a(c)(6)-(7)", "INA 240(c)(6)-(7)"),
        ("8 USC 1255(l), 2024", "INA 245(l), 2024"),
        ("8 USC 1367(a)(1)(F)", "8 USC 1367(a)(1)(F)"),
        ("8 USC 1232(a)(5)(D)", "8 USC 1232(a)(5)(D)"),
        ("18 USC 1591; 22 USC 7102(11); 28 USC 1229", "18 USC 1591; 22 USC 7102(11); 28 USC 1229"),
    ],
)
def test_a_section_of_the_code_is_one_of_the_act_or_stays(code: str, act: str) -> None:
    """Letters and numbers behind the section are the same in both; what is of another act, or another title, has no section there."""
    assert in_ina(code) == act
    assert ("INA" in in_ina(code, both=True)) is ("INA" in act)
    assert "8 USC" in in_ina(code, both=True)


def test_every_section_that_is_cited_is_in_the_table_or_of_no_section_of_the_act() -> None:
    """In messages and beside every rule; and nothing is in the table that nobody cites."""
    cited = " ".join((*catalogs.messages(), *(str(c) for entry in entries() for c in entry.law.citations)))
    sections = set(re.findall(r"(?<!\d)8 USC (\d{4}[a-z]?)\b", cited))

    assert sections <= {*INA, *OF_NO_ACT}
    assert not set(INA) & set(OF_NO_ACT)
    assert len(set(INA.values())) == len(INA)


def test_a_page_cites_as_it_is_asked_and_json_as_ever() -> None:
    """The Code unless another is asked for; with both, one behind the other."""
    code, act, both = (run("deadlines", CASE, "--as-of", "2026-11-30", "--cite", how) for how in ("usc", "ina", "both"))
    data = [
        run("deadlines", CASE, "--as-of", "2026-11-30", "--format", "json", *how) for how in ((), ("--cite", "ina"))
    ]

    assert "8 USC 1158(a)(2)(B)" in code
    assert "INA " not in code
    assert "INA 208(a)(2)(B)" in act
    assert not re.findall(rf"(?<!\d)8 USC (?:{'|'.join(INA)})\b", act)
    assert "INA 208(a)(2)(B) (8 USC 1158(a)(2)(B))" in both
    assert data[0] == data[1]
    assert "INA 208" not in data[0]
