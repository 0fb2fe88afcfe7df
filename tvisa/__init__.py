"""Screen a person's facts against the law of T nonimmigrant status and explain, element by element, what was found."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tvisa.errors import (
        CaseFileError,
        InputError,
        LawDateError,
        MissingExtra,
        PolicyFileError,
        Problem,
        RunFileError,
        TvisaError,
        UnknownName,
    )
    from tvisa.facts import Case
    from tvisa.files.casefile import load_case, loads_case
    from tvisa.files.given import CaseLike, DateLike, as_case
    from tvisa.interview.asked import Ask, ForCounselData, InterviewData
    from tvisa.interview.questions import next_questions
    from tvisa.interview.session import Session, answered
    from tvisa.kernel.classification import Classification
    from tvisa.kernel.predicate import Who
    from tvisa.kernel.truth import Basis, Outcome
    from tvisa.law.book import RulesData
    from tvisa.law.common.policy import Policy, load_policy
    from tvisa.law.review import ReviewData
    from tvisa.screening.compare.compare import Comparison
    from tvisa.screening.compare.rescreen import Rescreened, rescreen
    from tvisa.screening.conduct.result import Act, Bar, Causation, Characterization, Exposed, Notice
    from tvisa.screening.data import (
        CheckData,
        CheckedData,
        CounselOutlineData,
        FactsData,
        FormsData,
        LawTableData,
        OutlineData,
        PacketData,
        ScreeningData,
        TimelineData,
        WaiversData,
    )
    from tvisa.screening.data_documents import (
        AssumedData,
        ComparisonData,
        DeadlinesData,
        DecidedData,
        FindingsData,
        RunData,
        WhatIfData,
    )
    from tvisa.screening.data_frameworks import FrameworksData, PlanData
    from tvisa.screening.dictionary import FactDictionary, FactEntry, dictionary
    from tvisa.screening.document import Kind, Section, law_of
    from tvisa.screening.elements.result import (
        Element,
        Fact,
        Factor,
        Gap,
        Held,
        Law,
        Need,
        Part,
        Question,
        Readings,
        Separating,
    )
    from tvisa.screening.evidence.result import EvidenceItem
    from tvisa.screening.filing.checked import Advised, Checked, Contradicted, Warned, check, check_files
    from tvisa.screening.grounds.result import Ground, Waiver
    from tvisa.screening.relatives.data import AdjustmentData, FamilyData
    from tvisa.screening.remarks.result import FilingLine, Panel, Prompt
    from tvisa.screening.schema import schema
    from tvisa.screening.screening import Screening, screen
    from tvisa.screening.table import LawTable, LawText

__all__ = [
    "Act",
    "AdjustmentData",
    "Advised",
    "Ask",
    "AssumedData",
    "Bar",
    "Basis",
    "Case",
    "CaseFileError",
    "CaseLike",
    "Causation",
    "Characterization",
    "CheckData",
    "Checked",
    "CheckedData",
    "Classification",
    "Comparison",
    "ComparisonData",
    "Contradicted",
    "CounselOutlineData",
    "DateLike",
    "DeadlinesData",
    "DecidedData",
    "Element",
    "EvidenceItem",
    "Exposed",
    "Fact",
    "FactDictionary",
    "FactEntry",
    "Factor",
    "FactsData",
    "FamilyData",
    "FilingLine",
    "FindingsData",
    "ForCounselData",
    "FormsData",
    "FrameworksData",
    "Gap",
    "Ground",
    "Held",
    "InputError",
    "InterviewData",
    "Kind",
    "Law",
    "LawDateError",
    "LawTable",
    "LawTableData",
    "LawText",
    "MissingExtra",
    "Need",
    "Notice",
    "Outcome",
    "OutlineData",
    "PacketData",
    "Panel",
    "Part",
    "PlanData",
    "Policy",
    "PolicyFileError",
    "Problem",
    "Prompt",
    "Question",
    "Readings",
    "Rescreened",
    "ReviewData",
    "RulesData",
    "RunData",
    "RunFileError",
    "Screening",
    "ScreeningData",
    "Section",
    "Separating",
    "Session",
    "TimelineData",
    "TvisaError",
    "UnknownName",
    "Waiver",
    "WaiversData",
    "Warned",
    "WhatIfData",
    "Who",
    "__version__",
    "answered",
    "as_case",
    "check",
    "check_files",
    "dictionary",
    "law_of",
    "load_case",
    "load_policy",
    "loads_case",
    "next_questions",
    "rescreen",
    "schema",
    "screen",
]

__version__ = "0.2.0"

_HOMES = {
    "tvisa.errors": (
        "CaseFileError",
        "InputError",
        "LawDateError",
        "MissingExtra",
        "PolicyFileError",
        "Problem",
        "RunFileError",
        "TvisaError",
        "UnknownName",
    ),
    "tvisa.facts": ("Case",),
    "tvisa.files.casefile": (
        "load_case",
        "loads_case",
    ),
    "tvisa.files.given": (
        "CaseLike",
        "DateLike",
        "as_case",
    ),
    "tvisa.interview.asked": (
        "Ask",
        "ForCounselData",
        "InterviewData",
    ),
    "tvisa.interview.questions": ("next_questions",),
    "tvisa.interview.session": (
        "Session",
        "answered",
    ),
    "tvisa.kernel.carried": ("Fact",),
    "tvisa.kernel.classification": ("Classification",),
    "tvisa.kernel.predicate": ("Who",),
    "tvisa.kernel.truth": (
        "Basis",
        "Outcome",
    ),
    "tvisa.law.book": ("RulesData",),
    "tvisa.law.common.policy": (
        "Policy",
        "load_policy",
    ),
    "tvisa.law.review": ("ReviewData",),
    "tvisa.screening.compare.compare": ("Comparison",),
    "tvisa.screening.compare.rescreen": (
        "Rescreened",
        "rescreen",
    ),
    "tvisa.screening.conduct.result": (
        "Act",
        "Bar",
        "Causation",
        "Characterization",
        "Exposed",
        "Notice",
    ),
    "tvisa.screening.data": (
        "CheckData",
        "CheckedData",
        "CounselOutlineData",
        "FactsData",
        "FormsData",
        "LawTableData",
        "OutlineData",
        "PacketData",
        "ScreeningData",
        "TimelineData",
        "WaiversData",
    ),
    "tvisa.screening.data_documents": (
        "AssumedData",
        "ComparisonData",
        "DeadlinesData",
        "DecidedData",
        "FindingsData",
        "RunData",
        "WhatIfData",
    ),
    "tvisa.screening.data_frameworks": (
        "FrameworksData",
        "PlanData",
    ),
    "tvisa.screening.dictionary": (
        "FactDictionary",
        "FactEntry",
        "dictionary",
    ),
    "tvisa.screening.document": (
        "Kind",
        "Section",
        "law_of",
    ),
    "tvisa.screening.elements.result": (
        "Element",
        "Fact",
        "Factor",
        "Gap",
        "Held",
        "Law",
        "Need",
        "Part",
        "Question",
        "Readings",
        "Separating",
    ),
    "tvisa.screening.evidence.result": ("EvidenceItem",),
    "tvisa.screening.filing.checked": (
        "Advised",
        "Checked",
        "Contradicted",
        "Warned",
        "check",
        "check_files",
    ),
    "tvisa.screening.grounds.result": (
        "Ground",
        "Waiver",
    ),
    "tvisa.screening.relatives.data": (
        "AdjustmentData",
        "FamilyData",
    ),
    "tvisa.screening.remarks.result": (
        "FilingLine",
        "Panel",
        "Prompt",
    ),
    "tvisa.screening.schema": ("schema",),
    "tvisa.screening.screening": (
        "Screening",
        "screen",
    ),
    "tvisa.screening.table": (
        "LawTable",
        "LawText",
    ),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


if not TYPE_CHECKING:  # A type checker that saw it would take any name for one of these.

    def __getattr__(name: str) -> Any:
        # Loaded on use: interview servers import this package on every page, and `tvisa --help` needs none of it.
        if name not in _HOME:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = globals()[name] = getattr(import_module(_HOME[name]), name)
        return value


def __dir__() -> list[str]:
    return list(__all__)
