"""Before filing: the panel, policy that moves, other relief; the traps that software falls into, each by name."""

from __future__ import annotations

import datetime
import json
import pickle
import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner, Result

from tests.cases import MARK, SATURDAY, grown
from tests.schemas import of_case_files
from tests.support import EXAMPLES, ROOT, expected, sampled
from tests.test_examples import FORBIDDEN
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.errors import InputError, LawDateError, PolicyFileError
from tvisa.facts import Case, Conduct, Person, Setting
from tvisa.files.casefile import dump, dumps, structure
from tvisa.kernel.answers import Answer, yes_no
from tvisa.kernel.paths import put
from tvisa.kernel.provision import Period
from tvisa.law.book import entries, search
from tvisa.law.common.policy import Policy, PolicyTopic, default_policy, load_policy, loads_policy
from tvisa.law.common.relief import PROMPTS
from tvisa.law.t import T
from tvisa.law.t.days import days, year_of
from tvisa.law.t.filing.lines import LINES
from tvisa.law.t.filing.rules import rules
from tvisa.screening.remarks.filing import filing
from tvisa.screening.writer import in_full

POSTURES: Final = sorted(EXAMPLES.glob("filing/*/case.yaml"))
DAY: Final = "2026-11-24"
BLANK: Final = Case("P1", (Person("P1"),))
ORDER: Final = [
    "SAFETY",
    "COUNSEL",
    "STATUS",
    "REMOVAL",
    "AGENDA",
    "AFTERMATH",
    "REFERRAL",
    "CONFIDENTIALITY",
    "HOLDS",
    "EARLIER_FILINGS",
    "BONA_FIDE",
    "FORMS",
    "FEES",
    "CAP",
    "EVIDENCE",
    "TRAVEL",
    "SIGNATURE",
    "TERM",
    "DEADLINE",
    "APPEAL",
]
CHANCES: Final = re.compile(r"\b(chances?|likel\w+|odds|percent|strong case|weak case|succe\w+)\b|%", re.IGNORECASE)


def name(case: Path) -> str:
    """Return the name of an example."""
    return case.parent.name


def look(case: Case, day: str = DAY, policy: Policy | None = None) -> dict[str, Any]:
    """Return what filing says, as plain values."""
    return filing(case, day, policy=policy).as_dict()


def line(result: dict[str, Any], code: str) -> dict[str, Any]:
    """Return one line of the panel."""
    (found,) = [told for told in result["filing"]["lines"] if told["code"] == code]
    return dict(found)


def triggered(told: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the facts of every line or prompt that the record triggers."""
    return {one["code"]: [f["path"] for f in one["facts"]] for one in told if one["state"] == "triggered"}


def cited(told: dict[str, Any]) -> set[str]:
    """Return every citation of a line or prompt, its policy entries aside."""
    return {c for p in told["provisions"] for c in p["citations"]}


def said(told: Any) -> str:
    """Return everything that plain values say."""
    return json.dumps(told, ensure_ascii=False)


def run(*arguments: str, text: str | None = None, columns: str = "80") -> Result:
    """Run the program in this process."""
    return CliRunner().invoke(main, arguments, input=text, env={"COLUMNS": columns})


def with_(case: Case, **facts: Any) -> Case:
    """Return the case with facts of filing recorded."""
    for path, value in facts.items():
        case = put(case, f"filing.{path}", yes_no(value))
    return case


# --- a denial that is recorded ------------------------------------------------------------------------------------------


def test_a_denial_among_the_decisions_asks_about_appeal_and_the_request_that_was_owed() -> None:
    """8 CFR 214.205(a)(1), 103.3(a)(2)(i): a recorded denial is no reason to drop either; a grant, or a denial overturned, raises neither."""
    head = "applicant: P1\npeople: [{key: P1}]\nfiled: yes\nfiled_on: 2023-03-01\ndecisions: [%s]\n"
    denied = "{body: uscis, matter: i_914, decided_on: 2026-11-10, disposition: denied}"

    def told(*decisions: str) -> dict[str, list[str]]:
        return triggered(look(loads_case(head % ", ".join(decisions)), "2026-12-01")["filing"]["lines"])

    assert told(denied)["APPEAL"] == ["decisions[0].disposition"]
    assert told(denied)["EVIDENCE"] == ["filed_on"]
    assert "APPEAL" not in told(denied.replace("denied", "granted"))
    assert "APPEAL" not in told(denied, denied.replace("denied", "reopened").replace("-10", "-20"))
    (reason,) = line(look(loads_case(head % denied), "2026-12-01"), "EVIDENCE")["reasons"]
    assert "USCIS must request it before a denial" in said(reason)


def test_what_a_denial_can_bring_says_what_speaks_against_it() -> None:
    """8 CFR 214.204(b)(3) says that USCIS generally does not refer: it is no source for the risk alone."""
    told = line(look(Case("P1"), "2026-12-01"), "REFERRAL")

    assert "The rule speaks against a notice to appear" in said(told)
    assert "8 CFR 214.204(b)(3)" in cited(told)


# --- the postures -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", POSTURES, ids=name)
def test_posture(case: Path) -> None:
    """Each posture triggers the lines and the prompts that its folder names, from those facts, and no others."""
    shown = expected(case)
    policy = load_policy(case.parent / shown["policy"]) if "policy" in shown else None
    result = look(load_case(case), shown["as_of"], policy)
    known = result["filing"]["policy"]

    assert shown["why"]
    assert shown["title"] in case.read_text(encoding="utf-8")
    assert triggered(result["filing"]["lines"]) == shown["lines"]
    assert triggered(result["alternatives"]) == shown["alternatives"]
    assert [told["code"] for told in result["filing"]["lines"]] == ORDER
    for code, wanted in shown.get("cites", {}).items():
        assert set(wanted) <= cited(line(result, code))
    for code, unwanted in shown.get("uncited", {}).items():
        assert not set(unwanted) & cited(line(result, code))
    assert set(shown.get("shown", ())) <= set(known["shown"])
    assert not set(shown.get("hidden", ())) & set(known["shown"])
    assert set(shown.get("stale", ())) <= set(known["stale"])
    assert {code for code in shown.get("open", ()) if line(result, code)["state"] != "open"} == set()
    if "set_aside" in shown:
        assert sorted(s["path"] for s in result["filing"]["set_aside"]) == sorted(shown["set_aside"])
    if "one_year" in shown:
        (asylum,) = [p for p in result["alternatives"] if p["code"] == "ASYLUM"]
        assert {key: asylum["one_year"].get(key) for key in shown["one_year"]} == shown["one_year"]


@pytest.mark.parametrize("case", POSTURES, ids=name)
def test_posture_keeps_to_the_vocabulary(case: Path) -> None:
    """No chance, no score, no label, and nobody is called eligible; every text is made of whole sentences."""
    result = look(load_case(case), expected(case)["as_of"])
    told = [*result["filing"]["lines"], *result["alternatives"]]

    assert not FORBIDDEN.search(said(result))
    assert not CHANCES.search(said(result))
    for one in told:
        for text in (one["text"], *(r["text"] for r in one["reasons"]), *(e["text"] for e in one["policy"])):
            assert re.fullmatch(r"[A-Z5].*\.", text), text
        assert one["citations"], one["code"]
        assert all(r["citations"] for r in one["reasons"])


@pytest.mark.parametrize("case", POSTURES, ids=name)
def test_posture_round_trips_and_fits_the_schema(case: Path) -> None:
    """What is written of it is read back the same, and the published schema accepts it."""
    loaded = load_case(case)

    assert loads_case(dumps(loaded)) == loaded
    of_case_files().validate(dump(loaded))


def test_enough_postures() -> None:
    """What a lawyer meets is there: no privilege, nothing recorded, orders, proceedings, travel, a child, old rules."""
    names = {name(case) for case in POSTURES}

    assert len(names) >= 12
    assert {
        "blank",
        "not-privileged",
        "final-order-of-judge",
        "in-proceedings",
        "travel-planned",
        "permanent-resident",
        "bona-fide-notice",
        "child",
        "stale-policy",
        "rule-of-2017",
        "rule-of-2002",
    } <= names


def test_nobody_tells_dhs_of_a_plan_that_a_resident_does_not_have() -> None:
    """Permanent residence lasts until a final order: 8 USC 1101(a)(20); 8 CFR 1001.1(p)."""
    file = "tvisa_case: 2\nsetting: privileged\napplicant: P1\npeople: [{{key: P1}}]\nfiled: no\nfiling: {{in_proceedings: yes{more}}}\n"

    def told(more: str) -> str:
        return said([reason["text"] for reason in line(look(loads_case(file.format(more=more))), "REMOVAL")["reasons"]])

    assert "DHS is told of the plan to apply" in told("")
    assert "DHS is told of the plan to apply" in told(", permanent_resident: no")
    assert "DHS is told" not in told(", permanent_resident: yes")
    assert "move the court to continue" in told(", permanent_resident: yes")


def test_an_unprivileged_file_says_the_same_to_everyone() -> None:
    """Acts toward others change nothing outside a privileged setting, and trigger the line on counsel within it."""
    case = load_case(EXAMPLES / "filing" / "not-privileged" / "case.yaml")
    without = attrs.evolve(case, conduct=Conduct())

    assert look(case) == look(without)
    assert "confidential consult" in line(look(without), "COUNSEL")["do"]
    private = attrs.evolve(case, setting=Setting.PRIVILEGED)
    assert "bar" in line(look(private), "COUNSEL")["reasons"][0]["text"]
    assert not [m for told in look(case)["filing"]["lines"] for m in told["missing"] if ".verbs" in m["path"]]


def test_a_line_is_plain_json_and_pure() -> None:
    """The same input gives the same bytes; the result of a screening pickles with it."""
    result = screen(with_(BLANK, in_proceedings=True), DAY)

    assert json.loads(json.dumps(result.as_dict())) == result.as_dict()
    assert pickle.loads(pickle.dumps(result)).as_dict()["filing"] == result.as_dict()["filing"]  # noqa: S301 - our own


def test_a_day_outside_the_modeled_law_is_an_error() -> None:
    """As for a screening."""
    with pytest.raises(LawDateError):
        filing(BLANK, "1999-01-01")


# --- the panel and the command ----------------------------------------------------------------------------------------


def panel(text: str) -> list[str]:
    """Return the lines of the panel in what a screening prints."""
    lines = text.splitlines()
    start = lines.index("What to check")
    return lines[start : lines.index("", start)]


def test_the_panel_of_a_screening_is_short() -> None:
    """Nothing triggered: a heading and a line each, twelve in all, every warning with its provision; and where the rest is."""
    result = run("screen", str(EXAMPLES / "filing" / "blank" / "case.yaml"), "--as-of", DAY, "--all")
    shown = panel(result.stdout)

    assert len(shown) <= 12
    assert max(map(len, shown)) <= 80
    assert sum("[8 " in told for told in shown) == sum(told.always for told in LINES)
    assert any("on the filing page" in told for told in shown)
    assert any("Stale policy, check before relying" in told for told in shown)


def test_the_panel_tells_what_is_triggered_in_full() -> None:
    """Reasons, what to do, the provisions and the policy of today; and other relief, a line each."""
    result = run("screen", str(EXAMPLES / "filing" / "detained" / "case.yaml"), "--as-of", DAY, "--all")
    shown = " ".join(" ".join(panel(result.stdout)).split())

    assert (
        "Removal: Filing Form I-914 does not stay a removal order. In removal proceedings: move the court to continue"
        in shown
    )
    assert "Detained: ask now under which statute DHS holds the client" in shown
    assert "[8 CFR 214.204(b)(2)(i); 8 CFR 1003.29; 8 CFR 214.204(b)(2)(ii)]" in shown
    assert "Policy now: ICWC v. Noem, preliminary relief (stale: check before relying); Courts on a stay" in shown
    assert "Stay of removal and prosecutorial discretion (ICE)" in result.stdout


@pytest.mark.parametrize("case", sampled(POSTURES, 6), ids=name)
def test_no_fact_takes_a_standing_warning_out_of_the_panel(case: Path) -> None:
    """Whatever is triggered, each warning that stands in a blank panel is in every other, in the same words."""
    day = expected(case)["as_of"]
    shown = " ".join(" ".join(panel(run("screen", str(case), "--as-of", day, "--all").stdout)).split())

    for told in LINES:
        if told.always:
            assert told.says in shown


def test_a_stale_entry_says_so_in_the_panel() -> None:
    """Where the record triggers an entry that is stale, the panel says it beside its name."""
    case = str(EXAMPLES / "filing" / "designated-country-spring-2026" / "case.yaml")
    shown = " ".join(run("screen", case, "--as-of", DAY, "--all").stdout.split())

    assert "Dorcas v. USCIS, holds vacated (stale: check before relying)" in shown


def test_must_warn() -> None:
    """Section by section, what software must warn of in every case stands in the short panel of a blank one."""
    shown = " ".join(" ".join(panel(run("screen", "-", "--section", "filing", text=dumps(BLANK)).stdout)).split())

    for words in (
        "No travel without counsel, even on advance parole",
        "File a complete packet",
        "Check every form edition on the day it is filed",
        "Check every signature",
        "Counsel decides what is filed, and when",
        "notice to appear",
        "Do not contact the alleged trafficker",
        "does not bind this file",
    ):
        assert words in shown


def test_the_command_prints_everything() -> None:
    """Every line with its state, the policy with its source, what to ask; 80 columns, no color in a pipe."""
    result = run("filing", str(EXAMPLES / "filing" / "final-order-of-judge" / "case.yaml"), "--as-of", DAY, "--all")

    assert (result.exit_code, result.stderr) == (0, "")
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "\x1b" not in result.stdout
    for told in LINES:
        assert told.title in result.stdout or told.window.end
    text = " ".join(result.stdout.split())
    assert "The file addresses: Counsel; Removal" in text
    assert "status.removal_order: yes" in text
    assert "STALE: CHECK BEFORE RELYING" in text
    assert "confidence C; source of 2026-07-27" in text
    assert "only DHS determines" in text


def test_rules_on_request() -> None:
    """--rules prints the rules behind the lines that nothing triggers."""
    case = str(EXAMPLES / "filing" / "blank" / "case.yaml")
    short, whole = run("filing", case, "--as-of", DAY, "--all"), run("filing", case, "--as-of", DAY, "--rules")

    assert "at most 5,000 principals" not in short.stdout
    assert "at most 5,000 principals" in whole.stdout


def test_the_command_as_json() -> None:
    """The panel and the prompts of the screening, by number, with the texts of the law that they say."""
    case = EXAMPLES / "filing" / "child" / "case.yaml"
    result = json.loads(run("filing", str(case), "--as-of", DAY, "--format", "json").stdout)
    screening = screen(load_case(case), DAY)

    assert result == screening.as_dict("filing", texts=True)
    assert screening.filing is not None
    lines = [(result["texts"][str(told["law"])]["id"], told["state"]) for told in result["filing"]["lines"]]
    assert lines == [(told.code, told.state) for told in screening.filing.lines]
    assert {"elements", "evidence"}.isdisjoint(result)


@pytest.mark.parametrize("command", ["screen", "filing"])
def test_policy_of_ones_own(command: str) -> None:
    """--policy adds, replaces and removes, on both commands; a bad file is an expected failure that names places only."""
    folder = EXAMPLES / "filing" / "own-policy"
    texts = ("--texts",) if command == "screen" else ()
    arguments = (command, str(folder / "case.yaml"), "--as-of", DAY, "--format", "json", *texts, "--policy")
    good = json.loads(run(*arguments, str(folder / "policy.yaml")).stdout)
    bad = run(*arguments, str(folder / "case.yaml"))

    shipped, own = (
        {entry["id"] for told in (*data["filing"]["lines"], *data["alternatives"]) for entry in told.get("policy", ())}
        for data in (json.loads(run(*arguments[:-1]).stdout), good)
    )
    assert good["filing"]["policy"] == {"title": "Entries of an office, as of November 20, 2026"}
    assert own == {*shipped, "office_checklist"} - {"nta_memo_of_2025"}
    (fees,) = (told for told in good["filing"]["lines"] if good["texts"][str(told["law"])]["id"] == "FEES")
    assert fees["policy"][0]["title"] == "The fee schedule, as the office reads it"
    assert bad.exit_code == 1
    assert bad.stdout == ""
    assert "not a valid policy file" in bad.stderr
    assert "Traceback" not in bad.output


def test_a_date_outside_is_usage() -> None:
    """As everywhere."""
    assert run("filing", "-", "--as-of", "1999-01-01", text=dumps(BLANK)).exit_code == 2


def test_nothing_from_the_case_reaches_the_terminal_raw() -> None:
    """Notes and keys of a case are not printed."""
    case = attrs.evolve(with_(BLANK, in_proceedings=True), note="\x1b[2J secret")

    assert "secret" not in run("filing", "-", "--as-of", DAY, text=dumps(case)).stdout


# --- policy -----------------------------------------------------------------------------------------------------------

ENTRY: Final = """
  - id: one
    topic: fees
    title: One
    rule: It says so.
    citations: ["Form X"]
    from: 2026-01-01
    until: 2026-06-01
    source: somebody
    confidence: C
    checked_on: 2026-05-01
    stale_after_days: 10
"""
HEAD: Final = "tvisa_policy: 1\ntitle: T\nentries:"


def shown_on(policy: Policy, day: str, case: Case = BLANK) -> list[str]:
    """Return the names of the entries that show."""
    names: list[str] = look(case, day, policy)["filing"]["policy"]["shown"]
    return names


def alone(text: str) -> Policy:
    """Return the entries of a file without those that come with this version."""
    policy, shipped = loads_policy(text), default_policy().entries
    return attrs.evolve(policy, entries=tuple(e for e in policy.entries if e not in shipped))


def ids(policy: Policy) -> list[str]:
    """Return the ids of the entries, in their order."""
    return [entry.id for entry in policy.entries]


def test_an_offices_file_is_laid_over_what_comes_with_this_version() -> None:
    """It adds at the end, replaces in place, and removes; everything else stays where it was."""
    shipped = ids(default_policy())
    first, second, third = shipped[:3]

    assert ids(loads_policy(HEAD + ENTRY)) == [*shipped, "one"]
    replaced = loads_policy(HEAD + ENTRY.replace("id: one", f"id: {second}"))
    assert ids(replaced) == shipped
    assert [e.title for e in replaced.entries if e.id == second] == ["One"]
    assert [e for e in replaced.entries if e.id != second] == [e for e in default_policy().entries if e.id != second]
    removed = loads_policy(f"{HEAD}{ENTRY}remove: [{third}, {first}]")
    assert ids(removed) == [second, *shipped[3:], "one"]
    assert removed.remove == ()
    for nothing in ("entries: []", "entries:", "remove: []", ""):
        assert ids(loads_policy(f"tvisa_policy: 1\ntitle: T\n{nothing}")) == shipped
    assert ids(loads_policy(f"tvisa_policy: 1\ntitle: T\nremove: [{first}]")) == shipped[1:], "one that only leaves out"


@pytest.mark.parametrize(
    ("remove", "place"), [("[nta_memo_of_2025, secret]", "remove[1]"), ("secret", "remove"), ("[one]", "remove[0]")]
)
def test_what_cannot_be_removed_is_told_by_its_place(remove: str, place: str) -> None:
    """What is not there, and what the same file gives, is a mistake and never passed over."""
    with pytest.raises(PolicyFileError) as raised:
        loads_policy(f"{HEAD}{ENTRY}remove: {remove}")
    assert [p.path for p in raised.value.problems] == [place]
    assert "secret" not in str(raised.value)


def test_a_replaced_entry_cannot_also_be_removed() -> None:
    """One of the two is a mistake."""
    name = ids(default_policy())[0]
    with pytest.raises(PolicyFileError, match=r"remove\[0\]"):
        loads_policy(f"{HEAD}{ENTRY.replace('id: one', f'id: {name}')}remove: [{name}]")


def test_what_comes_with_this_version_can_be_written_down(tmp_path: Path) -> None:
    """As YAML, which reads back as what it was."""
    told = run("policy", "export")
    assert told.exit_code == 0
    assert loads_policy(told.stdout) == default_policy()
    assert "confidence: C\n" in told.stdout
    assert run("policy", "export", "-o", str(tmp_path / "shipped.yaml")).stdout == ""
    assert load_policy(tmp_path / "shipped.yaml") == default_policy()


@pytest.mark.parametrize("wrong", [42, None])
def test_what_is_no_file_of_policy_is_refused(wrong: Any) -> None:
    """With a typed error."""
    for read in (load_policy, loads_policy):
        with pytest.raises(InputError):
            read(wrong)


def test_an_entry_shows_only_while_it_is_in_force() -> None:
    """From its first day, and not on the first day after its end."""
    policy = alone(HEAD + ENTRY)

    days = ("2025-12-31", "2026-01-01", "2026-05-31", "2026-06-01")
    assert [shown_on(policy, day) for day in days] == [[], ["one"], ["one"], []]
    open_end = alone(HEAD + ENTRY.replace(" 2026-06-01", ""))
    assert shown_on(open_end, "2040-01-01") == ["one"]


def test_an_entry_is_stale_only_when_older_than_its_limit() -> None:
    """On the last day it may be relied on it says nothing; a day later it says stale, in text and in data."""
    policy = alone(HEAD + ENTRY)

    for day, stale in (("2026-05-11", False), ("2026-05-12", True), ("2026-01-01", False)):
        result = look(BLANK, day, policy)
        (entry,) = line(result, "FEES")["policy"]
        assert (entry["stale"], bool(entry.get("stale_text", ""))) == (stale, stale)
        assert result["filing"]["policy"]["stale"] == ["one"] * stale


def test_an_entry_hides_only_when_all_its_facts_are_a_no() -> None:
    """A yes triggers it, an open question keeps it in sight, and one no of two hides nothing."""
    policy = alone(HEAD + ENTRY + "    when: [filing.other_pending, filing.advance_parole]\n")
    day = "2026-02-01"

    def state(case: Case) -> str | None:
        (told,) = line(look(case, day, policy), "FEES")["policy"] or [{"state": None}]
        found: str | None = told["state"]
        return found

    assert state(BLANK) == "open"
    assert state(with_(BLANK, other_pending=True)) == "triggered"
    assert state(with_(BLANK, other_pending=False)) == "open"
    assert state(with_(BLANK, other_pending=False, advance_parole=False)) is None
    assert triggered(look(with_(BLANK, other_pending=True), day, policy)["filing"]["lines"])["FEES"] == [
        "filing.other_pending"
    ]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("id: one", "id: Secret Name"), "entries[0].id"),
        (("topic: fees", "topic: secret"), "entries[0].topic"),
        (("title: One", "title:"), "entries[0].title"),
        (("title: One", 'title: "a\\u202eb"'), "entries[0].title"),
        (("title: One", "title: [secret]"), "entries[0].title"),
        (("It says so.", "secret"), "entries[0].rule"),
        (('["Form X"]', "[]"), "entries[0].citations"),
        (('["Form X"]', "secret"), "entries[0].citations"),
        (("from: 2026-01-01", "from: 2026-02-30"), "entries[0].from"),
        (("until: 2026-06-01", "until: secret"), "entries[0].until"),
        (("from: 2026-01-01", "since: 2026-01-01"), "entries[0]"),
        (("confidence: C", "confidence: E"), "entries[0].confidence"),
        (("checked_on: 2026-05-01", "checked_on: 20260501"), "entries[0].checked_on"),
        (("until: 2026-06-01", "until: 2026-01-01"), "entries[0].until"),
        (("until: 2026-06-01", "until: 2025-06-01"), "entries[0].until"),
        (("stale_after_days: 10", "stale_after_days: 0"), "entries[0].stale_after_days"),
        (("stale_after_days: 10", "stale_after_days: -3"), "entries[0].stale_after_days"),
        (("stale_after_days: 10", "stale_after_days: 10\n    when: [conduct.acts_complete]"), "entries[0].when"),
        (("stale_after_days: 10", "stale_after_days: 10\n    when: [secret.path]"), "entries[0].when"),
        (("stale_after_days: 10", "stale_after_days: 10\n    when: [incidents]"), "entries[0].when"),
        (("    source: somebody\n", ""), "entries[0].source"),
        (("tvisa_policy: 1", "tvisa_policy: 2"), "tvisa_policy"),
        (("title: T", "title: T\nsecret: x"), "$"),
        (("entries:", "entries: secret\nmore:"), "entries"),
        (("    topic: fees", "    topic: fees\n    topic: cap"), "entries[0]"),
        ((ENTRY, ENTRY + ENTRY), "entries"),
    ],
)
def test_a_bad_policy_file_names_the_place_and_never_the_value(change: tuple[str, str], place: str) -> None:
    """Strict: nothing is coerced, nothing unknown is passed over, and what was typed is not repeated."""
    with pytest.raises(PolicyFileError) as caught:
        loads_policy((HEAD + ENTRY).replace(*change))

    assert place in [p.path for p in caught.value.problems]
    assert "ecret" not in str(caught.value)


@pytest.mark.parametrize(
    "data", ["", "[1]", "{", '{"a": NaN}', "a: &x 1", b"\xff\xfe", "\ufeffa: b", "just text", "a: b\n---\nc: d"]
)
def test_what_is_no_policy_file_at_all(data: str | bytes, tmp_path: Path) -> None:
    """The same error, from text and from a file; one that is not there too."""
    with pytest.raises(PolicyFileError):
        loads_policy(data)
    path = tmp_path / "policy.yaml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(PolicyFileError):
        load_policy(path)
    with pytest.raises(PolicyFileError, match="no such file"):
        load_policy(tmp_path / "none.yaml")


def test_the_file_of_this_version_can_be_copied_and_edited_as_yaml() -> None:
    """It is JSON, which YAML is a superset of: the same entries either way, with comments of one's own and days changed."""
    text = (ROOT / "tvisa" / "law" / "common" / "policy.json").read_text(encoding="utf-8")
    edited = text.replace('"entries": [', '"entries": [  # ours', 1).replace(
        '"stale_after_days": 120', '"stale_after_days": 7'
    )

    assert loads_policy(text) == default_policy()
    assert [e.id for e in loads_policy(edited).entries] == [e.id for e in default_policy().entries]
    assert 7 in {e.stale_after_days for e in loads_policy(edited).entries}
    for wrong in ("true", "10.0", "-1", "[10]", "1e3"):
        with pytest.raises(PolicyFileError, match="stale_after_days"):
            loads_policy(text.replace('"stale_after_days": 120', f'"stale_after_days": {wrong}', 1))


def test_the_entries_of_this_version() -> None:
    """Every entry says where it was read and how surely; secondary sources stay C; none is of a topic that nobody prints."""
    policy = default_policy()
    printed = {told.topic for told in (*LINES, *PROMPTS)} | {PolicyTopic.RECORDS}  # the packet tells of records

    assert len(policy.entries) >= 25
    assert {e.topic for e in policy.entries} <= printed
    assert {e.id for e in policy.entries if str(e.confidence) in "AB"} == {
        "manual_of_2021",
        "manual_of_2024",
        "list_never_used",
        "advance_parole_was_no_departure",
        "detention_for_theft_or_injury",
    }
    assert all(e.checked_on <= datetime.date(2026, 11, 27) for e in policy.entries)
    assert set(PolicyTopic) - printed == set()


DETENTION: Final = {
    "detention_for_theft_or_injury": "8 USC 1226(c)(1)(E)",
    "detention_of_applicants_for_admission": "Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025)",
    "courts_on_detention_without_bond": "Buenrostro-Mendez v. Bondi, Nos. 25-20496, 25-40701 (5th Cir. Feb. 6, 2026)",
}


def test_who_is_held_without_bond_is_policy_that_moves() -> None:
    """Each entry has its day and where it was read, soon goes stale, and is told to whoever is detained or in proceedings alone."""
    entries = {e.id: e for e in default_policy().entries}
    for name, citation in DETENTION.items():
        assert citation in [str(c) for c in entries[name].citations]
        assert str(entries[name].confidence) == ("A" if citation.startswith("8 USC 1226(c)") else "C")
        assert entries[name].stale_after_days <= 180
    held = loads_case("applicant: P1\npeople: [{key: P1}]\nfiling: {detained: yes, in_proceedings: yes}")
    free = loads_case(
        "applicant: P1\npeople: [{key: P1}]\nfiling: {detained: no, in_proceedings: no}\nstatus: {removal_order: no}"
    )

    assert set(DETENTION) <= set(shown_on(default_policy(), "2026-11-27", held))
    assert not set(DETENTION) & set(shown_on(default_policy(), "2026-11-27", free))
    assert not set(DETENTION) & set(shown_on(default_policy(), "2024-11-27", held))


def test_the_policy_can_be_replaced_without_code() -> None:
    """No line and no code of this room names an entry."""
    rooms = [*(ROOT / "tvisa" / "law" / "t" / "filing").glob("*.py"), *(ROOT / "tvisa").glob("*/filing.py")]
    code = "".join(p.read_text(encoding="utf-8") for p in rooms)

    assert not [e.id for e in default_policy().entries if e.id in code]
    empty = Policy(1, "none", ())
    assert [told["code"] for told in look(BLANK, DAY, empty)["filing"]["lines"]] == ORDER


@pytest.mark.parametrize(
    ("day", "shown", "hidden"),
    [
        ("2019-06-01", {"nta_memo_of_2018"}, {"ice_directive_of_2021", "nta_memo_of_2025"}),
        ("2022-01-01", {"ice_directive_of_2021", "manual_of_2021"}, {"nta_memo_of_2018", "ice_directive_of_2025"}),
        (
            "2025-12-31",
            {"hold_of_december_2025", "confidentiality_alert_of_2025"},
            {"hold_of_january_2026", "dorcas_vacatur"},
        ),
        ("2026-03-01", {"hold_of_january_2026"}, {"dorcas_vacatur", "signature_rule", "denial_without_request"}),
        (
            "2026-07-01",
            {"dorcas_vacatur", "icwc_v_noem"},
            {"hold_of_december_2025", "hold_of_january_2026", "dorcas_partial_stay"},
        ),
        ("2026-08-12", {"denial_without_request", "advance_parole_was_no_departure"}, {"advance_parole_is_departure"}),
        ("2026-08-13", {"advance_parole_is_departure"}, {"advance_parole_was_no_departure"}),
        ("2026-09-17", {"i765_i539_editions"}, {"i485_edition", "public_charge_rescission"}),
        (DAY, {"dorcas_partial_stay", "i485_edition", "fee_schedule", "signature_rule"}, {"hold_of_january_2026"}),
    ],
)
def test_policy_by_the_day(day: str, shown: set[str], hidden: set[str]) -> None:
    """The entries of the day, and neither yesterday's nor tomorrow's."""
    found = set(shown_on(default_policy(), day, with_(BLANK, benefits_needed=True)))

    assert shown <= found | {"public_charge_rescission"}
    assert not hidden & found


# --- what a line says, fact by fact -----------------------------------------------------------------------------------


def reasons(case: Case, code: str, day: str = DAY) -> str:
    """Return what the record makes a line say."""
    return " ".join(r["text"] for r in line(look(case, day), code)["reasons"])


def test_a_bona_fide_notice_and_an_order_do_not_contradict_each_other() -> None:
    """An order can be carried out unless there is a notice or a stay; with both on record neither sentence denies the other."""
    private = attrs.evolve(BLANK, setting=Setting.PRIVILEGED)
    order = with_(put(private, "status.removal_order", yes_no(True)), order_executed=False)

    for case in (order, with_(order, bona_fide_notice=True)):
        assert "Without a bona fide determination (BFD) notice or a stay, ICE can execute it" in reasons(
            case, "REMOVAL"
        )
    assert "Approval of T status cancels it by law; filing does not" in reasons(
        with_(private, order_by_dhs=True), "REMOVAL"
    )


def test_a_bona_fide_notice_ends_no_proceedings() -> None:
    """It stays an order; proceedings go on (8 CFR 214.205(f)), and nothing says so where only one of the two is recorded."""
    both = with_(BLANK, bona_fide_notice=True, in_proceedings=True)

    assert "The proceedings continue, and the judge can still order removal" in reasons(both, "BONA_FIDE")
    assert "8 CFR 214.205(f)" in cited(line(look(both), "BONA_FIDE"))
    for one in ({"bona_fide_notice": True}, {"in_proceedings": True}):
        assert "proceedings continue" not in reasons(with_(BLANK, **one), "BONA_FIDE")


def test_detention_can_last_until_the_application_is_decided() -> None:
    """8 CFR 1214.2(a) says so of whoever is in custody in proceedings, today and in 2010."""
    for day in (DAY, "2010-05-01"):
        told = line(look(with_(BLANK, detained=True), day), "REMOVAL")
        assert "may detain the client until the application is decided" in told["reasons"][0]["text"]
        assert "8 CFR 1214.2(a)" in told["reasons"][0]["citations"]


@pytest.mark.parametrize(
    ("told", "ahead"),
    [
        ("2026-11-23", False),
        ("2026-11-24", True),
        ("2026-10", False),
        ("2026-11", True),
        ("2026", True),
        ("2026-09/2026-12", True),
        ("2026-09/..", True),
        ("2023~", False),
    ],
)
def test_a_hearing_that_may_be_ahead_is_told(told: str, ahead: bool) -> None:
    """A day told vaguely counts until it is surely past: whoever stays away from a hearing can be ordered removed."""
    case = loads_case(f"applicant: P1\npeople: [{{key: P1}}]\nfiling: {{hearing_on: '{told}'}}")

    assert ("does not appear can be ordered removed" in reasons(case, "REMOVAL")) is ahead


def test_a_case_closed_for_the_application_can_be_taken_up_again_today() -> None:
    """8 CFR 1214.2(a) has said so on every day; 8 CFR 214.204(q)(2) speaks of terminated proceedings only."""
    for day in ("2005-01-01", "2020-01-01", DAY):
        told = line(look(with_(BLANK, earlier_t_denied=True), day), "REFERRAL")
        assert any("DHS may move to recalendar it" in p["rule"] for p in told["provisions"])


def test_the_term_was_three_years_before_2006() -> None:
    """The statute made it four on January 5, 2006; the standing line names no number."""
    for day, words in (("2006-01-04", "three years"), ("2006-01-05", "four years"), (DAY, "four years")):
        told = line(look(BLANK, day), "TERM")
        assert not re.search("four|three", told["text"])
        assert words in said(told["provisions"][0])


def test_an_asylum_application_brings_its_own_policy() -> None:
    """Its yearly fee and referral without an interview, with the prompt; an answer of no hides the fee."""

    def shown(case: Case) -> set[str]:
        return {e["id"] for p in look(case)["alternatives"] if p["code"] == "ASYLUM" for e in p["policy"]}

    assert shown(with_(BLANK, asylum_pending=True)) == {"annual_asylum_fee", "asylum_referral_without_interview"}
    assert shown(with_(BLANK, asylum_pending=False)) == {"asylum_referral_without_interview"}


def test_what_a_trafficker_says_is_set_aside_wherever_it_was_asked() -> None:
    """Of other relief, and in records of a list, too."""
    case = loads_case(
        "applicant: P1\npeople: [{key: P1}]\nfiling: {fears_return: {answer: no, sources: [trafficker]}}\n"
        "conduct: {matters: [{convicted: {answer: yes, sources: [trafficker]}}]}\nsetting: privileged"
    )
    aside = {told["path"] for told in look(case)["filing"]["set_aside"]}

    assert aside >= {"filing.fears_return", "conduct.matters[0].convicted"}


# --- law --------------------------------------------------------------------------------------------------------------

LAWBOOK: Final = entries()


@pytest.mark.parametrize(
    "provision",
    [
        "8 CFR 214.205",
        "8 CFR 214.205(g)(1)",
        "8 CFR 214.204(b)(3)",
        "8 CFR 214.204(o)(2)",
        "8 CFR 214.204(p)",
        "8 CFR 214.204(q)",
        "8 CFR 214.210(c)",
        "8 CFR 214.212(h)",
        "8 CFR 214.213(b)",
        "8 CFR 214.216(d)",
        "8 CFR 214.11(e)(3)",
        "8 CFR 214.11(k)(1)",
        "8 CFR 214.11(s)(1)",
        "8 CFR 106.3(b)(2)",
        "8 CFR 103.2(b)(8)(ii)",
        "8 CFR 103.2(a)(7)",
        "8 CFR 1214.2(a)",
        "8 CFR 241.6(a)",
        "8 CFR 245.23(j)",
        "8 CFR 274a.12(c)(40)",
        "8 USC 1227(d)(1)",
        "8 USC 1367(a)(2)",
        "8 USC 1184(o)(2)",
        "INA 214(o)(7)(B)",
        "8 USC 1229(e)",
        "22 USC 7105(b)(1)(E)(i)",
        "22 USC 7105(c)(3)(A)(i)",
        "28 CFR 1100.35",
        "18 USC 1595(c)",
        "8 USC 1158(a)(2)(B)",
        "8 CFR 204.11(b)",
        "8 CFR 214.14(b)",
        "8 USC 1154(a)(1)(A)(iii)",
    ],
)
def test_every_provision_can_be_found(provision: str) -> None:
    """`tvisa law PROVISION` finds what filing and other relief rest on."""
    assert [e for e in search(LAWBOOK, provision) if e.place in (("filing",), ("alternatives",))]


def test_each_date_has_its_own_rule() -> None:
    """Of the rules that changed, exactly one version is in force on each day, and every line cites something then."""
    for law in T.rule_sets:
        day = law.window.start
        assert day
        result = look(BLANK, day.isoformat())
        for told in result["filing"]["lines"]:
            assert told["citations"], (day, told["code"])
        texts = [p["rule"] for told in result["filing"]["lines"] for p in told["provisions"]]
        for about in (
            "on a list by filing date|on the waiting list in order of filing date",
            "bona fide determination stays|determination automatically stays",
            "revoke a grant, upon",
        ):
            assert len({t for t in texts if re.search(about, t)}) == 1, (day, about)
    assert list(rules(Period()))


def test_the_year_for_asylum_is_read_at_its_earliest() -> None:
    """By interval arithmetic: the latest arrival counts, an unclear one at its first day, and only a full list is over."""

    def year(text: str, day: str = DAY) -> tuple[str, str | None]:
        case = loads_case(f"applicant: P1\npeople: [{{key: P1}}]\npresence:\n{text}")
        found = year_of(days(case, datetime.date.fromisoformat(day), "asylum_year"))
        return found["state"], found.get("until")

    assert year("  entries: [{when: 2026-01-10}]") == ("running", "2027-01-10")
    assert year("  entries: [{when: 2026-01-10}]", "2027-01-10") == ("running", "2027-01-10")
    # That day is a Sunday: the year runs through the Monday.
    assert year("  entries: [{when: 2026-01-10}]", "2027-01-11") == ("running", "2027-01-10")
    assert year("  entries: [{when: 2026-01-10}]\n  entries_complete: yes", "2027-01-12") == ("over", None)
    assert year("  entries: [{when: 2026-01-10}]", "2027-01-12") == ("open", None)
    assert year("  entries: [{when: 2026}]") == ("running", "2027-01-01")
    assert year("  entries: [{when: 2024-02-29}]", "2025-02-28") == ("running", "2025-02-28")
    assert year("  entries: [{when: 2023-02-28}]", "2024-02-28") == ("running", "2024-02-28")
    assert year("  entries: [{when: 2019}, {}]\n  entries_complete: yes") == ("open", None)
    assert year("  entries: []\n  entries_complete: yes") == ("open", None)
    assert year("  entries: [{when: {date: 2026-05, sources: [trafficker]}}]") == ("open", None)
    for two in ("{date: 2026-05-02}, {date: 2026-03-01}", "{date: 2026-03-01}, {date: 2026-05-02}"):
        assert year(f"  entries: [{{when: [{two}]}}]") == ("running", "2027-03-01")


def test_codes_for_routing_say_where_they_were_verified() -> None:
    """Codes of the Legal Issues Taxonomy, of the form that it has, each with source and confidence; of no other index."""
    result = look(load_case(EXAMPLES / "filing" / "other-relief" / "case.yaml"))
    codes = [c for p in result["alternatives"] for c in p["routing"]] + result["filing"]["routing"]

    assert codes
    for code in codes:
        assert re.fullmatch(r"[A-Z]{2}-\d\d-\d\d-\d\d-\d\d", code["code"])
        assert code["scheme"] == "LIST"
        assert code["about"]
        assert (code["confidence"], code["checked_on"]) == ("C", DAY)
        assert "ALWeaver" in code["source"]


# --- traps ------------------------------------------------------------------------------------------------------------


def everything() -> dict[str, Any]:
    """Return what filing says of no citizen where every other question before filing is answered yes."""
    case = BLANK
    for field in attrs.fields(type(case.filing)):
        if field.type is Answer or field.type == "Answer":
            case = put(case, f"filing.{field.name}", yes_no(field.name != "citizen"))
    return look(put(case, "status.removal_order", yes_no(True)))


def test_trap_15_public_charge_does_not_apply() -> None:
    """Benefits are not held against a T applicant: by statute, and never by a section that is gone."""
    (benefits,) = [p for p in everything()["alternatives"] if p["code"] == "BENEFITS"]

    assert "8 USC 1182(d)(13)(A)" in cited(benefits)
    assert "8 CFR 212.23" not in [text for p in everything()["alternatives"] for text in cited(p)]
    assert "does not hold the use of benefits against T applicants" in benefits["text"]


def test_trap_23_filing_does_not_stop_deportation() -> None:
    """The standing warning says so, an order repeats it, and only a bona fide determination stays by itself."""
    case = load_case(EXAMPLES / "filing" / "final-order-of-judge" / "case.yaml")
    removal = line(look(case), "REMOVAL")

    assert removal["text"] == "Filing Form I-914 does not stay a removal order."
    assert any(
        "Without a bona fide determination (BFD) notice or a stay, ICE can execute it, application or not" in r["text"]
        for r in removal["reasons"]
    )
    assert not re.search(r"filing (stays|stops|suspends)\b", said(removal))
    assert "8 CFR 214.205(g)(1)" in cited(removal)


def test_trap_24_a_pending_application_brings_no_work_permit() -> None:
    """Determination, deferred action and a form of its own: none of them comes with filing."""
    told = line(look(with_(BLANK, work_permit_requested=False)), "BONA_FIDE")

    assert "Form I-765" in told["reasons"][0]["text"]
    assert told["do"].startswith("Do not promise a work permit before a grant")
    assert {"8 CFR 274a.12(c)(40)", "8 CFR 214.205(e)(2)"} <= cited(told)


def test_trap_25_a_bona_fide_notice_decides_nothing_on_the_merits() -> None:
    """It is no finding, and no outcome of a screening moves with it."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    noticed = with_(case, bona_fide_notice=True, deferred_action=True, work_permit=True)

    assert "It is not a finding on the merits" in line(look(noticed), "BONA_FIDE")["reasons"][0]["text"]
    assert screen(noticed, DAY).outcome is screen(case, DAY).outcome
    assert in_full(screen(noticed, DAY).elements) == in_full(screen(case, DAY).elements)


def test_trap_29_the_limit_on_use_has_its_limits() -> None:
    """Findings on admissibility and deportability, sole source, no listed conviction; the agency's narrower reading is dated."""
    told = line(look(BLANK), "CONFIDENTIALITY")
    (use,) = [p for p in told["provisions"] if "8 USC 1367(a)(1)(F)" in p["citations"]]

    assert "solely" in use["rule"]
    assert "The statute names no other decisions" in use["rule"]
    assert [e["id"] for e in told["policy"]] == ["confidentiality_alert_of_2025"]
    assert line(look(BLANK, "2025-12-21"), "CONFIDENTIALITY")["policy"] == []


@pytest.mark.parametrize("day", ["2017-01-18", "2024-08-28", DAY])
def test_trap_30_there_is_no_deadline(day: str) -> None:
    """Neither now nor under the rule of 2017; however long ago, nothing else is said."""
    case = put(BLANK, "presence.long_ago", yes_no(True))
    told = line(look(case, day), "DEADLINE")

    assert told["title"] == "No deadline"
    assert "no deadline" in told["reasons"][0]["text"]
    assert line(look(BLANK, "2005-01-01"), "DEADLINE")["title"] == "Deadline"


def test_trap_33_approval_is_stated_as_a_duty() -> None:
    """Discretion lies in waivers, deferred action, extension and adjustment."""
    told = line(look(BLANK), "CAP")
    (rule,) = [p for p in told["provisions"] if p["citations"] == ["8 CFR 214.204(o)"]]

    assert "duty" in rule["rule"]
    assert not re.search(r"T(-1)? status is discretionary", said(everything()))


def test_trap_34_t1_is_a_status_and_no_visa() -> None:
    """Nothing speaks of the client's own visa; a visa is what relatives abroad need."""
    (rule,) = [p for p in line(look(BLANK), "STATUS")["provisions"] if p["citations"] == ["8 USC 1101(a)(15)"]]

    assert "only relatives abroad need a visa" in rule["note"]
    assert not re.search(r"\bT[- ]visa\b(?! of)", said([p for p in everything()["filing"]["lines"] if not p["policy"]]))


def test_trap_35_advance_parole_makes_no_travel_safe() -> None:
    """Always an attorney; a departure since August 13, 2026, and in proceedings the end of an adjustment application."""
    case = put(
        with_(attrs.evolve(BLANK, setting=Setting.PRIVILEGED), advance_parole=True, in_proceedings=True),
        "status.over_180_days",
        yes_no(True),
    )
    told = line(look(case), "TRAVEL")

    assert "even on advance parole" in told["text"]
    assert len(told["reasons"]) == 3
    assert {"8 CFR 245.23(j)", "8 USC 1182(a)(9)(B)(i)"} <= cited(told)
    assert [e["id"] for e in told["policy"]] == ["advance_parole_is_departure"]


def test_trap_36_no_request_for_evidence_is_counted_on() -> None:
    """A denial may come without one; only the two cases in which one is owed are named."""
    told = line(look(BLANK), "EVIDENCE")

    assert told["text"] == "File a complete packet: USCIS may deny with no RFE."
    assert {"8 CFR 103.2(b)(8)(ii)", "8 CFR 103.2(b)(16)(i)", "8 CFR 214.205(a)(1)"} <= cited(told)
    assert "denial_without_request" in [e["id"] for e in told["policy"]]


def test_trap_39_the_stale_copy_of_the_waiver_rule_is_cited_nowhere() -> None:
    """Waivers are asked under 8 CFR 212.16; 1212.16 is a copy of 2002."""
    own = [e for e in LAWBOOK if e.place in (("filing",), ("alternatives",))]
    cites = {c.text for e in own for c in e.law.citations}

    assert "8 CFR 212.16(a)" in cited(line(look(BLANK), "FORMS"))
    assert not [c for c in cites if c.startswith("8 CFR 1212.16")]


def test_peer_d_a_permit_before_the_grant_needs_a_form() -> None:
    """Elsewhere software says that it needs none: true after the grant only."""
    told = line(look(BLANK), "BONA_FIDE")
    rules_ = {p["rule"] for p in told["provisions"]}

    assert any("must file Form I-765. The decision cannot be appealed" in r for r in rules_)
    assert any(
        r.startswith("After the grant, a T-1 nonimmigrant may work without a separate application") for r in rules_
    )


def test_peer_f_moral_character_is_no_element_of_t1() -> None:
    """Elsewhere software asks for it before T status; it belongs to adjustment."""
    assert "moral character" not in said(everything())
    assert "substantial abuse" not in said(everything()["filing"])


def test_peer_h_certification_is_for_u_and_not_for_t() -> None:
    """Elsewhere software asks both for a certification, knows no annual number, and wants relatives filed together."""
    result = everything()

    assert "optional" in line(result, "FORMS")["do"]
    assert "may follow later" in line(result, "FORMS")["do"]
    assert "5,000" in line(result, "CAP")["text"]
    (u_status,) = [p for p in result["alternatives"] if p["code"] == "U_STATUS"]
    assert "mandatory" in u_status["provisions"][0]["rule"]
    assert "not for T" in said([m for p in look(BLANK)["alternatives"] for m in p["missing"] if "certify" in m["path"]])


def test_willingness_is_no_test_of_t_status() -> None:
    """It is asked for certification, and moves no element."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    unwilling = put(case, "assistance.willing", yes_no(False))

    assert in_full(screen(unwilling, DAY).elements) == in_full(screen(case, DAY).elements)


@pytest.mark.parametrize(
    ("order", "law"),
    [
        ("order_executed: yes, order_reinstated: yes", "Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018)"),
        ("order_executed: yes, order_reinstated: no", "Matter of Bulnes, 25 I&N Dec. 57 (BIA 2009)"),
    ],
)
def test_an_order_made_in_absence_is_looked_at_after_it_was_carried_out(order: str, law: str) -> None:
    """Whoever was removed on it hears that leaving does not take the motion away."""
    found = screen(
        grown(f"status: {{removal_order: yes, reentered: yes}}\nfiling: {{{order}, order_in_absentia: yes}}\n"),
        SATURDAY,
    )
    assert found.filing is not None
    (line,) = (line for line in found.filing.lines if line.code == "REMOVAL")

    assert law in [cited for provision in line.provisions for cited in provision.citations]


@pytest.mark.parametrize(
    ("more", "cited"),
    [
        ("pending: yes, ended_on: 2026-04", "18 USC 3771(a)(1)"),
        ("pending: unknown", "18 USC 3771(a)(1)"),
        ("pending: no", "22 USC 7105(c)(3)(A)(ii)"),
        ("ended_on: 2026-04", "22 USC 7105(c)(3)(A)(ii)"),
    ],
)
def test_whoever_is_free_after_a_case_is_not_told_as_charged(more: str, cited: str) -> None:
    """The rights of 18 USC 3771 are against an accused: of a case that is over a plan for safety is left."""
    found = screen(grown(f"prosecutions: [{{person: P2, at_liberty: yes, {more}}}]\n"), SATURDAY)
    (prompt,) = (p for p in found.alternatives if p.code == "PROSECUTION")

    said = " ".join(reason.text for reason in prompt.reasons)
    assert ("The accused is at liberty" in said) is cited.startswith("18")
    assert ("case has ended, and the person charged" in said) is not cited.startswith("18")


@pytest.mark.parametrize(
    ("born", "citizen", "told"),
    [("2006-01-03", "no", True), ("2005-01-03", "no", False), ("2006-01-03", "yes", False), ("unknown", "no", True)],
)
def test_a_self_petition_has_the_same_birthday(born: str, citizen: str, told: bool) -> None:
    """8 USC 1154(a)(1)(D)(i)(III): a child in a petition that was filed before the 21st birthday keeps the place in it."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        f"people: [{{key: P1, date_of_birth: 1985-05-05}}, {{key: P3, date_of_birth: {born}}}]\n"
        f"family: {{members: [{{person: P3, kinship: child, tie: birth, ever_married: no, citizen: {citizen}}}]}}\n"
        "filing: {abused_by_citizen_or_resident: yes}\n"
    )
    (vawa,) = (p for p in screen(case, SATURDAY).alternatives if p.code == "VAWA")

    assert any("21st birthday" in reason.text for reason in vawa.reasons) is told


@pytest.mark.parametrize(
    ("revoked", "stands"),
    [("", True), (", continued_presence_revoked: no", True), (", continued_presence_revoked: yes", False)],
)
def test_continued_presence_that_was_taken_back_opens_no_certification(revoked: str, stands: bool) -> None:
    """22 USC 7105(b)(1)(E)(i)(II)(bb): whose continued presence is being ensured, and not was."""
    found = screen(grown(f"assistance: {{continued_presence: yes{revoked}}}\n"), SATURDAY).alternatives
    told = {p.code: " ".join(reason.text for reason in p.reasons) for p in found}

    assert ("Continued Presence is on file" in told.get("CERTIFICATION", "")) is stands
    assert ("Keep its documents" in told["CONTINUED_PRESENCE"]) is stands
    assert ("granted and then revoked" in told["CONTINUED_PRESENCE"]) is not stands


def test_a_problem_of_a_policy_file_has_its_line_too() -> None:
    """As one of a case file has."""
    with pytest.raises(PolicyFileError) as caught:
        loads_policy("entries:\n  - topic: zqxj\n")

    assert {p.line for p in caught.value.problems} == {1, 2}
    assert MARK not in str(caught.value)


def prompts(day: str, **case: Any) -> set[str]:
    """Return the prompts that a case calls for."""
    return set(triggered(look(structure({"applicant": "P1", "people": [{"key": "P1"}], **case}), day)["alternatives"]))


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-03-04", {"CHILD_LETTER"}), ("2026-03-05", {"CERTIFICATION"}), ("2026-03-06", {"CERTIFICATION"})],
)
def test_the_letter_for_a_child_ends_on_the_18th_birthday_and_certification_begins(
    day: str, expected: set[str]
) -> None:
    """22 USC 7105(b)(1)(C) and (E): under 18 no certification is needed; on the birthday itself it is."""
    people = [{"key": "P1", "date_of_birth": "2008-03-05"}]
    told = prompts(day, people=people, filing={"benefits_needed": True})

    assert told & {"CHILD_LETTER", "CERTIFICATION"} == expected


@pytest.mark.parametrize(
    "told",
    [
        {"filing": {"bona_fide_notice": True}},
        {"filing": {"benefits_needed": True}},
        {"assistance": {"continued_presence": True}},
        {"assistance": {"willing": True}},
        {"assistance": {"trauma": {"unable": True}}},
    ],
)
def test_each_fact_that_certification_rests_on_calls_for_it_of_an_adult(told: dict[str, Any]) -> None:
    """22 USC 7105(b)(1)(E): willing to help, or unable through trauma; with a bona fide application or Continued Presence."""
    adult, child = ([{"key": "P1", "date_of_birth": born}] for born in ("1990-01-01", "2012-01-01"))

    assert "CERTIFICATION" in prompts("2026-11-24", people=adult, **told)
    assert "CERTIFICATION" not in prompts("2026-11-24", people=child, **told)
    assert "CHILD_LETTER" in prompts("2026-11-24", people=child)
