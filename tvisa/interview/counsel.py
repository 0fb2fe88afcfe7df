"""
Counsel's queue: the standards that are open on a record, each with what is recorded for and against and what is held to show it.

A standard is a judgment. It is put to counsel, in another sitting, and never to the client.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.interview.asked import Ask, ForCounsel, Form, Weighed
from tvisa.interview.candidates import is_counsels
from tvisa.interview.order import ORDER, Order
from tvisa.interview.questions import Planner
from tvisa.kernel.classification import Classification
from tvisa.kernel.fields import AnsweredBy
from tvisa.kernel.paths import get
from tvisa.law.decided.standards import standards_of
from tvisa.law.t import T
from tvisa.screening.compare.decided import factor_told
from tvisa.screening.document import applied_law
from tvisa.screening.filing.checked import places_beside
from tvisa.screening.filing.evidence import bound
from tvisa.screening.writer import document_in_full, in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import ForCounselData, WeighedFull


@attrs.frozen
class Weigh:
    """A standard for counsel to answer."""

    ask: Ask
    """The question, as any other: `answered` takes it, with counsel's reply and `Source.ATTORNEY`."""
    speaks_for: tuple[str, ...]
    """The law's factors that are recorded for the applicant, in words."""
    speaks_against: tuple[str, ...]
    """Those recorded against."""
    held: tuple[str, ...]
    """What is held to show them, by kind."""

    @property
    def has_facts(self) -> bool:
        """Whether anything is recorded that it can be weighed on."""
        return bool(self.speaks_for or self.speaks_against)

    @property
    def told(self) -> Weighed:
        """The same as it is put to counsel, with nothing for a client."""
        asked = {field.name: getattr(self.ask, field.name) for field in attrs.fields(Ask)}
        asked |= {"who": AnsweredBy.COUNSEL, "client": "", "listen": ()}
        return Weighed(**asked, speaks_for=self.speaks_for, speaks_against=self.speaks_against, held=self.held)

    def as_dict(self) -> WeighedFull:
        """Return it as plain JSON values."""
        words: WeighedFull = in_full(self.told)
        return words


def counsel_document(weighed: Iterable[Weigh], day: datetime.date, catalog: Catalog) -> ForCounselData:
    """Return standards as a document of plain JSON values."""
    standards, law = tuple(weigh.told for weigh in weighed), applied_law(T.on(day), day, catalog)
    told: ForCounselData = document_in_full("for_counsel", ForCounsel(law, standards, catalog.plain(T.disclaimer)))
    return told


def for_counsel(
    case: CaseLike, as_of: DateLike, *, order: Order = ORDER, lang: str = "en", law: Classification = T
) -> tuple[Weigh, ...]:
    """
    Return the standards that are open on a record, those first of which something is recorded to weigh.

    It takes, and raises, what `tvisa.next_questions` does.
    """
    status = as_law(law)
    record = as_record(case, status.bindings["case"].record)
    day = as_day(as_of)
    planner = Planner(record, day, order, catalog_of(lang), frozenset(), status)
    standards = standards_of(status.on(day))
    found = []
    for path in dict.fromkeys((*planner.reach.leaves, *(m.path for m in planner.counsels_of_exposure))):
        ask = planner.at(path)
        if ask.form is not Form.YES_NO or not is_counsels(ask.fact, path):
            continue
        standard = standards.get(bound(path))
        named: dict[bool, list[str]] = {True: [], False: []}
        held: dict[str, None] = {}
        for fact, factor in standard.factors.items() if standard else ():
            for told in (get(planner.case, place) for place in places_beside(status, fact, path, planner.case)):
                speaks_for = standard.speaks_for(fact, told) if standard else None
                if speaks_for is not None:
                    named[speaks_for].append(factor_told(factor, speaks_for, planner.catalog))
                    held |= dict.fromkeys(str(e) for c in getattr(told, "claims", ()) for e in c.evidence)
        speaks = {side: tuple(dict.fromkeys(names)) for side, names in named.items()}
        found.append(Weigh(ask, speaks[True], speaks[False], tuple(held)))
    return tuple(sorted(found, key=lambda weigh: not weigh.has_facts))
