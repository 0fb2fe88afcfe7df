"""Other formats in and out: real files give the case beside them, nothing is added, and what is dropped is said."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner, Result

from tests.support import CASES, EXAMPLES, soon
from tvisa import Case
from tvisa.cli import main
from tvisa.cli.files import _FROM, _TO
from tvisa.errors import CaseFileError
from tvisa.facts import Person, Setting
from tvisa.files.adapters import FORMATS, Converted, anx, flat, htcds, legalserver
from tvisa.files.adapters.anx import MOST, names, paths
from tvisa.files.adapters.cells import cells, columns
from tvisa.files.adapters.htcds import INDUSTRIES, PICKLISTS
from tvisa.files.casefile import load_case, structure
from tvisa.files.version1 import old_paths
from tvisa.kernel.answers import Source, State, yes_no
from tvisa.kernel.paths import facts_of, put
from tvisa.screening.sharing.confidences import as_told

FORMS: Final = EXAMPLES / "formats"
FILES: Final = {"flat": "flat.csv", "htcds": "htcds.csv", "anx": "a2j.anx", "legalserver": "legalserver.json"}
MARK: Final = "Zq7-mark"


def run(*args: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=given)


def bare(**more: Any) -> Case:
    """A case with one incident done to the applicant."""
    incident = {"key": "I1", "victim": "P1", **more}
    return structure({"applicant": "P1", "people": [{"key": "P1"}], "incidents": [incident]})


def row(text: str) -> dict[str, str]:
    """The only row of a table."""
    (found,) = csv.DictReader(io.StringIO(text))
    return found


def table(**columns: str) -> str:
    """A table of one row."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(columns))
    writer.writeheader()
    writer.writerow(columns)
    return out.getvalue()


def answers(**told: str) -> str:
    """An answer file with true/false variables."""
    body = "".join(f'<Answer name="{n.replace("_", " ")}"><TFValue>{v}</TFValue></Answer>' for n, v in told.items())
    return f"<AnswerSet>{body}</AnswerSet>"


def dropped(converted: Any) -> dict[str, str]:
    return {d.path: d.why for d in converted.dropped}


# --- the files --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FILES)
def test_a_real_file_gives_the_case_beside_it(form: str) -> None:
    """Each sample file gives exactly the case file beside it, but for what outside privilege nobody is told."""
    file = FORMS / FILES[form]
    told = run("convert", str(file), "--from", form, "--to", "yaml")

    assert told.exit_code == 0
    assert told.stdout == file.with_suffix(".yaml").read_text(encoding="utf-8")
    assert as_told(FORMATS[form].read(file.read_bytes()).case) == load_case(file.with_suffix(".yaml"))


@pytest.mark.parametrize("form", FILES)
def test_a_foreign_file_says_nothing_of_privilege_lists_or_names(form: str) -> None:
    """No sample file decides the setting, completes a list or brings conduct; every answer of another's record has a source."""
    case = FORMATS[form].read((FORMS / FILES[form]).read_bytes()).case

    assert case.setting is None
    assert not [p for p in cells(case) if "complete" in p or p.startswith("conduct")]
    if form != "flat":
        assert all(claim.sources for _, fact in facts_of(case) for claim in fact.claims)


def test_every_file_here_is_one_of_a_pair() -> None:
    files = {p.name for p in FORMS.iterdir()} - {"README.md"}

    assert files == set(FILES.values()) | {f"{Path(f).stem}.yaml" for f in FILES.values()}


def test_the_command_line_knows_every_format() -> None:
    assert tuple(FORMATS) == _FROM
    assert tuple(name for name, form in FORMATS.items() if form.writer) == _TO


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.parent.name)
def test_examples_come_back_from_every_form_that_holds_everything(path: Path) -> None:
    case = load_case(path)

    for form in ("yaml", "json", "flat"):
        written = FORMATS[form].write(case, privileged=True)
        assert written.dropped == ()
        assert FORMATS[form].read(written.text, privileged=True) == Converted(case)


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.writer])
def test_a_format_that_is_only_read_is_not_written(form: str) -> None:
    with pytest.raises(ValueError, match="is only read"):
        FORMATS[form].write(Case("P1"))
    assert run("convert", "-", "--from", "yaml", "--to", form).exit_code == 2


# --- the client's own conduct -----------------------------------------------------------------------------------------


def with_conduct(setting: Setting | None = None) -> Case:
    acts = {"acts": [{"what": MARK, "verbs": {"recruited": True}}], "matters": [{"what": MARK}]}
    case = structure({"applicant": "P1", "people": [{"key": "P1"}], "conduct": acts})
    return attrs.evolve(case, setting=setting)


@pytest.mark.parametrize("form", ["flat", "anx", "htcds"])
def test_conduct_stays_where_it_is_unless_the_file_is_privileged(form: str) -> None:
    """Outside privilege nothing of it is written, and the same line is said whether or not there is anything."""
    written = FORMATS[form].write(with_conduct())
    nothing = FORMATS[form].write(Case("P1", with_conduct().people))

    assert MARK not in written.text
    assert written == nothing
    assert "conduct" in dropped(written)


@pytest.mark.parametrize("form", ["flat", "anx"])
def test_conduct_is_carried_on_request_or_out_of_a_privileged_file(form: str) -> None:
    for text in (
        FORMATS[form].write(with_conduct(), privileged=True).text,
        FORMATS[form].write(with_conduct(Setting.PRIVILEGED)).text,
    ):
        assert FORMATS[form].read(text, privileged=True).case.conduct.matters == with_conduct().conduct.matters
        outside = FORMATS[form].read(text.replace("setting", "note").replace("privileged", "-"))
        assert outside.case.conduct == Case("P1").conduct
        assert "conduct" in dropped(outside)


def test_the_standard_never_carries_conduct() -> None:
    written = htcds.write(with_conduct(Setting.PRIVILEGED), privileged=True)

    assert MARK not in written.text
    assert "conduct" in dropped(written)


# --- flat rows --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "note",
    ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'=1", "''-", "'", "' x", "a;b", ' "q", ', "x\r\ny\rz", "  "],
)
def test_a_cell_like_a_formula_is_made_harmless_and_restored(note: str) -> None:
    case = attrs.evolve(Case("P1", with_conduct().people), note=note)
    text = flat.write(case).text
    cell = next(csv.DictReader(io.StringIO(text, newline="")))["note"]

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert flat.read(text).case == case


def test_a_blank_or_an_unticked_box_is_not_asked_and_never_no() -> None:
    told = table(
        **{"applicant": "P1", "people[0].key": "P1", "filed": "", "presence.here_now": "FALSE", "filed_on": " "}
    )
    read = flat.read(told)

    assert read.case == Case("P1", with_conduct().people)
    assert "no answer" in dropped(read)["presence.here_now"]
    assert flat.read(told.replace("FALSE", "TRUE")).case.presence.here_now == yes_no(True)
    assert flat.read(told.replace("FALSE", "no")).case.presence.here_now == yes_no(False)


def test_a_column_of_somebody_elses_is_named_by_position() -> None:
    read = flat.read(table(**{"applicant": "P1", MARK: MARK, "people[0].key": "P1", "Id": ""}))

    assert set(dropped(read)) == {"column 2", "conduct"}


def test_one_of_several_rows_is_chosen() -> None:
    text = "applicant,people[0].key,note\nP1,P1,one\n,,\nP1,P1,two\n"

    assert flat.read(text, row=2).case.note == "two"
    assert flat.read("\ufeff" + text, row=1).case.note == "one"
    assert flat.read(b"\xef\xbb\xbf" + text.encode(), row=1).case.note == "one"
    for chosen in (None, 3):
        with pytest.raises(CaseFileError):
            flat.read(text, row=chosen)
    assert run("convert", "-", "--from", "flat", "--to", "json", "--row", "2", given=text).exit_code == 0
    assert run("convert", "-", "--from", "anx", "--to", "json", "--row", "2", given=text).exit_code == 2


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"filed": MARK}, "filed"),
        ({"filed_on": "6/14/2015"}, "filed_on"),
        ({"filed.sources": "client"}, "filed"),
        ({"filed": "yes", "filed[0]": "no"}, "filed"),
        ({"filed[1]": "no"}, "filed"),
        ({"incidents": MARK}, "incidents"),
        ({"incidents": "1", "incidents[1].key": "I1"}, "incidents"),
        ({"incidents[1].key": "I1"}, "incidents"),
        ({"incidents[0].people": "999", "incidents[0].people[2].person": "P1"}, "incidents[0].people[0].person"),
        ({"incidents[0].key": MARK}, "incidents[0].key"),
        ({"people[0].date_of_birth": "yesterday"}, "people[0].date_of_birth"),
        ({"tvisa_case": "3"}, "tvisa_case"),
        ({"filed": "yes", "filed.by": "P9"}, "filed.by"),
    ],
)
def test_a_wrong_cell_is_told_by_its_column_and_never_by_what_it_holds(told: dict[str, str], place: str) -> None:
    with pytest.raises(CaseFileError) as raised:
        flat.read(table(**{"applicant": "P1", "people[0].key": "P1", **told}))

    assert place in {p.path for p in raised.value.problems}
    assert MARK not in str(raised.value)


def test_no_table_makes_lists_without_end() -> None:
    """Some thousands of records are refused before they are made."""
    told = {f"incidents[{n}].people": "999" for n in range(20)}

    with pytest.raises(CaseFileError, match="more than 10000 records"):
        flat.read(table(**told))


def test_a_list_of_plain_words_comes_back() -> None:
    """Paths that a statement is about, and what explains it, are cells of their own."""
    told = {"about": ["filed", "incidents_complete"], "explanation": ["fear"]}
    case = structure({"applicant": "P1", "people": [{"key": "P1"}], "statements": [told]})

    assert flat.read(flat.write(case).text).case == case


# --- the standard -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "status", ["ActualVictimOfTrafficking", "Not a victim of trafficking", "PossibleVictimOfTrafficking"]
)
def test_a_determination_becomes_no_fact(status: str) -> None:
    told = {"vic_TraffickingStatus": status, "vic_TraffickingStatusDecisionMakingOrg": "Police"}
    read = htcds.read(table(**told))

    assert read.case == Case("P1", with_conduct().people)
    assert {"vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg"} == set(dropped(read))


def test_the_status_is_possible_at_most_and_only_where_something_is_recorded() -> None:
    """Neither an assertion as a whole, nor a case without a yes, nor what was done to somebody else, says more."""
    everything = {
        "asserted": {"severe_form": True},
        "labor": {"work": True, "acts_for_work": True, "acts_by_means": True},
    }
    other = structure(
        {
            "applicant": "P1",
            "people": [{"key": "P1"}, {"key": "P2"}],
            "incidents": [{"key": "I1", "victim": "P2", **everything}],
        }
    )

    assert row(htcds.write(bare(**everything)).text)["vic_TraffickingStatus"] == htcds.POSSIBLE
    assert row(htcds.write(bare(control={"debt_bondage": True})).text)["vic_TraffickingStatus"] == htcds.POSSIBLE
    nothing = {"labor": {"work": True, "paid": True, "free_to_quit": True}, "acts": {"transported": True}}
    assert row(htcds.write(bare(**nothing, means={"force": False})).text)["vic_TraffickingStatus"] == ""
    assert row(htcds.write(other).text)["vic_TraffickingStatus"] == ""
    assert dropped(htcds.write(other))["incidents[0]"]


def test_a_category_is_read_as_the_least_that_it_says() -> None:
    told = {"vic_TypeOfExploitation": "ForcedLabour;OrganRemoval", "vic_TypeOfSexExploitation": "Pornography"}
    incident = htcds.read(table(**told)).case.incidents[0]

    assert {path for path, fact in facts_of(incident) if fact.claims} == {"labor.work"}
    assert incident.note == "HTCDS vic_TypeOfExploitation=OrganRemoval; HTCDS vic_TypeOfSexExploitation=Pornography"


def test_a_category_is_written_only_where_a_fact_says_as_much() -> None:
    worked = {"work": True}
    assert row(htcds.write(bare(labor=worked)).text)["vic_TypeOfExploitation"] == ""
    assert (
        row(htcds.write(bare(labor={**worked, "acts_for_work": True, "acts_by_means": True})).text)[
            "vic_TypeOfExploitation"
        ]
        == "ForcedLabour"
    )
    assert row(htcds.write(bare(control={"threats": True})).text)["vic_MethodsOfControl"] == "Other"
    assert row(htcds.write(bare(control={"debt_bondage": "disputed"})).text)["vic_MethodsOfControl"] == ""
    assert (
        row(htcds.write(bare(note="HTCDS vic_TypeOfExploitation=Anything,Surrogacy")).text)["vic_TypeOfExploitation"]
        == "Surrogacy"
    )


@pytest.mark.parametrize("fact", ["takes_telephone", "told_to_hide", "demands_ransom", "uses_children"])
def test_control_that_the_picklist_does_not_name_is_other(fact: str) -> None:
    """A tactic to keep control that fits no other value, as the standard defines it."""
    assert row(htcds.write(bare(control={fact: True})).text)["vic_MethodsOfControl"] == "Other"
    assert row(htcds.write(bare(control={fact: False})).text)["vic_MethodsOfControl"] == ""
    assert row(htcds.write(bare(means={"restraint": True})).text)["vic_MethodsOfControl"] == "Other"


def test_debt_bondage_is_written_where_the_facts_say_what_the_standard_defines() -> None:
    """Work pledged for a debt and not credited, or without an end; an account in figures has no column, and is said to be left."""
    pledged = {"pledged_work": True}
    written = htcds.write(bare(purposes={**pledged, "work_not_limited": True}))
    account = htcds.write(bare(debt={"ledger": {"lines": [{"kind": "added", "amount": "5 USD"}]}}))

    assert row(written.text)["vic_MethodsOfControl"] == "DebtBondage"
    assert not [d for d in written.dropped if "purposes" in d.path]
    for half in (pledged, {"work_not_limited": True}):
        assert row(htcds.write(bare(purposes=half)).text)["vic_MethodsOfControl"] == ""
    assert "incidents[0].purposes.pledged_work" in dropped(htcds.write(bare(purposes=pledged)))
    assert "incidents[0].debt" in dropped(account)
    assert "5 USD" not in account.text


def test_nothing_outside_the_standards_columns_is_written() -> None:
    for path in CASES:
        assert tuple(row(htcds.write(load_case(path)).text)) == htcds.HEADER


def test_every_value_of_the_picklists_comes_back() -> None:
    """Read and written again, each column that is mapped holds what it held: by name or by label."""
    told = {name: ";".join(values) for name, values in PICKLISTS.items() if name in htcds._MULTIPLE}
    labels = {n: ";".join(label for label, _ in v.values()) for n, v in PICKLISTS.items() if n in htcds._MULTIPLE}
    rest = {
        "prs_Birthdate": "2001-05-20",
        "vic_AgeWhenTrafficked": "17",
        "hte_Country": "Honduras",
        "hte_Type": "Exploitation",
    }
    for given in (told, labels):
        for kind in PICKLISTS["vic_RelationshipToTrafficker"]:
            for value, label in INDUSTRIES.items():
                sent = {**given, **rest, "vic_RelationshipToTrafficker": kind, "vic_ForcedLabourIndustry": label}
                back = row(htcds.write(htcds.read(table(**sent)).case).text)
                assert {n: back[n] for n in sent} == {**sent, **told, "vic_ForcedLabourIndustry": value}


def test_values_and_columns_that_are_not_the_standards_are_said() -> None:
    read = htcds.read(
        table(**{"vic_MethodsOfControl": f"TakesEarnings;{MARK}", MARK: MARK, "vic_ForcedLabourIndustry": MARK})
    )

    assert set(dropped(read)) == {"vic_MethodsOfControl", "column 2", "vic_ForcedLabourIndustry"}
    assert read.case.incidents[0].control.takes_earnings == yes_no(True, Source.PROVIDER)


@pytest.mark.parametrize(
    "told",
    [
        {"prs_Birthdate": "05/20/2001"},
        {"prs_Birthdate": "2001/2003~"},
        {"prs_Birthdate": "2001-02-30"},
        {"vic_AgeWhenTrafficked": "1_7"},
        {"vic_AgeWhenTrafficked": "abc"},
    ],
)
def test_a_wrong_date_or_number_of_the_standard_is_told_by_its_column(told: dict[str, str]) -> None:
    with pytest.raises(CaseFileError) as raised:
        htcds.read(table(**told))
    assert {p.path for p in raised.value.problems} == set(told)


def test_the_country_of_transit_is_not_that_of_exploitation() -> None:
    read = htcds.read(table(hte_Country="US", hte_Type="Transit", hte_Date="2020-01-01"))

    assert read.case.incidents == ()
    assert set(dropped(read)) == {"hte_Country", "hte_Date"}
    assert htcds.read(table(hte_Country="US")).case.incidents[0].in_united_states == yes_no(True, Source.PROVIDER)
    assert htcds.read(table(hte_Country="HN")).case.incidents[0].in_united_states == yes_no("not asked")


# --- answers of HotDocs and A2J ---------------------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><AnswerSet><Answer name="x"><TextValue>&lol2;</TextValue></Answer></AnswerSet>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><AnswerSet><Answer name="x"><TextValue>&x;</TextValue></Answer></AnswerSet>'


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, '<!DOCTYPE a SYSTEM "a.dtd"><AnswerSet/>'])
def test_no_entity_is_expanded_and_no_file_fetched(text: str) -> None:
    with pytest.raises(CaseFileError, match="a document type is not read"):
        anx.read(text)


@pytest.mark.parametrize(
    "text",
    [
        "<AnswerSet><Answer></AnswerSet>",
        f"<{MARK}/>",
        "<AnswerSet>&undefined;</AnswerSet>",
        "x",
        "<AnswerSet>" + "<a>" * 100,
        '<AnswerSet><Answer name="x"><RptValue><RptValue/></RptValue></Answer></AnswerSet>',
    ],
)
def test_what_is_no_answer_file_is_refused(text: str) -> None:
    with pytest.raises(CaseFileError) as raised:
        anx.read(text)
    assert MARK not in str(raised.value)


def test_every_fact_has_a_name_that_hotdocs_takes() -> None:
    """One name for each path and one path for each name, short enough with the letters of its type."""
    assert len(paths()) == len(names()) + len(set(old_paths()))
    assert not [name for name in names().values() if len(name) > MOST - 3 or not name.replace(" ", "").isalnum()]


def test_an_unanswered_place_is_not_asked_and_keeps_its_position() -> None:
    text = (
        '<AnswerSet><Answer name="tvisa contact when TE"><RptValue><TextValue unans="true"/><TextValue>2019</TextValue>'
        "</RptValue></Answer></AnswerSet>"
    )
    first, second = anx.read(text).case.assistance.contacts

    skipped = anx.read(text.replace("contact when", "incidents when")).case

    assert [incident.key for incident in skipped.incidents] == ["I1", "I2"]
    assert not first.when.claims
    assert str(second.when.values[0]) == "2019"


def test_an_answer_of_an_interview_is_the_clients_word() -> None:
    case = anx.read("\ufeff" + answers(tvisa_presence_here_now_TF="True", tvisa_filed_TF="false")).case

    assert case.presence.here_now == yes_no(True, Source.CLIENT)
    assert case.filed == yes_no(False, Source.CLIENT)


def test_what_only_those_responsible_say_does_not_come_back_as_the_clients_word() -> None:
    written = anx.write(bare(labor={"work": {"answer": False, "sources": ["trafficker"]}}))

    assert "labor work" not in written.text
    assert "incidents[0].labor.work" in dropped(written)


def test_what_answers_cannot_carry_is_said() -> None:
    case = attrs.evolve(
        bare(
            when=[{"date": "2019"}, {"date": "2020"}],
            labor={"work": {"answer": True, "sources": ["document"]}},
            people=[{"person": "P1", "role": "other"}],
            note="a\x0bb",
        ),
        setting=Setting.PRIVILEGED,
    )
    case = put(
        case,
        "assistance.requests",
        structure({"applicant": "P1", "people": [{"key": "P1"}], "assistance": {"requests": [{}]}}).assistance.requests,
    )

    assert set(dropped(anx.write(case))) == {
        "setting",
        "incidents[0].when",
        "*.sources",
        "incidents[0].people",
        "incidents[0].note",
        "assistance.requests",
    }


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            '<Answer name="tvisa filed TF"><TFValue>true</TFValue></Answer><Answer name="tvisa filed MC"><MCValue><SelValue>no</SelValue></MCValue></Answer>',
            "filed",
        ),
        (
            '<Answer name="tvisa filed MC"><MCValue><SelValue>yes</SelValue><SelValue>no</SelValue></MCValue></Answer>',
            "filed",
        ),
        (f'<Answer name="tvisa filed MC"><MCValue><SelValue>{MARK}</SelValue></MCValue></Answer>', "filed"),
        ('<Answer name="tvisa filed on DA"><DateValue>31/2/2020</DateValue></Answer>', "filed_on"),
        (
            f'<Answer name="tvisa incidents age NU"><RptValue><NumValue>{MARK}</NumValue></RptValue></Answer>',
            "incidents[0].age",
        ),
    ],
)
def test_a_wrong_answer_is_told_by_its_place(body: str, place: str) -> None:
    with pytest.raises(CaseFileError) as raised:
        anx.read(f"<AnswerSet>{body}</AnswerSet>")
    assert place in {p.path for p in raised.value.problems}
    assert MARK not in str(raised.value)


def test_an_interview_decides_neither_privilege_nor_says_what_is_unknown_to_a_case() -> None:
    text = '<AnswerSet><Answer name="tvisa setting MC"><MCValue><SelValue>privileged</SelValue></MCValue></Answer><Answer name="x"><TextValue>y</TextValue></Answer></AnswerSet>'
    read = anx.read(text)

    assert read.case == Case("P1", with_conduct().people)
    assert set(dropped(read)) == {"setting", "answer 2", "conduct"}


# --- matters of LegalServer -------------------------------------------------------------------------------------------


def matter(**more: Any) -> dict[str, Any]:
    return {"matter_uuid": "u", **more}


def test_charges_are_read_into_a_privileged_file_only() -> None:
    text = (FORMS / "legalserver.json").read_bytes()
    (charge,) = legalserver.read(text, privileged=True).case.conduct.matters

    assert charge.arrested == yes_no(True, Source.ATTORNEY)
    assert str(charge.when.values[0]) == "[..2022-08-14]"
    assert charge.convicted == yes_no("not asked")
    assert legalserver.read(text).case.conduct == Case("P1").conduct


def test_whether_there_are_charges_is_not_told_outside_privilege() -> None:
    several: tuple[list[Any], ...] = ([], [{"statute_number": "1"}], [{}, {}])
    told = [legalserver.read(matter(charges=charges)) for charges in several]

    assert told[0] == told[1] == told[2]
    assert "conduct" in dropped(told[0])


def test_a_matter_of_a_custom_field_is_not_overwritten_by_a_charge() -> None:
    told = matter(charges=[{"statute_number": "2"}], tvisa_conduct_matters_0_what_1="1")

    assert [m.what for m in legalserver.read(told, privileged=True).case.conduct.matters] == ["1", "2"]


@pytest.mark.parametrize(
    ("status", "born"),
    [(None, "2001-05-20"), ("Full DOB Reported", "2001-05-20"), ("Approximate or Partial DOB Reported", "2001~")],
)
def test_a_date_of_birth_is_as_certain_as_its_status(status: str | None, born: str) -> None:
    case = legalserver.read(matter(date_of_birth="2001-05-20", dob_status={"lookup_value_name": status})).case

    assert str(case.people[0].date_of_birth.values[0]) == born


@pytest.mark.parametrize(
    ("status", "reply"), [("Client doesn't know", "unknown"), ("Client refused", "declined"), ("Other", "not asked")]
)
def test_a_date_of_birth_that_was_not_given(status: str, reply: str) -> None:
    case = legalserver.read(matter(date_of_birth=None, dob_status={"lookup_value_name": status})).case

    assert case.people[0].date_of_birth.state() == reply


def test_an_unticked_custom_field_is_no_answer() -> None:
    read = legalserver.read(
        matter(tvisa_filed_1=False, tvisa_presence_here_now_2=True, tvisa_x_3="y", tvisa_setting_4="privileged")
    )

    assert read.case.filed == yes_no("not asked")
    assert read.case.presence.here_now == yes_no(True, Source.ATTORNEY)
    assert read.case.setting is None
    assert {"filed", "key 4", "setting"} <= set(dropped(read))


def test_every_path_has_a_name_as_a_custom_field() -> None:
    """What a custom field is called is one path and no other."""
    for path, kind in columns().items():
        if not (kind.member or kind.numbered or kind.kind == "count"):
            place = path.replace("[]", "[7]")
            name = "tvisa_" + place.replace("[", "_").replace("]", "").replace(".", "_") + "_1234"
            assert legalserver._path(name) == place


def test_safe_contact_flags_are_said_to_be_the_offices_to_respect() -> None:
    read = legalserver.read(matter(mobile_phone_safe=False, client_address_home={"safe_address": False}))

    assert "look at the flags" in dropped(read)["mobile_phone_safe"]
    assert "look at the flags" in dropped(read)["client_address_home.safe_address"]


@pytest.mark.parametrize(
    "told",
    [
        {},
        [],
        1,
        {"data": []},
        {"error": MARK},
        matter(date_of_birth=MARK),
        matter(charges=[{"charge_date": MARK}]),
        matter(charges=MARK),
        matter(tvisa_filed_1={}, tvisa_filed_2={"lookup_value_name": MARK}),
        matter(tvisa_filed_1=[MARK]),
        matter(tvisa_filed_1="yes", tvisa_filed_2="no"),
        matter(tvisa_incidents_3_note_1="x"),
    ],
)
def test_what_is_no_matter_is_refused_by_place(told: Any) -> None:
    with pytest.raises(CaseFileError) as raised:
        legalserver.read(json.dumps(told), privileged=True)
    assert MARK not in str(raised.value)


@pytest.mark.parametrize("form", FORMATS)
def test_text_that_is_no_text_is_refused(form: str) -> None:
    broken = {
        "flat": table(**{"applicant": "P1", "people[0].key": "P1", "note": "\ud800"}),
        "htcds": table(hte_Country="\ud800"),
        "anx": '<AnswerSet><Answer name="tvisa note TE"><TextValue>\ud800</TextValue></Answer></AnswerSet>',
        "legalserver": json.dumps(matter(tvisa_note_1="\ud800")),
    }.get(form, '{"applicant": "P1", "note": "\\ud800"}')

    for given in (broken, b"\xff\xfe\x00", ""):
        with pytest.raises(CaseFileError):
            FORMATS[form].read(given)


# --- the command ------------------------------------------------------------------------------------------------------


def test_a_bad_file_is_told_by_place_and_stops() -> None:
    told = run(
        "convert",
        "-",
        "--from",
        "flat",
        "--to",
        "yaml",
        given=table(**{"applicant": "P1", "people[0].key": "P1", "filed": MARK}),
    )

    assert told.exit_code == 1
    assert told.stdout == ""
    assert "filed: expected yes, no, unknown or declined" in told.stderr
    assert MARK not in told.stderr


def test_data_and_what_was_dropped_go_apart(tmp_path: Path) -> None:
    out = tmp_path / "case.yaml"
    told = run("convert", str(FORMS / "htcds.csv"), "--from", "htcds", "--to", "yaml", "-o", str(out))

    assert told.exit_code == 0
    assert told.stdout == ""
    assert load_case(out) == load_case(FORMS / "htcds.yaml")
    assert "Not carried over: prs_FirstName:" in told.stderr
    assert out.stat().st_mode & 0o777 == 0o600


def test_every_pair_of_formats_converts() -> None:
    for old, file in FILES.items():
        for new in _TO:
            told = run("convert", str(FORMS / file), "--from", old, "--to", new)
            assert told.exit_code == 0, (old, new, told.stderr)
            if new != "htcds" or any(row(told.stdout).values()):
                assert FORMATS[new].read(told.stdout).case.applicant == "P1"


def test_what_a_template_left_unanswered_is_no_answer() -> None:
    """A value marked as not answered says nothing, whatever stands in it: no "no", and no list that is complete."""
    text = """<?xml version="1.0"?><AnswerSet>
    <Answer name="tvisa incidents labor work TF"><RptValue><TFValue UNANS="true">false</TFValue></RptValue></Answer>
    <Answer name="tvisa incidents complete TF"><TFValue UNANS="true">true</TFValue></Answer>
    <Answer name="tvisa presence here now TF"><TFValue>true</TFValue></Answer></AnswerSet>"""
    case = FORMATS["anx"].read(text.encode()).case

    assert not case.incidents_complete.claims
    assert not any(i.labor.work.claims for i in case.incidents)
    assert case.presence.here_now.state() is State.YES


@pytest.mark.parametrize("text", ["=1", "   =1", "\uff1d1+1", "|x", "x;=1", "'=1", "-"])
def test_no_cell_is_run_by_a_spreadsheet(text: str) -> None:
    """Neither at its beginning, after blanks or in full width, nor where semicolons part cells; and it comes back as it was."""
    case = attrs.evolve(Case("P1"), people=(Person("P1", note=text),))
    written = FORMATS["flat"].write(case).text
    (row,) = [cells for cells in csv.reader(io.StringIO(written)) if "P1" in cells]

    assert not any(re.match(r"\s*[=+\-@|\uff1d]", cell) for cell in row)
    assert all(cell.startswith('"') for cell in re.findall(r'(?:^|,)("(?:[^"]|"")*"|[^,\n]*)', written) if cell)
    assert FORMATS["flat"].read(written.encode()).case == case


@pytest.mark.parametrize("text", ["\x85", "a\u2028b", "\u2029", "a\r\nb", " ", "- x: y", "yes", "\t#"])
def test_yaml_keeps_text_as_it_was(text: str) -> None:
    """Rare ends of line, blanks and words that YAML reads as something else."""
    case = attrs.evolve(Case("P1"), people=(Person("P1", note=text),))

    assert FORMATS["yaml"].read(FORMATS["yaml"].write(case).text).case == case


def test_where_several_incidents_are_told_that_is_why_a_country_or_an_age_is_left() -> None:
    """A country is no date and no number; of one incident alone it is written, and an age that is none in numbers says so."""
    one = bare(country="Ecuador", age="14..17")
    several = attrs.evolve(one, incidents=(*one.incidents, attrs.evolve(one.incidents[0], key="I2")))

    assert row(htcds.write(one).text)["hte_Country"] == "Ecuador"
    assert "one exact date" in dropped(htcds.write(one))["incidents[0].age"]
    for fact in ("country", "age"):
        assert "one incident" in dropped(htcds.write(several))[f"incidents[1].{fact}"]


def test_an_empty_row_of_the_standard_says_that_it_is() -> None:
    """A case without anything that the standard has a place for."""
    assert any(d.path == "row 1" for d in FORMATS["htcds"].write(Case("P1")).dropped)


def test_a_long_text_comes_back_from_a_flat_row() -> None:
    """Longer than the reader of the standard library takes unless told, whose limit is left as it was."""
    case = Case("P1", people=(Person("P1"),), note="long " * 48_000)
    before = csv.field_size_limit()

    assert FORMATS["flat"].read(FORMATS["flat"].write(case).text).case == case
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("form", ["flat", "htcds"])
def test_a_row_of_very_many_columns_is_read_soon(form: str) -> None:
    """Each name is looked for once among those before it, and not in each of them."""
    number = 60_000
    table = "\n".join(",".join(f"{sign}{n}" for n in range(number)) for sign in "cx")

    soon(lambda: FORMATS[form].read(table))


def test_a_column_that_comes_again_is_named_each_time() -> None:
    """By its position."""
    with pytest.raises(CaseFileError) as error:
        FORMATS["flat"].read("a,b,a,,,a\n1,2,3,4,5,6\n")

    assert [problem.path for problem in error.value.problems] == ["column 3", "column 6"]


@pytest.mark.parametrize("piece", ["\n", "&#65;"])
def test_a_text_in_many_pieces_is_read_soon(piece: str) -> None:
    """A parser of XML hands over a line, or a reference, at a time."""
    text = piece * (1_500_000 // len(piece))
    answers = f'<AnswerSet><Answer name="tvisa note TE"><TextValue>{text}</TextValue></Answer></AnswerSet>'

    read = soon(lambda: FORMATS["anx"].read(answers))

    assert len(read.case.note) == 1_500_000 // len(piece)
