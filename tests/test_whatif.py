"""What would change a result: on the examples, in the terminal, and under assumptions."""

from __future__ import annotations

import datetime
import io
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from tests.cases import AGED_PAST_18, MARK
from tests.support import CASES, EXAMPLES, expected, sampled
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.errors import CaseFileError
from tvisa.facts import Case, Incident, Person, Setting
from tvisa.files.assume import assume
from tvisa.kernel.answers import Answer, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import Computed, walk
from tvisa.law.t import T
from tvisa.report.compare import whatif_document
from tvisa.report.printed import console, print_document
from tvisa.screening.compare import turning
from tvisa.screening.compare import whatif as screening_whatif
from tvisa.screening.compare.turning import Search
from tvisa.screening.compare.whatif import whatif
from tvisa.screening.picture import Picture
from tvisa.words.catalog import ENGLISH

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
    text = " ".join(run(str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--all").stdout.split())

    assert "Sets of at most 3 facts" in text
    assert "larger sets were not looked for" in text
    assert "The element depends on each of these" in text
    assert "(on file: " in text
    assert "only DHS determines" in text


def test_a_setting_that_is_not_privileged_asks_nothing_of_own_acts() -> None:
    """Neither admissibility nor the client's acts are turned over there."""
    case = attrs.evolve(load_case(EXAMPLES / "labor" / "case.yaml"), setting=Setting.NOT_PRIVILEGED)
    result = whatif(case, DAY).as_dict()

    assert "admissibility" not in [e["id"] for e in result["elements"]]
    assert "conduct" not in json.dumps(result)


# --- where more is open than can be gone through -----------------------------------------------------------------------


def many(number: int, name: str = "labor") -> Case:
    """Return an example with its first incident so many times."""
    case = load_case(EXAMPLES / name / "case.yaml")
    incidents = tuple(attrs.evolve(case.incidents[0], key=f"I{n + 1}") for n in range(number))
    return attrs.evolve(case, incidents=incidents)


def told_of(number: int) -> Case:
    """Return a case with so many incidents of which a date and three answers are known."""
    case = Case("P1", people=(Person("P1"),), setting=Setting.PRIVILEGED)
    incidents = tuple(Incident(f"I{n + 1}", "P1") for n in range(number))
    for n, incident in enumerate(incidents):
        one = attrs.evolve(case, incidents=(incident,))
        for fact in ("acts.recruited", "labor.work", "means.force"):
            one = put(one, f"incidents[0].{fact}", yes_no(True))
        when = DateFact((DateClaim(parse_date(f"{2000 + n % 20}")),))
        incidents = (*incidents[:n], put(one, "incidents[0].when", when).incidents[0], *incidents[n + 1 :])
    return attrs.evolve(case, incidents=incidents)


@pytest.mark.parametrize(
    ("make", "number"),
    [(told_of, 60), (told_of, 150), pytest.param(many, 150, marks=pytest.mark.slow)],
)
def test_however_much_is_open_it_comes_to_an_end_and_says_how_far_it_looked(
    make: Callable[[int], Case], number: int
) -> None:
    """Diagrams are joined no oftener than the bound; what was varied is searched as far as any, and the rest is named."""
    case = make(number)
    picture = Picture(case, datetime.date.fromisoformat(DAY), T, catalog=ENGLISH)
    search = Search(picture.scope, 3, T.filing)
    found = [search.of(finding) for finding in picture.findings]
    told = whatif(case, DAY).as_dict()["elements"]

    assert 0 <= search.left < turning.JOINS
    assert [e["searched"] for e in told] == [t.searched for t in found]
    assert told[0]["searched"] == "part"
    last = len(case.incidents)
    assert len(told[0]["not_varied"]) <= last - 8
    assert told[0]["not_varied"][-1] == f"incidents[{last - 1}]"
    assert told[0]["not_varied_said"] == [f"Incident {last - len(told[0]['not_varied']) + 1} to Incident {last}"]
    assert not told[0]["to_meet"]["complete"]
    assert next(e for e in told if e["id"] == "extreme_hardship")["searched"] == "all"


@pytest.mark.parametrize("number", [pytest.param(8, marks=pytest.mark.slow), 12])
def test_a_dozen_incidents_are_searched_in_full(number: int) -> None:
    """Each is a way to meet the element, by the same facts; so are convictions, of which the other order of facts is large."""
    told = whatif(told_of(number), DAY).as_dict()
    convicted = whatif(load_case(EXAMPLES / "vignettes" / "r-convictions-tied" / "case.yaml"), DAY).as_dict()

    assert {e["searched"] for e in (*told["elements"], *convicted["elements"])} == {"all"}
    sets = element(told, "severe_trafficking")["to_meet"]["open"]
    of_each = Counter(each["path"].partition("]")[0] for changes in sets for each in changes if "]" in each["path"])
    assert {of_each[f"incidents[{n}"] for n in range(number)} == {of_each["incidents[0"]} != {0}


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda c: c.parent.name)
@pytest.mark.parametrize("longest", [10, 40, 120])
def test_a_search_that_was_cut_short_says_nothing_wrong(
    path: Path, longest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A set that is found does what it says; where not all was varied no list of sets calls itself complete."""
    monkeypatch.setattr(turning, "LONGEST", longest)
    case, day = load_case(path), expected(path)["as_of"]
    known = {p for p, f in facts_of(case) if isinstance(f, Answer)}
    for found in whatif(case, day, size=2).as_dict()["elements"]:
        for wanted, sets in (("met", found["to_meet"]), ("not_met", found["to_defeat"])):
            assert sets["complete"] <= (found["searched"] == "all")
            assert not (found["searched"] == "none" and (sets["open"] or sets["against_the_record"]))
            for changes in [*sets["open"], *sets["against_the_record"]][:6]:
                if all(c["path"] in known and c["now"] != "disputed" for c in changes):
                    text = json.dumps({c["path"]: c["answer"] == "yes" for c in changes})
                    assert outcomes(assume(case, text), day)[found["id"]] == wanted, (found["id"], text)
                assert not any(c["path"].startswith(tuple(f"{r}." for r in found["not_varied"])) for c in changes)


@pytest.mark.parametrize(
    ("bound", "value", "said", "unsaid"),
    [
        ("LONGEST", 60, "The search left these records unchanged: Incident 2", "Too much is open here to search for"),
        ("LONGEST", 5, "Too much is open here to search for", "No set of at most"),
        ("JOINS", 0, "Too much is open here to search for", "No set of at most"),
        ("SETS", 3, "Too much is open here", "a fact to spare."),
    ],
)
def test_the_page_says_how_far_it_looked(
    bound: str, value: int, said: str, unsaid: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In plain words, and never that there is no set where none was looked for."""
    monkeypatch.setattr(turning, bound, value)
    result: Any = whatif(told_of(2), DAY).as_dict()
    result["elements"] = [element(result, "severe_trafficking")]
    out = io.StringIO()
    print_document(whatif_document(result, ENGLISH), console(out, color=False))
    text = " ".join(out.getvalue().partition("Victim")[2].split())

    assert said in text
    assert unsaid not in text


def test_facts_that_were_not_tried_are_said_to_be_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """An element that is supported may hold by more than is listed."""
    monkeypatch.setattr(screening_whatif, "EVALUATED", 0)
    result = whatif(many(1), DAY, size=0).as_dict()
    out = io.StringIO()
    print_document(whatif_document(result, ENGLISH), console(out, color=False))

    assert not element(result, "severe_trafficking")["holds_by_complete"]
    assert element(result, "severe_trafficking")["holds_by"] == []
    assert "Too much is on file here to test each fact" in " ".join(out.getvalue().split())


@pytest.mark.parametrize("number", [1, 2, pytest.param(3, marks=pytest.mark.slow)])
def test_what_several_incidents_hold_by_is_what_each_fact_opens(number: int) -> None:
    """Forgotten in groups or one by one, it is the same."""
    case = many(number)
    told = {e["id"]: [h["path"] for h in e["holds_by"]] for e in whatif(case, DAY, size=0).as_dict()["elements"]}
    before, opens = outcomes(case, DAY), dict[str, list[str]]()
    for place, fact in facts_of(case):
        if fact.claims:
            for ident, outcome in outcomes(put(case, place, type(fact)()), DAY).items():
                if before[ident] == "met" != outcome:
                    opens.setdefault(ident, []).append(place)

    assert {ident: sorted(paths) for ident, paths in told.items() if paths} == {i: sorted(p) for i, p in opens.items()}


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
    assert "Nothing was saved to the file" in shown.stdout
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


def test_an_age_or_a_date_is_never_answered_with_yes() -> None:
    """What is answered with yes or no is asked so, and a date that is open goes where that date goes."""
    (open_sets, *_) = (e.to_meet.open for e in whatif(loads_case(AGED_PAST_18), DAY).elements)
    asked = {fact.path: fact for changes in open_sets for fact in changes}
    computed = [node for rules in T.rule_sets for part in rules.elements for node, _ in walk(part)]

    assert asked["incidents[0].sex.when"].said == "Was the person under 18 at the first sex act? Yes"
    assert "people[0].date_of_birth" not in asked
    assert not [
        n.ask for n in computed if isinstance(n, Computed) and n.ask.split()[0] in ("How", "When", "Which", "What")
    ]
