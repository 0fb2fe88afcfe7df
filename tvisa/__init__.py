"""Screen a person's facts against the law of T nonimmigrant status and explain, element by element, what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tvisa.screening import ABOVE

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
    from tvisa.interview.asked import Ask
    from tvisa.interview.questions import next_questions
    from tvisa.interview.session import Session, answered
    from tvisa.kernel.classification import Classification
    from tvisa.kernel.predicate import Who
    from tvisa.kernel.release import __version__
    from tvisa.kernel.truth import Basis, Outcome
    from tvisa.law.common.policy import Policy, load_policy
    from tvisa.screening.compare.compare import Comparison
    from tvisa.screening.compare.rescreen import Rescreened, rescreen
    from tvisa.screening.conduct.result import Act, Bar, Causation, Characterization, Exposed
    from tvisa.screening.data import (
        AdjustmentData,
        AssumedData,
        CheckData,
        CheckedData,
        ComparisonData,
        CounselOutlineData,
        DeadlinesData,
        DecidedData,
        FactsData,
        FamilyData,
        FindingsData,
        ForCounselData,
        FormsData,
        FrameworksData,
        InterviewData,
        LawTableData,
        OutlineData,
        PacketData,
        PlanData,
        ReviewData,
        RulesData,
        RunData,
        ScreeningData,
        TimelineData,
        WaiversData,
        WhatIfData,
    )
    from tvisa.screening.dictionary import FactDictionary, FactEntry, dictionary
    from tvisa.screening.document import Kind, Section
    from tvisa.screening.elements.result import (
        Element,
        Fact,
        Factor,
        Gap,
        Held,
        Law,
        Part,
        Question,
        Separating,
    )
    from tvisa.screening.filing.checked import Advised, Checked, Contradicted, Warned, check, check_files
    from tvisa.screening.filing.evidence_told import EvidenceItem
    from tvisa.screening.grounds.result import Ground, Waiver
    from tvisa.screening.remarks.filing import FilingLine, Panel, Prompt
    from tvisa.screening.schema import schema
    from tvisa.screening.screening import Screening, screen
    from tvisa.screening.table import LawTable, LawText, RemarkTold, law_of
    from tvisa.screening.value import Readings

__all__ = ["__version__"]
__all__ += ["answered", "as_case", "check", "check_files", "dictionary", "law_of", "load_case", "load_policy"]
__all__ += ["loads_case", "next_questions", "rescreen", "schema", "screen"]
__all__ += ["Basis", "Case", "CaseLike", "Classification", "DateLike", "Kind", "Outcome", "Policy", "Section", "Who"]
__all__ += ["Act", "Advised", "Ask", "Bar", "Causation", "Characterization", "Checked", "Comparison", "Contradicted"]
__all__ += ["Element", "EvidenceItem", "Exposed", "Fact", "FactDictionary", "FactEntry", "Factor", "FilingLine"]
__all__ += ["Gap", "Ground", "Held", "Law", "LawTable", "LawText", "Panel", "Part", "Prompt"]
__all__ += [
    "Question",
    "Readings",
    "RemarkTold",
    "Rescreened",
    "Screening",
    "Separating",
    "Session",
    "Waiver",
    "Warned",
]
__all__ += ["AdjustmentData", "AssumedData", "CheckData", "CheckedData", "ComparisonData", "CounselOutlineData"]
__all__ += ["DeadlinesData", "DecidedData", "FactsData", "FamilyData", "FindingsData", "ForCounselData", "FormsData"]
__all__ += ["FrameworksData", "InterviewData", "LawTableData", "OutlineData", "PacketData", "PlanData", "ReviewData"]
__all__ += ["RulesData", "RunData", "ScreeningData", "TimelineData", "WaiversData", "WhatIfData"]
__all__ += ["CaseFileError", "InputError", "LawDateError", "MissingExtra", "PolicyFileError", "Problem"]
__all__ += ["RunFileError", "TvisaError", "UnknownName"]


def _report(*args: Any, **options: Any) -> Any:
    from tvisa.report.pages import reported

    return reported(*args, **options)


def _plan(picture: Any) -> Any:
    from tvisa.interview.questions import plan_of

    return plan_of(picture)


def _screening(picture: Any) -> Any:
    from tvisa.screening.screening import Screening

    return Screening(picture)


def _documents() -> dict[str, Any]:
    from tvisa.interview.asked import ForCounsel, Interview

    return {"for_counsel": ("ForCounselData", ForCounsel), "interview": ("InterviewData", Interview)}


def _types() -> Any:
    from tvisa.screening.schema import typed

    return typed()


def _status() -> Any:
    from tvisa.law.t import T

    return T


ABOVE.update(status=_status, report=_report, plan=_plan, screening=_screening, documents=_documents, types=_types)


if not TYPE_CHECKING:  # A type checker that saw it would take any name for one of these.

    def _home(name: str) -> Any:
        """Return the module in which a name stands."""
        if name in (
            *("CaseFileError", "InputError", "LawDateError", "MissingExtra", "PolicyFileError"),
            *("Problem", "RunFileError", "TvisaError", "UnknownName"),
        ):
            from tvisa import errors as home
        elif name == "Case":
            from tvisa import facts as home
        elif name in ("load_case", "loads_case"):
            from tvisa.files import casefile as home
        elif name in ("CaseLike", "DateLike", "as_case"):
            from tvisa.files import given as home
        elif name == "Ask":
            from tvisa.interview import asked as home
        elif name == "next_questions":
            from tvisa.interview import questions as home
        elif name in ("Session", "answered"):
            from tvisa.interview import session as home
        elif name == "Classification":
            from tvisa.kernel import classification as home
        elif name == "Who":
            from tvisa.kernel import predicate as home
        elif name == "__version__":
            from tvisa.kernel import release as home
        elif name in ("Basis", "Outcome"):
            from tvisa.kernel import truth as home
        elif name in ("Policy", "load_policy"):
            from tvisa.law.common import policy as home
        elif name == "Comparison":
            from tvisa.screening.compare import compare as home
        elif name in ("Rescreened", "rescreen"):
            from tvisa.screening.compare import rescreen as home
        elif name in ("Act", "Bar", "Causation", "Characterization", "Exposed"):
            from tvisa.screening.conduct import result as home
        elif name in __all__ and name.endswith("Data"):
            from tvisa.screening import data as home
        elif name in ("FactDictionary", "FactEntry", "dictionary"):
            from tvisa.screening import dictionary as home
        elif name in ("Kind", "Section"):
            from tvisa.screening import document as home
        elif name in (
            *("Element", "Fact", "Factor", "Gap", "Held", "Law", "Part", "Question"),
            "Separating",
        ):
            from tvisa.screening.elements import result as home
        elif name == "EvidenceItem":
            from tvisa.screening.filing import evidence_told as home
        elif name in ("Advised", "Checked", "Contradicted", "Warned", "check", "check_files"):
            from tvisa.screening.filing import checked as home
        elif name in ("Ground", "Waiver"):
            from tvisa.screening.grounds import result as home
        elif name in ("FilingLine", "Panel", "Prompt"):
            from tvisa.screening.remarks import filing as home
        elif name == "schema":
            from tvisa.screening import schema as home
        elif name in ("Screening", "screen"):
            from tvisa.screening import screening as home
        elif name in ("LawTable", "LawText", "RemarkTold", "law_of"):
            from tvisa.screening import table as home
        elif name == "Readings":
            from tvisa.screening import value as home
        else:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return home

    def __getattr__(name: str) -> Any:
        # Loaded on use: interview servers import this package on every page, and `tvisa --help` needs none of it.
        value = globals()[name] = getattr(_home(name), name)
        return value


def __dir__() -> list[str]:
    return list(__all__)
