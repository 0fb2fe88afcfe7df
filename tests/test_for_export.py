"""A page that is mailed, printed or put on a drive names a client's own acts by their kind in law, and tells nothing more of them."""

from __future__ import annotations

import re
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner

from tests.marked import marked, parts_of
from tests.support import EXAMPLES, sampled
from tvisa import Case, load_case, screen
from tvisa.cli import main
from tvisa.facts import Person, Setting
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, Source
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.law.common.points import PartOfLaw
from tvisa.report.formats import as_markdown
from tvisa.report.memo import Numbered, memo
from tvisa.report.questions import lines_about
from tvisa.screening.elements.result import summary_of
from tvisa.screening.sharing.sharing import for_export, kind_told, touched_alone, without_others

DAY: Final = "2026-11-24"
RECRUITS: Final = EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"
PAGES: Final = (
    *(f"report --for counsel --format {form}" for form in ("markdown", "html", "docx")),
    "report --for counsel --appendix --format html",
    *(f"packet --format {form}" for form in ("text", "json", "html", "docx")),
    *(f"waivers --format {form}" for form in ("html", "docx")),
)
"""What is made to leave the office; counsel's screen and counsel's part of the outline are not."""


def told(page: str, case: Case, folder: Any) -> str:
    """Return what a command writes of a case."""
    file = folder / "case.yaml"
    file.write_text(dumps(case), encoding="utf-8")
    command, *how = page.split()
    made = CliRunner().invoke(main, [command, str(file), *how, "--as-of", DAY])
    assert made.exit_code == 0, made.output
    return str(parts_of(made.stdout_bytes)) if page.endswith("docx") else made.stdout


def yes() -> Answer:
    """Return a yes of the client, with something noted."""
    return Answer((Claim(Reply.YES, sources=(Source.CLIENT,), note="Zdetail note"),))


def otherwise(case: Case) -> Case:
    """Return the case with other days, people, words, means and gains in each act toward others, and of the same kinds in law."""
    acts = []
    for number, act in enumerate(case.conduct.acts):
        if act.other.person is None:
            acts.append(attrs.evolve(act, what=f"Zdetail {number}"))
            continue
        when = DateFact((DateClaim(parse_date(f"{str(act.when.values[0])[:7]}-2{number}"), note="Zdetail day"),))
        acts.append(
            attrs.evolve(
                act,
                what=f"Zdetail {number}",
                note="Zdetail note",
                when=when,
                other=attrs.evolve(act.other, person=f"P{20 + number}", said_older=yes(), told_to_say_older=NOT_ASKED),
                care=attrs.evolve(act.care, softened=yes(), warned=NOT_ASKED),
            )
        )
    people = [each for each in case.people if each.key not in ("P4", "P5", "P7")]
    born = DateFact((DateClaim(parse_date("2009-02-03")),))
    new = [Person(key=f"P{20 + number}", date_of_birth=born, note="Zdetail person") for number in range(3)]
    return attrs.evolve(case, people=(*people, *new), conduct=attrs.evolve(case.conduct, acts=tuple(acts)))


@pytest.mark.slow
@pytest.mark.parametrize("page", sampled(PAGES, 8))
def test_other_details_of_the_same_acts_change_no_page_for_export(page: str, tmp_path: Any) -> None:
    """Days, people, ages, words, warnings: not a byte of a memo, a packet or a skeleton hangs on them."""
    case = load_case(RECRUITS)
    plain, changed = (re.sub(r"rId\d+", "", told(page, each, tmp_path)) for each in (case, otherwise(case)))
    assert "Zdetail" not in changed
    assert not re.search(r"P2[0-2]\b|2024-08|2024-11|2025-04-11|2035-04-11", plain + changed)
    assert plain == changed


@pytest.mark.parametrize("page", sampled(PAGES, 8))
def test_no_page_for_export_tells_a_text_of_an_act(page: str, tmp_path: Any) -> None:
    """With everything there is recorded and every text a mark of its own, none of an act toward others is found."""
    case, marks = marked(Setting.PRIVILEGED)
    found = marks.found(told(page, case, tmp_path))
    assert [p for p in found if p.startswith("conduct.acts[]") and ".false_papers." not in p] == []


def test_the_memo_says_that_the_bar_is_raised_and_by_which_kinds() -> None:
    """On the first page with the stop signs, and behind it with how each stands; what was done is not told."""
    result = screen(load_case(RECRUITS), DAY)
    text = str(memo(result).blocks)
    assert "recruiting others, transporting others" in result.summary
    assert summary_of(result.picture, brief=True) in text
    assert (
        "recruiting others; transporting others: raised, unresolved; compulsion on file in part (client), contradicted by client"
        in text
    )
    assert "Criminal defense counsel first" in text
    assert not re.search(
        r"under 18 \(|MINOR_RECRUITED|as another person here was|warned somebody|payment or reward", text
    )
    assert not any(path.startswith("conduct.acts") and "false_papers" not in path for path in Numbered.of(result).facts)


def test_points_of_a_memo_hang_on_no_detail_of_an_act() -> None:
    """Jobs over others, papers kept and violence are told beside a screen; that there are acts, or which kinds, is told in a memo."""
    points = screen(load_case(RECRUITS), DAY).points
    assert points is not None
    own, exported = (
        [line.text for part in PartOfLaw for line in lines_about(points, part, points.picture.catalog, export=export)]
        for export in (False, True)
    )
    assert len(exported) < len(own)
    assert not re.search(r"passed on orders|P[457]\\b", " ".join(exported))


def test_counsels_screen_and_part_tell_the_acts_whole(tmp_path: Any) -> None:
    """What goes into no page stands where it is worked with."""
    file = tmp_path / "case.yaml"
    file.write_text(dumps(load_case(RECRUITS)), encoding="utf-8")
    screened = CliRunner().invoke(main, ["screen", str(file), "--as-of", DAY, "--all"]).stdout
    outlined = CliRunner().invoke(main, ["outline", str(file), "--counsel", "--as-of", DAY]).stdout
    assert "warned somebody" in " ".join(screened.split())
    assert "in it: P7" in outlined
    assert "Contact them only through criminal defense counsel. [18 USC 1512(b)]" in " ".join(outlined.split())


def test_the_rule_field_by_field() -> None:
    """A kind is what the definition or a ground names; false papers touch nobody else."""
    assert for_export("incidents[0].means.threats")
    assert for_export("conduct.acts[0].false_papers.statement")
    assert not any(
        for_export(f"conduct.acts[0].{field}") for field in ("when", "other.age", "verbs.recruited", "help.drove")
    )
    assert kind_told("conduct.acts[0].verbs.recruited", "recruited somebody") == "recruited somebody"
    assert kind_told("conduct.acts[0].care.warned", "warned somebody") == "own act"
    assert kind_told("incidents[0].means.threats", "threats") == "threats"


def test_whoever_is_in_the_file_for_an_act_alone() -> None:
    """A relative, or somebody responsible, stands there for something else as well."""
    assert touched_alone(load_case(RECRUITS)) == {"people[3]", "people[4]", "people[6]"}


def test_what_another_victim_alone_says_is_not_told_beside_a_screen() -> None:
    """What is said by the client too is told as the client's."""
    result = screen(load_case(EXAMPLES / "whole-files" / "f02-two-seasons" / "case.yaml"), DAY)
    facts = [fact for ground in result.grounds or () for fact in ground.facts]
    assert not any(
        str(Source.OTHER_VICTIM) in fact.sources and fact.path.startswith("conduct.acts")
        for fact in without_others(facts)
    )


@pytest.mark.slow
def test_what_is_kept_back_leaves_no_empty_line() -> None:
    """A part that rests on such acts alone cites no facts, and a finding that does says that it keeps them back."""
    for case in sorted((EXAMPLES / "vignettes").glob("*/case.yaml"))[::3]:
        page = as_markdown(memo(screen(load_case(case), DAY)))

        assert "[;" not in page
        assert not re.search(r"^- +\*\\?\[", page, re.MULTILINE)
