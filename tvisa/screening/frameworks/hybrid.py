"""
The hybrid plan: from one screening, what the criminal-law side asks for and what the person has a right to, side by side.

Each line says who decides and what the client may decline. Every line is there for every client; what is recorded only
adds its reasons. Acts of the client's own are no part of it, and arrests only in a privileged setting.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.provision import Provision
from tvisa.kernel.release import __version__
from tvisa.law.common import relief, safety
from tvisa.law.conduct import law as exposure_law
from tvisa.law.frameworks import law
from tvisa.law.t.family import classes, danger
from tvisa.law.t.filing import application
from tvisa.law.time_limits import YEARS_TO_SUE, years
from tvisa.screening.document import FULL_VERSION
from tvisa.screening.kept import Made, Result
from tvisa.screening.screening import Screening, screening_of
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.table import as_provisions, cited
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data_frameworks import PlanData, PlanLineData

CRIMINAL_LAW: Final = "criminal_law"
RIGHTS: Final = "rights"


@attrs.frozen(eq=False)
class PlanLine:
    """
    One line of the plan.

    Attributes:
        code: Its name in data.
        side: Which side it serves first.
        what: What it is.
        decides: Who decides.
        decline: What the client may decline, and what that costs.
        provisions: Where it stands; a line is told while one of them is in force.
        shown_by: Codes of needs and of prompts for other relief that speak to it, where the screening has them.
        child: What else holds where the client is, or may be, under 18 now.
        contrasts: What the law of other countries says there: told apart, and no law of the United States.
        only_with: A provision without which it is not told.
    """

    code: str
    side: str
    what: str
    decides: str
    decline: str
    provisions: tuple[Provision, ...]
    shown_by: tuple[str, ...] = ()
    child: str = ""
    contrasts: tuple[Provision, ...] = ()
    only_with: Provision | None = None


LINES: Final = (
    PlanLine(
        "CONTACT",
        CRIMINAL_LAW,
        "A report to an agency: whether, when, to which one and through whom.",
        "The client, with counsel.",
        "A report, for now or for good. The element then needs trauma, or age under 18 at the time, in its place.",
        (exposure_law.DUTY, exposure_law.TRAUMA, exposure_law.AGE_EXEMPT, relief.LETTER),
        child="A guardian or a child's advocate comes in. An official who finds a child must notify within 24 hours, and some people must "
        "report harm to a child under State law: ask who must before anything is told.",
    ),
    PlanLine(
        "COORDINATOR",
        CRIMINAL_LAW,
        "A victim-witness coordinator of the agency or the prosecutor: notices, protection, services, a person to call.",
        "The client; counsel may stay the only line to the agency.",
        "Any contact without counsel, and any service offered. Nothing said to them is confidential; what is said to counsel is, and so it is "
        "with a community advocate where State law says so.",
        (law.COORDINATOR,),
    ),
    PlanLine(
        "COOPERATION",
        CRIMINAL_LAW,
        "Ways to help that ask less: through counsel, in writing, told once and recorded, with an interpreter the client trusts, "
        "where it is safe.",
        "Client and counsel; an agency asks, and DHS judges what was reasonable.",
        "What is not reasonable: counsel can put off, narrow or contest a request. To refuse a reasonable one puts the element at "
        "risk: talk first. Nobody speaks of their own acts without advice.",
        (exposure_law.DUTY, exposure_law.AGE_EXEMPT),
        child="A guardian or a child's advocate is there. Who was under 18 at the time need not have helped at all, and benefits for a child "
        "ask for no help.",
    ),
    PlanLine(
        "RIGHTS_IN_COURT",
        CRIMINAL_LAW,
        "Rights in a federal case: protection, notice, being present and heard, privacy, restitution. Whoever is accused of the crime gets no "
        "relief under that chapter.",
        "The client, whether to use them; the court and the prosecutor, what follows.",
        "Each of them: a right is no duty. A subpoena is another matter, for counsel.",
        (law.CRIME_VICTIMS, law.RESTITUTION),
    ),
    PlanLine(
        "CONTINUED_PRESENCE",
        CRIMINAL_LAW,
        "Continued Presence, where a federal officer would apply for it.",
        "A federal officer applies and DHS decides; the client, whether to ask.",
        "All of it: T status does not need it. What it brings is then missing: leave to stay meanwhile, and as a rule to work; one of the two "
        "ways to certification; and the stay for a civil suit.",
        (relief.CONTINUED_PRESENCE, safety.PROTECTION, relief.CERTIFICATION, relief.STAY_FOR_SUIT),
        ("CONTINUED_PRESENCE",),
    ),
    PlanLine(
        "DECLARATION",
        CRIMINAL_LAW,
        "A declaration of the agency (Supplement B), if it would help.",
        "Counsel, whether to ask; the agency, whether and how to sign.",
        "Asking for it: it is optional.",
        (application.DECLARATION_OPTIONAL, application.DECLARATION_2002),
    ),
    PlanLine(
        "RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: vacatur and expungement under the federal statute of 2026, the defense of having been trafficked at the "
        "time, and State vacatur; a matter for criminal counsel before anything more is filed. What vacatur does for immigration depends on why a "
        "conviction was vacated, and is undecided for the federal statute.",
        "The client, whether to ask; a court, on motion.",
        "Any motion, and its timing.",
        (exposure_law.RELIEF_2026, exposure_law.DURESS_2026, exposure_law.VACATED),
        only_with=exposure_law.RELIEF_2026,
    ),
    PlanLine(
        "STATE_RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: vacatur where a State has it; what it does for immigration depends on why a conviction was vacated.",
        "The client, whether to ask; a court, on motion.",
        "Any motion, and its timing.",
        (exposure_law.VACATED,),
    ),
    PlanLine(
        "SAFETY",
        RIGHTS,
        "A safety plan first: who is unsafe, how to call and write, what must reach nobody who was responsible.",
        "The client.",
        "Any part of it, and change it at any time.",
        (safety.SAFE_CONTACT, exposure_law.CONFIDENTIAL),
        ("DANGER_NOW", "THREATS", "THREATS_THEN"),
    ),
    PlanLine(
        "HEALTH",
        RIGHTS,
        "Health care and counseling, whatever becomes of the case: by right in federal custody, with benefits once they are open, and elsewhere "
        "where a clinic or a program gives it.",
        "The client, with a clinician.",
        "Any care. A clinician's letter is another thing, asked for only if the client agrees.",
        (law.IN_CUSTODY, relief.BENEFIT_LEVEL),
        ("CARE",),
        child="Who must agree to care, a parent, a guardian or the child alone, is State law; as a rule a clinician must report harm to a child.",
    ),
    PlanLine(
        "SHELTER",
        RIGHTS,
        "Shelter, food and benefits: local help at once, a letter for a child, certification from 18 on.",
        "The client, whether to ask; a shelter and the Department of Health and Human Services, what to give.",
        "Any offer. Certification from 18 on asks for willingness to help an investigation, or trauma that prevents it, and for a bona fide "
        "application that was not denied, or Continued Presence; the letter for a child asks for no cooperation.",
        (relief.BENEFIT_LEVEL, relief.CERTIFICATION, relief.LETTER),
        ("CHILD_NOW", "CHILD_LETTER", "CERTIFICATION", "BENEFITS"),
        child="A guardian or a child's advocate comes in, and a place made for children. An official who finds a child must notify within 24 "
        "hours, which opens interim help.",
        contrasts=(law.COLLATERAL,),
    ),
    PlanLine(
        "FAMILY",
        RIGHTS,
        "Family: who is in danger there, who may follow, who is told what.",
        "The client; DHS on each application.",
        "Bringing anybody, or having anybody told. What a form asks is answered truthfully: counsel explains.",
        (classes.DERIVATIVE.law, danger.DANGER_2024.law, danger.DANGER_2002.law),
    ),
    PlanLine(
        "RECOVERY",
        RIGHTS,
        "Time to recover: told once, or from records, at the client's pace.",
        "The client.",
        "Any question and any session; silence is held against nobody here. No date in T law waits for it: counsel watches the "
        "deadlines.",
        (exposure_law.TRAUMA,),
        contrasts=(law.REFLECTION,),
    ),
    PlanLine(
        "INFORMATION",
        RIGHTS,
        "Rights and choices in a language the client speaks, with an interpreter from outside the circle of those responsible.",
        "The client.",
        "Any interpreter.",
        (law.INFORMED, safety.REPRESENTATION),
    ),
    PlanLine(
        "REDRESS",
        RIGHTS,
        "Wages, restitution and damages.",
        "The client, whether to claim; a court.",
        f"Any claim. A suit under 18 USC 1595 must come within {years(YEARS_TO_SUE)}, or for somebody under 18 then by {years(YEARS_TO_SUE)} after the 18th birthday; a "
        "claim for wages alone can run out sooner. Nobody writes to those responsible before there is a safety plan.",
        (law.RESTITUTION, relief.CIVIL_SUIT),
        ("CIVIL_SUIT",),
    ),
    PlanLine(
        "OWN_WORDS",
        RIGHTS,
        "The client's own words, for what happened and for themselves.",
        "The client.",
        "Any label, with no effect on help or on this screening. The form uses the law's word.",
        (exposure_law.POLICY,),
    ),
)
"""The lines, in the order in which they are told on each side."""

_NOTE: Final = "One plan, two sides: neither is the price of the other. Where the law makes help depend on cooperation, the line says so."
_REPLACED: Final = {"STATE_RECORD_RELIEF": "RECORD_RELIEF"}
"""A line that is told only while the other is not."""


def _needed(line: PlanLine) -> tuple[Provision, ...]:
    return (line.only_with,) if line.only_with else line.provisions


@attrs.frozen(eq=False, repr=False, slots=False)
class Plan(Result["PlanData"]):
    """
    The hybrid plan for one case on one day.

    Attributes:
        case: The case.
        day: The day whose law applies.
        catalog: The language.
        screening: The screening it is made from.
    """

    case: Case = attrs.field(repr=False)
    day: datetime.date
    catalog: Catalog = attrs.field(repr=False)
    screening: Screening = attrs.field(repr=False)

    def _made(self) -> Made:
        return plan, {"case": self.case, "as_of": self.day, "lang": self.catalog.lang}

    def _as_dict(self) -> PlanData:
        in_force = [line for line in LINES if any(self.day in p.window for p in _needed(line))]
        codes = {line.code for line in in_force}
        told = [line for line in in_force if _REPLACED.get(line.code) not in codes]
        return {
            "kind": "tvisa.plan",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": in_full(self.screening.law),
            "note": self.catalog.plain(_NOTE),
            "rights": [self._line(line) for line in told if line.side == RIGHTS],
            "criminal_law": [self._line(line) for line in told if line.side == CRIMINAL_LAW],
            "disclaimer": self.screening.disclaimer,
        }

    def _line(self, line: PlanLine) -> PlanLineData:
        reasons = list(self._reasons(line))
        return {
            "code": line.code,
            "what": self.catalog.plain(line.what),
            "who_decides": self.catalog.plain(line.decides),
            "may_decline": self.catalog.plain(line.decline),
            "for_a_child": self.catalog.plain(line.child) if line.child and self._child else None,
            "reasons": [text for text, _ in reasons],
            "facts": list(dict.fromkeys(path for _, paths in reasons for path in paths)),
            "citations": cited(line.provisions, self.day),
            "provisions": as_provisions(line.provisions, self.day, self.catalog),
            "contrasts": as_provisions(line.contrasts, self.day, self.catalog),
        }

    @property
    def _child(self) -> bool:
        return any(need.code == "CHILD_NOW" for need in self.screening.needs)

    def _reasons(self, line: PlanLine) -> Iterator[tuple[str, list[str]]]:
        """Yield what the screening says to a line, each with the paths of its facts."""
        for need in self.screening.needs:
            if need.code in line.shown_by:
                yield need.text, list(need.paths)
        for prompt in self.screening.alternatives:
            if prompt.code in line.shown_by:
                yield from ((r.text, [f.path for f in r.facts]) for r in prompt.reasons)
        if line.code == "CONTACT":
            (element,) = (e for e in self.screening.elements if e.id == "law_enforcement_assistance")
            yield element.reason, [f.path for f in element.facts]
        elif line.code == "FAMILY":
            members = enumerate(self.case.family.members)
            paths = [
                f"family.members[{n}].danger.present"
                for n, m in members
                if m.danger.present.when_no_hurts == truth.TRUE
            ]
            yield from [(self.catalog.plain("A present danger of retaliation is recorded."), paths)] if paths else []
        elif line.code in ("RECORD_RELIEF", "STATE_RECORD_RELIEF") and self.case.setting is Setting.PRIVILEGED:
            paths = [f"conduct.matters[{n}]" for n in range(len(self.case.conduct.matters))]
            yield from [(self.catalog.plain("Arrests or court matters are recorded."), paths)] if paths else []


def plan(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Plan:
    """
    Make the hybrid plan of a case from one screening of it.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The date of decision, as for `tvisa.screen`.
        lang: The language of the sentences, such as ``es``.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    case, day, catalog = as_told(as_case(case)), as_day(as_of), catalog_of(lang)
    return Plan(case, day, catalog, screening_of(case, day, catalog))
