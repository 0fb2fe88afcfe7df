"""
The picklists of the Human Trafficking Case Data Standard, and what each of their values says of an incident.

Value names and labels are the standard's (CC BY 4.0, see `tvisa.files.adapters.htcds`); what they are mapped to is this
library's. A value is read as the least that it says, and one that no fact says as little as has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tvisa.errors import CaseFileError, Problem
from tvisa.facts import Case, Incident
from tvisa.files.adapters.cells import case_of, cells, columns, is_day, with_keys
from tvisa.files.adapters.result import CONDUCT, Converted, Dropped, Written, is_conduct
from tvisa.files.adapters.table import Cell, read_row, write_row
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.dates import MAX_AGE
from tvisa.kernel.paths import facts_of, get, listing

PICKLISTS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "vic_RelationshipToTrafficker": {
        "Familial": ("Familial", "family_or_partner"),
        "Acquainted": ("Acquainted", ""),
        "Unaquainted": ("Unaquainted", ""),
    },
    "vic_MethodOfRecruitment": {
        "AtAPlaceOfBusiness": ("At a place of business", "acts.recruited"),
        "AtAnEducationalInstitution": ("At an educational institution", "acts.recruited"),
        "AtWork": ("At work", "acts.recruited"),
        "ThroughOnlineSocialNetworks": ("Through online social networks", "acts.recruited"),
        "ThroughAnOnlineAdvertisement": ("Through an online advertisement", "acts.recruited"),
        "ThroughATelevisionAdvert": ("Through a television advert", "acts.recruited"),
        "ThroughANewspaperAdvert": ("Through a newspaper advert", "acts.recruited"),
        "ThroughFamilyOrFamilyEvents": ("Through family or family events", "acts.recruited"),
        "ThroughFriendsOrSocialEvents": ("Through friends or social events", "acts.recruited"),
        "Other": ("Other", "acts.recruited"),
    },
    "vic_MethodsOfControl": {
        "PhysicalThreats": ("Physical threats", "means.threats"),
        "ThreatsLawEnforcement": ("Threats of law enforcement", "means.legal_threats"),
        "ThreatensChildrenFamily": ("Threatens children/family", "means.threats"),
        "DebtBondage": ("Debt bondage", "control.debt_bondage"),
        "FalsePromises": ("False promises", "control.false_promises"),
        "PhysicalAbuse": ("Physical abuse", "control.physical_abuse"),
        "SexualAbuse": ("Sexual abuse", "control.sexual_abuse"),
        "TakesEarnings": ("Takes earnings", "control.takes_earnings"),
        "RestrictsFinancialAccess": ("Restricts financial access", "control.restricts_financial_access"),
        "RestrictsMedicalCare": ("Restricts medical care", "control.restricts_medical_care"),
        "WithholdsNecessities": ("Withholds necessities", "control.withholds_necessities"),
        "PsychologicalAbuse": ("Psychological abuse", "control.psychological_abuse"),
        "PsychoactiveSubstance": ("Psychoactive substance", "control.psychoactive_substances"),
        "ExcessiveWorkingHours": ("Excessive working hours", "control.excessive_working_hours"),
        "WithholdsDocuments": ("Withholds documents", "control.withholds_documents"),
        "Other": ("Other", "control.other"),
    },
    "vic_TypeOfExploitation": {
        "ForcedLabour": ("Forced labour", "labor.work"),
        "SexualExploitation": ("Sexual exploitation", "sex.act"),
        "ChildLabour": ("Child labour", "labor.work"),
        "ForcedMarriage": ("Forced marriage", ""),
        "Servitude": ("Servitude", "labor.work"),
        "ForcedMilitaryByNonStateActors": ("Forced military (by non-state actors)", ""),
        "OrganRemoval": ("Organ removal", ""),
        "ForcedBegging": ("Forced begging", "labor.work"),
        "ForcedAdoption": ("Forced adoption", ""),
        "Surrogacy": ("Surrogacy", ""),
        "Other": ("Other", ""),
    },
    "vic_TypeOfSexExploitation": {
        "Prostitution": ("Prostitution", "sex.on_account"),
        "Pornography": ("Pornography", ""),
        "RemoteInteractiveServices": ("Remote Interactive Services", ""),
        "PrivateSexualServices": ("Private Sexual Services", ""),
    },
}
"""Each value of a picklist: its label, and the fact of an incident to which it says yes, where one says as little."""
INDUSTRIES: Final = {
    "A_AgricultureForestryAndFishing": "Agriculture, forestry and fishing",
    "B_MiningAndQuarrying": "Mining and quarrying",
    "C_Manufacturing": "Manufacturing",
    "D_ElectricityGasSteamAndAirConditioningSupply": "Electricity, gas, steam and air conditioning supply",
    "E_WaterSupplySewerageWasteManagement": "Water supply; sewerage, waste management and remediation",
    "F_Construction": "Construction",
    "G_WholesaleAndRetailTradeRepairOfMotorVehicles": "Wholesale and retail trade; repair of motor vehicles and motorcycles",
    "H_TransportationAndStorage": "Transportation and storage",
    "I_AccommodationAndFoodServiceActivities": "Accommodation and food service activities",
    "J_InformationAndCommunication": "Information and communication",
    "K_FinancialAndInsuranceActivities": "Financial and insurance activities",
    "L_RealEstateActivities": "Real estate activities",
    "M_ProfessionalScientificAndTechnicalActivities": "Professional, scientific and technical activities",
    "N_AdministrativeAndSupportServiceActivities": "Administrative and support service activities",
    "O_PublicAdministrationAndDefence": "Public administration and defence; compulsory social security",
    "P_Education": "Education",
    "Q_HumanHealthAndSocialWorkActivities": "Human health and social work activities",
    "R_ArtsEntertainmentAndRecreation": "Arts, entertainment and recreation",
    "S_OtherServiceActivities": "Other service activities",
    "T_ActivitiesOfHouseholdsAsEmployers": (
        "Activities of households as employers; undifferentiated goods- and services- producing activities of households for "
        "own use"
    ),
    "U_ActivitiesOfExtraterritorialOrganizations": "Activities of extraterritorial organizations and bodies",
}
"""Each industry by the name of its value: the label."""


# --- rows of the Human Trafficking Case Data Standard (HTCDS), version 2.0, in and out --------------------------------

HEADER: Final = listing("""prs_Birthdate vic_TraffickingStatus vic_TraffickingStatusDecisionMakingOrg
    vic_RelationshipToTrafficker vic_AgeWhenTrafficked vic_MethodOfRecruitment vic_MethodsOfControl
    vic_TypeOfExploitation vic_ForcedLabourIndustry vic_TypeOfSexExploitation hte_Country hte_Type""")
"""The columns that are written, always all of them."""
POSSIBLE: Final = "PossibleVictimOfTrafficking"
_ALIASES: Final = {
    "vic_TraffickinStatusDecisionMakingOrg": "vic_TraffickingStatusDecisionMakingOrg",
    "vic_Methods_of_Control": "vic_MethodsOfControl",
}
"""Columns that the standard's own spreadsheet and survey spell in another way."""
_MULTIPLE: Final = {
    "vic_MethodOfRecruitment",
    "vic_MethodsOfControl",
    "vic_TypeOfExploitation",
    "vic_TypeOfSexExploitation",
}

_BROADER: Final = ("means.threats", "means.legal_threats")
"""Facts to which a method of control says yes, and that say more: whom a threat was aimed at, and with what, stays open."""
_EXACT: Final = {fact: value for value, (_, fact) in PICKLISTS["vic_MethodsOfControl"].items() if fact not in _BROADER}
"""Facts that one method of control says again, neither more nor less."""
_OTHER: Final = (
    *_BROADER,
    *listing("""means.restraint means.legal_process_abused control.restricts_movement control.uses_children
        control.takes_telephone control.told_to_hide control.demands_ransom"""),
)
"""Methods of control by the standard's definitions that have no value of their own in its picklist."""
_PLEDGED: Final = "purposes.pledged_work"
_UNSETTLED: Final = ("purposes.work_not_credited", "purposes.work_not_limited")
"""Work that stands for a debt, and what leaves it unsettled: the standard defines its debt bondage so, as 22 USC 7102(7) does."""
_STATUS: Final = ("vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg")
_PRIVATE: Final = """
    prs_Salutation prs_FirstName prs_MiddleName prs_SecondName prs_Title prs_IdentityNumber prs_Email prs_HomePhone
    prs_MobilePhone prs_MailingCity prs_MailingCountry prs_MailingState prs_MailingStreet prs_MailingPostalCode
    prs_MailingLongitude prs_MailingLatitude org_Name org_Phone org_Type org_ShippingCity org_ShippingCountry
    org_ShippingState org_ShippingStreet org_ShippingPostalCode org_ShippingLongitude org_ShippingLatitude cas_CaseOwner
    cas_ReferringOrganisation cas_ReferringPrimaryCaseWorker cas_ReferredOrganisation cas_ReferredPrimaryCaseWorker
    vic_LocationOfRecruitment vic_LocationOfExploitation hte_City hte_State hte_Street hte_PostalCode hte_Longitude
    hte_Latitude
"""
_ELSEWHERE: Final = """
    prs_Gender prs_Deceased prs_MaritalStatus prs_NumberOfChildren prs_PrimaryLanguage prs_SecondaryLanguage
    prs_HighestLevelOfEducation prs_Citizenship vic_AgreementToManagePersonalData vic_RecruitmentWebsitesAndApps
    vic_ExploitationWebsitesAndApps vic_Vulnerabilities vic_DetailsOfVulnerabilities per_RoleInProcess per_RoleDetails
    cas_Status cas_ReasonForCaseClosure cas_IncomingReferralDate cas_ReasonForIncomingReferral cas_IncomingReferralDetails
    cas_ReasonForOutgoingReferral cas_OutgoingReferralDate cas_OutgoingReferralDetails cco_CaseComment hte_Description
    spl_Objectives spl_ActionPlan spl_PlannedEndDate spl_ActualEndDate spl_Type con_Consent
"""
_LABELS: Final = {
    "prs_Birthdate": "Birthdate",
    "vic_TraffickingStatus": "Trafficking Status",
    "vic_MethodsOfControl": "Methods of Control",
    "vic_Methods_of_Control": "Methods of Control",
    "vic_TypeOfExploitation": "Type of Exploitation",
    "cas_Status": "Status",
}
"""Column labels, which fill the second row of the standard's spreadsheets."""
_UNITED_STATES: Final = {"us", "usa", "united states", "united states of america"}
_NOTE: Final = re.compile(r"HTCDS (vic_\w+)=(\w+(?:,\w+)*)")

_UNKNOWN: Final = "the name of this column is none of the standard's"
_DETERMINED: Final = "an organization's determination, under its own definition, is no fact of a case"
_NO_PLACE: Final = "a case has no place for names, addresses, numbers and organizations"
_NO_FACT: Final = "no fact of a case says this"
_NOT_LISTED: Final = "it holds a value that is not in the standard's picklist, which is not read"
_ONE_DAY: Final = "the day of one event does not say from when to when it all lasted"
_ELSEWHERE_HELD: Final = "only the country of exploitation is read, not that of recruitment or transit"
_NEVER: Final = "what the client did, or was charged with, is never written here"
_NO_COLUMN: Final = "the standard has no column for it"
_ONLY_YES: Final = "only a yes can be picked: no, unknown, declined and disputed have no value"
_AS_OTHER: Final = "the picklist has no value that says as much and no more, so it is written as Other"
_NOT_SO_CALLED: Final = "the picklist has no value that says as little"
_NOT_EXACT: Final = "the column takes one exact date or number"
_FREE_TEXT: Final = "words of the file's own are not written: choose the industry by hand"
_SOMEBODY_ELSE: Final = "it was done to somebody else than the applicant"
_EMPTY: Final = "nothing of this case has a place in the standard: the row is empty, and is not read back"
_TOGETHER: Final = "one row cannot tell several incidents apart: their values stand together"
_OF_ONE: Final = "a row says this only where the file tells of one incident"
_BY_HAND: Final = "which organization says so is for whoever sends the row to fill in"
_REASONS: Final = {
    **dict.fromkeys(_STATUS, _DETERMINED),
    **dict.fromkeys(_PRIVATE.split(), _NO_PLACE),
    **dict.fromkeys(_ELSEWHERE.split(), _NO_FACT),
}
"""Why each column of the standard that is not read is left."""


# --- in ---------------------------------------------------------------------------------------------------------------


def read(data: bytes | str, *, privileged: bool = False, row: int | None = None) -> Converted:  # noqa: ARG001 - holds no conduct
    """Read a case from a row of the standard; every answer is the provider's, whose record it is. No column tells what a client did."""
    told: dict[str, str] = {}
    dropped: list[Dropped] = []
    problems: list[Problem] = []
    notes: dict[str, list[str]] = {}
    filled = {_ALIASES.get(cell.name, cell.name): cell for cell in read_row(data, row, _LABELS) if cell.text.strip()}
    for name, cell in filled.items():
        if name in PICKLISTS:
            values, strange = _picked(name, cell.text)
            dropped += [Dropped(name, _NOT_LISTED)] * strange
            for value in values:
                fact = PICKLISTS[name][value][1]
                if fact:
                    told[f"incidents[0].{fact}"] = "yes"
                if _EXACT.get(fact) != value:
                    notes.setdefault(f"{fact}.note" if fact else "note", []).append(f"{name}={value}")
                if name == "vic_TypeOfSexExploitation" and fact:
                    told |= {"incidents[0].sex.act": "yes", "incidents[0].sex.value_passed": "yes"}
        elif name in ("prs_Birthdate", "vic_AgeWhenTrafficked"):
            path = "people[0].date_of_birth" if name == "prs_Birthdate" else "incidents[0].age"
            told[path] = cell.text.strip()
            problems += _wrong(name, told[path])
        else:
            dropped += _rest(name, cell, filled, told)
    if problems:
        raise CaseFileError(problems)
    for path in [path for path in told if columns()[re.sub(r"\d+", "", path)].kind in ("answer", "date", "age")]:
        told[f"{path}.sources"] = Source.PROVIDER
    told |= {f"incidents[0].{path}": _note(values) for path, values in notes.items()}
    read_in = case_of(with_keys(told))
    return Converted(read_in.case, tuple(dropped), read_in.doubts)


def _picked(name: str, text: str) -> tuple[list[str], bool]:
    """Return the values of a picklist by name, and whether there is one that is not in it."""
    known = {_plain(word): value for value, (label, _) in PICKLISTS[name].items() for word in (value, label)}
    parts = [part for part in (text.split(";") if name in _MULTIPLE else [text]) if part.strip()]
    found = [known.get(_plain(part), "") for part in parts]
    return [value for value in dict.fromkeys(found) if value], "" in found


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _wrong(name: str, text: str) -> Iterator[Problem]:
    whole = bool(re.fullmatch("[0-9]{1,3}", text)) and int(text) <= MAX_AGE
    fits = is_day(text) if name == "prs_Birthdate" else whole
    if not fits:
        expected = "a date such as 2015-06-14" if name == "prs_Birthdate" else "an age in whole years"
        yield Problem(name, f"expected {expected}")


def _note(values: Sequence[str]) -> str:
    by_column: dict[str, list[str]] = {}
    for value in values:
        name, _, word = value.partition("=")
        by_column.setdefault(name, []).append(word)
    return "; ".join(f"HTCDS {name}={','.join(words)}" for name, words in by_column.items())


def _rest(name: str, cell: Cell, filled: Mapping[str, Cell], told: dict[str, str]) -> Iterator[Dropped]:
    """Read the industry and the country, and say why every other column is left."""
    if name == "vic_ForcedLabourIndustry":
        known = {_plain(word): label for value, label in INDUSTRIES.items() for word in (value, label)}
        if _plain(cell.text) in known:
            told["incidents[0].labor.what"] = known[_plain(cell.text)]
        else:
            yield Dropped(name, _NOT_LISTED)
    elif name == "hte_Country":
        if "hte_Type" in filled and _plain(filled["hte_Type"].text) != "exploitation":
            yield Dropped(name, _ELSEWHERE_HELD)
        else:
            told["incidents[0].country"] = cell.text
            if _plain(cell.text) in _UNITED_STATES:
                told["incidents[0].in_united_states"] = "yes"
    elif name == "hte_Date":
        yield Dropped(name, _ONE_DAY)
    elif name != "hte_Type":
        yield Dropped(name, _REASONS[name]) if name in _REASONS else Dropped(cell.place, _UNKNOWN)


# --- out --------------------------------------------------------------------------------------------------------------


def write(case: Case, *, privileged: bool = False) -> Written:  # noqa: ARG001 - never writes conduct
    """
    Write a case as one row of the standard.

    Only what is answered yes can be written, and a value only where a fact says as much, or where it stood in the row that
    the fact was read from.
    """
    dropped: dict[str, str] = {CONDUCT.path: _NEVER}
    row: dict[str, list[str]] = {}
    carried: set[str] = set()
    applicants = [n for n, incident in enumerate(case.incidents) if incident.victim == case.applicant]
    for number in applicants:
        incident, path = case.incidents[number], f"incidents[{number}]"
        for fact, name, value in _values(incident):
            row.setdefault(name, []).append(value)
            carried.add(f"{path}.{fact}")
            if fact in _OTHER and value == "Other":
                dropped[f"{path}.{fact}"] = _AS_OTHER
    if len(applicants) == 1:
        for fact, name, value in _of_one(case.incidents[applicants[0]]):
            row[name] = [value]
            carried.add(f"incidents[{applicants[0]}].{fact}")
    elif applicants:
        dropped["incidents"] = _TOGETHER
    for number, person in enumerate(case.people):
        born = [str(c.date) for c in person.date_of_birth.claims if not c.hostile and is_day(str(c.date))]
        if person.key == case.applicant and len(person.date_of_birth.claims) == len(born) == 1:
            row["prs_Birthdate"] = born
            carried.add(f"people[{number}].date_of_birth")
    if "vic_TypeOfExploitation" in row or any(_indicates(case.incidents[number]) for number in applicants):
        row["vic_TraffickingStatus"] = [POSSIBLE]
        dropped[_STATUS[1]] = _BY_HAND
    dropped |= dict(_left(case, carried, dropped)) | ({} if row else {"row 1": _EMPTY})
    joined = {name: ";".join(v for v in PICKLISTS.get(name, values) if v in values) for name, values in row.items()}
    return Written(write_row(joined, HEADER), tuple(Dropped(path, why) for path, why in dropped.items()))


def _yes(incident: Incident, fact: str) -> bool:
    answer: Answer = get(incident, fact)
    return answer.state(Reply.NO) is State.YES


def _values(incident: Incident) -> Iterator[tuple[str, str, str]]:
    """Yield each fact of an incident that the picklists can say, with the column and the value."""
    for name, values in PICKLISTS.items():
        stood = _stood(incident.note, name)
        yield from (("note", name, value) for value in stood if value in values and not values[value][1])
        for fact in dict.fromkeys(fact for _, fact in values.values() if fact and _yes(incident, fact)):
            noted = [
                v
                for c in get(incident, fact).claims
                for v in _stood(c.note, name)
                if v in values and values[v][1] == fact
            ]
            exact = [_EXACT[fact]] if fact in _EXACT and name == "vic_MethodsOfControl" else []
            yield from ((fact, name, value) for value in noted or exact)
            if fact in _OTHER and not noted:
                yield fact, name, "Other"
    yield from (
        (fact, "vic_MethodsOfControl", "Other") for fact in _OTHER if fact not in _BROADER and _yes(incident, fact)
    )
    unsettled = [fact for fact in _UNSETTLED if _yes(incident, fact)]
    if unsettled and _yes(incident, _PLEDGED):
        yield from ((fact, "vic_MethodsOfControl", "DebtBondage") for fact in (_PLEDGED, *unsettled))
    yield from _categories(incident)


def _stood(note: str, name: str) -> list[str]:
    return [value for column, values in _NOTE.findall(note) if column == name for value in values.split(",")]


def _categories(incident: Incident) -> Iterator[tuple[str, str, str]]:
    """Yield the two categories that facts can carry without a note: labor by those means, and sex that was induced."""
    name = "vic_TypeOfExploitation"
    whole = (("labor.acts_for_work", "labor.acts_by_means"), ("asserted.labor_trafficking",))
    means = next((facts for facts in whole if all(_yes(incident, fact) for fact in facts)), ())
    if means and _yes(incident, "labor.work"):
        yield from ((fact, name, "ForcedLabour") for fact in ("labor.work", *means))
    induced = next((f for f in ("sex.induced", "asserted.sex_trafficking") if _yes(incident, f)), "")
    if induced and _yes(incident, "sex.act"):
        yield from ((fact, name, "SexualExploitation") for fact in ("sex.act", induced))


def _of_one(incident: Incident) -> Iterator[tuple[str, str, str]]:
    told = [claim.years for claim in incident.age.claims if not claim.hostile]
    if len(incident.age.claims) == 1 and told and str(told[0]).isdecimal():
        yield "age", "vic_AgeWhenTrafficked", str(told[0])
    if incident.country:
        yield "country", "hte_Country", incident.country
        yield "country", "hte_Type", "Exploitation"
    industry = next((value for value, label in INDUSTRIES.items() if _plain(label) == _plain(incident.labor.what)), "")
    if industry:
        yield "labor.what", "vic_ForcedLabourIndustry", industry


_INDICATING: Final = ("means.", "control.", "purposes.", "asserted.")
_INDICATORS: Final = ("labor.acts_by_means", "sex.purpose", "sex.induced")


def _indicates(incident: Incident) -> bool:
    """Say whether a yes is recorded to something that points to trafficking; that somebody worked, or was moved, is none."""
    paths = [p for p, fact in facts_of(incident) if isinstance(fact, Answer) and p.startswith(_INDICATING)]
    return any(_yes(incident, path) for path in (*paths, *_INDICATORS) if path != "asserted.act")


def _left(case: Case, carried: set[str], said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield every place of the case that is not in the row, with the reason: a whole record where none of it can be."""
    other = {f"incidents[{n}]" for n, incident in enumerate(case.incidents) if incident.victim != case.applicant}
    for path in cells(case):
        kind = columns()[re.sub(r"\[\d+\]", "[]", path)]
        first, last = path.partition(".")[0], path.rpartition(".")[2]
        fact = path.removesuffix(f".{kind.member}") if kind.member else path
        fact = fact.rpartition("[")[0] if kind.numbered else fact
        if is_conduct(path) or path in ("tvisa_case", "applicant") or last in ("key", "victim") or kind.kind == "count":
            continue
        if first in other:
            yield first, _SOMEBODY_ELSE
        elif fact in carried:
            if kind.member:
                yield f"*.{kind.member}", _NO_COLUMN
        elif first.startswith("people["):
            exact = get(case, f"{first}.key") == case.applicant and fact.endswith(".date_of_birth")
            yield (fact, _NOT_EXACT) if exact else (first, _NO_COLUMN)
        elif not first.startswith("incidents["):
            yield first.partition("[")[0], _NO_COLUMN
        elif fact not in said:
            yield _why(case, fact)


_MAPPED: Final = {fact for values in PICKLISTS.values() for _, fact in values.values()} | {
    *_OTHER,
    _PLEDGED,
    *_UNSETTLED,
    "age",
    "country",
    "labor.what",
}


def _why(case: Case, path: str) -> tuple[str, str]:
    first, _, fact = path.partition(".")
    if fact not in _MAPPED:
        part = fact.partition(".")[0].partition("[")[0]
        return f"{first}.{fact if any(known.startswith(f'{part}.') for known in _MAPPED) else part}", _NO_COLUMN
    if fact in ("age", "country"):
        several = sum(incident.victim == case.applicant for incident in case.incidents) > 1
        return path, _OF_ONE if several else _NOT_EXACT
    if fact == "labor.what":
        return path, _FREE_TEXT
    return path, _ONLY_YES if get(case, path).state(Reply.NO) is not State.YES else _NOT_SO_CALLED
