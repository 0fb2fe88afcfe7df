"""What the fields of a screening are declared to tell: it loads when a schema or a writer asks for one of them."""

from __future__ import annotations

from collections.abc import Mapping

from tvisa.kernel.carried import Fact
from tvisa.screening.conduct import result as result_conduct
from tvisa.screening.days.result import Urgency
from tvisa.screening.elements import result
from tvisa.screening.elements.as_filed import AsFiled
from tvisa.screening.elements.result import Separating
from tvisa.screening.evidence.result import EvidenceItem
from tvisa.screening.filing.checked import Contradicted
from tvisa.screening.grounds import result as result_grounds
from tvisa.screening.remarks.result import Panel, Prompt


def classes() -> Mapping[str, type]:
    """Return them by name."""
    of_law = (result.Element, result.Held, result.Law, result.Need, result.Readings, result_grounds.Ground)
    of_conduct = (
        result_conduct.Bar,
        result_conduct.Causation,
        result_conduct.Characterization,
        result_conduct.Exposed,
        result_conduct.Notice,
    )
    beside = (AsFiled, Contradicted, EvidenceItem, Panel, Prompt, Separating, Urgency)
    return {kind.__name__: kind for kind in (Fact, *of_law, *of_conduct, *beside)}
