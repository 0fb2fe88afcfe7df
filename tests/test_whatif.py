"""What would change a result: on the examples, in the terminal, and under assumptions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from tests.cases import MARK
from tests.support import CASES, EXAMPLES, expected, sampled
from tvisa import load_case, screen
from tvisa.cli import main
from tvisa.errors import CaseFileError
from tvisa.facts import Case, Incident, Person, Setting
from tvisa.files.assume import assume
from tvisa.kernel.answers import Answer, yes_no
from tvisa.kernel.paths import facts_of, put
from tvisa.screening.compare.whatif import whatif

DAY = "2026-11-24"


def run(*arguments: str, stdin: str | None = None) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, ["whatif", *arguments], input=stdin, env={"COLUMNS": "80"}, prog_name="tvisa")


def element(result: Any, ident: str) -> dict[str, Any]:
    """Return what one element turns on."""
    (found,) = [e for e in result["elements"] if e["id"] == ident]
    return dict(found)


def outcomes(case: Case, day: str) -> dict[str, str]:
    """Return the outcome of each element."""
    return {f.predicate.id: str(f.outcome) for f in screen(case, day).findings}


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_every_set_of_plain_facts_does_what_it_says(path: Path) -> None:
    """Put into the case as assumptions, a set of yes/no facts makes the element what it promises, and never less."""
    case, day = load_case(path), expected(path)["as_of"]
    known = {p for p, f in facts_of(case) if isinstance(f, Answer)}
    for found in whatif(case, day, size=2).as_dict()["elements"]:
        for wanted, sets in (("met", found["to_meet"]), ("not_met", found["to_defeat"])):
            for changes in [*sets["open"], *sets["against_the_record"]][:12]:
                if not all(c["path"] in known and c["now"] != "disputed" for c in changes):
                    continue
                text = json.dumps({c["path"]: c["answer"] == "yes" for c in changes})
                assert outcomes(assume(case, text), day)[found["id"]] == wanted, (found["id"], text)


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_what_an_element_holds_by_is_what_opens_it_when_forgotten(path: Path) -> None:
    """Forget one of the facts named, and the element is met no more; forget any other, and it still is."""
    case, day = load_case(path), expected(path)["as_of"]
    before = outcomes(case, day)
    named = {e["id"]: {h["path"] for h in e["holds_by"]} for e in whatif(case, day, size=0).as_dict()["elements"]}
    opens: dict[str, set[str]] = {ident: set() for ident in before}
    for place, fact in facts_of(case):
        if fact.claims:
            for ident, outcome in outcomes(put(case, place, type(fact)()), day).items():
                if before[ident] == "met" != outcome:
                    opens[ident].add(place)

    assert named == opens


def test_what_is_open_stands_apart_from_what_contradicts() -> None:
    """A fact that nobody recorded is never called against the record, and a recorded one always is."""
    result = whatif(load_case(EXAMPLES / "smuggling-only" / "case.yaml"), DAY).as_dict()
    victim = element(result, "severe_trafficking")

    assert victim["outcome"] == "not_met"
    assert victim["to_meet"]["open"] == []
    assert victim["to_meet"]["against_the_record"]
    assert element(result, "extreme_hardship")["to_meet"]["open"] == [
        [
            {
                "path": "hardship.extreme",
                "now": "open",
                "answer": "yes",
                "contradicts": False,
                "said": "extreme hardship: yes",
                "question": "Would removal subject the person to extreme hardship involving unusual and severe harm?",
            }
        ]
    ]


def test_the_same_fact_of_two_records_is_two_sets() -> None:
    """Nothing that would do is left out because another record has a fact of the same name, and each says which it is."""
    case = Case("P1", people=(Person("P1"),), incidents=(Incident("I1", "P1"), Incident("I2", "P1")), setting=None)
    for number in (0, 1):
        for fact in ("acts.recruited", "labor.work", "labor.acts_for_work", "labor.acts_by_means", "means.force"):
            case = put(case, f"incidents[{number}].{fact}", yes_no(True))
    sets = element(whatif(case, DAY, size=1).as_dict(), "severe_trafficking")["to_meet"]["open"]
    slavery = {s[0]["path"]: s[0]["said"] for s in sets if s[0]["path"].endswith("slavery")}

    assert slavery == {f"incidents[{n}].purposes.slavery": f"Incident {n + 1}, slavery: yes" for n in (0, 1)}


def test_the_terminal_says_how_far_was_looked_and_what_is_held() -> None:
    """The bound is stated, larger sets were not looked for, and evidence is named."""
    text = " ".join(run(str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY).stdout.split())

    assert "Sets of at most 3 facts" in text
    assert "larger sets were not looked for" in text
    assert "Holds by each of these alone" in text
    assert "(held: " in text
    assert "only DHS determines" in text


def test_a_setting_that_is_not_privileged_asks_nothing_of_own_acts() -> None:
    """Neither admissibility nor the client's acts are turned over there."""
    case = attrs.evolve(load_case(EXAMPLES / "labor" / "case.yaml"), setting=Setting.NOT_PRIVILEGED)
    result = whatif(case, DAY).as_dict()

    assert "admissibility" not in [e["id"] for e in result["elements"]]
    assert "conduct" not in json.dumps(result)


def test_assumptions_are_screened_and_not_recorded(tmp_path: Path) -> None:
    """Facts come from a file or standard input, by path; the case file stays as it is."""
    case = tmp_path / "case.yaml"
    case.write_text((EXAMPLES / "smuggling-only" / "case.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    before = case.read_bytes()
    shown = run(str(case), "--as-of", DAY, "--assume", "-", stdin="hardship.extreme: yes\n")
    data = json.loads(
        run(str(case), "--as-of", DAY, "--assume", "-", "--format", "json", stdin='{"hardship.extreme": true}').stdout
    )

    assert shown.exit_code == 0
    assert "was open, becomes supported." in " ".join(shown.stdout.split())
    assert "nothing was recorded" in shown.stdout
    assert data["before"]["elements"][3]["outcome"] == "unknown"
    assert data["after"]["elements"][3]["outcome"] == "met"
    assert case.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("hardship.extrme: yes", "{1}"),
        ("[1, 2]", "$"),
        ("hardship.extreme: maybe so", "hardship.extreme"),
        ("incidents[7].means.force: yes", "{1}"),
        ("hardship.extreme: yes\nhardship.extreme: no", "$"),
        ('{"hardship.extreme": true, "hardship.extreme": false}', "$"),
    ],
)
def test_a_bad_assumption_is_named_by_place_and_never_by_value(text: str, place: str) -> None:
    """Neither what was typed as a path nor what was typed as an answer is printed."""
    case = load_case(EXAMPLES / "smuggling-only" / "case.yaml")
    with pytest.raises(CaseFileError) as caught:
        assume(case, text)

    assert [p.path for p in caught.value.problems] == [place]
    assert not {"extrme", "maybe"} & set(str(caught.value).replace(".", " ").split())
    assert run(str(EXAMPLES / "smuggling-only" / "case.yaml"), "--assume", "-", stdin=text).exit_code == 1


def test_usage() -> None:
    """Standard input is read once, and a bound is between one and six."""
    assert run("-", "--assume", "-", stdin="").exit_code == 2
    assert run(str(CASES[0]), "--size", "7").exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "hardship.extreme: zqxj\nfiled: {answer: yes,\n  sources: [zqxj]}\nzqxj: yes\n",
        '{"hardship.extreme": "zqxj",\n "filed": {"answer": true,\n "sources": ["zqxj"]},\n "zqxj": true}',
    ],
)
def test_a_problem_of_assumptions_has_its_line_too(text: str) -> None:
    """Whose keys are the paths of facts."""
    strange, others = text, text.replace("zqxj: yes", "").replace(',\n "zqxj": true', "")
    found = []
    for written in (strange, others):
        with pytest.raises(CaseFileError) as caught:
            assume(Case("P1", (Person("P1"),)), written)
        assert MARK not in str(caught.value)
        found.append({p.path: p.line for p in caught.value.problems})

    assert found == [{"{3}": 4}, {"hardship.extreme": 1, "filed.sources[0]": 3}]
