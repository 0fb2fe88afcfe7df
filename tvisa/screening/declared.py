"""What the fields of a screening are declared to tell: it loads when a schema or a writer asks for one of them."""

from __future__ import annotations

from collections.abc import Mapping

from tvisa.kernel.carried import Fact
from tvisa.screening import result, result_conduct, result_grounds
from tvisa.screening.as_filed import AsFiled
from tvisa.screening.contradicted import Contradicted
from tvisa.screening.result_evidence import EvidenceItem
from tvisa.screening.result_filing import Panel, Prompt
from tvisa.screening.result_urgent import Urgency
from tvisa.screening.separating import Separating


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
