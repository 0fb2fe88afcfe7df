"""A nightly job: ``python examples/integrations/nightly.py FOLDER DATE`` writes a line of JSON for each case file of a folder."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tvisa import CaseFileError, ScreeningData, load_case, screen


def lines(folder: Path, as_of: str) -> Iterator[str]:
    """Screen each case; one that cannot be read is told by the places of what is wrong with it."""
    for path in sorted(folder.rglob("*.yaml")):
        try:
            screening = screen(load_case(path), as_of)
        except CaseFileError as error:
            yield json.dumps({"file": path.name, "problems": [problem.path for problem in error.problems]})
            continue
        result: ScreeningData = screening.as_dict("elements", "needs")
        outcomes = {element.id: element.outcome.value for element in screening.elements}
        needs = [need.code for need in screening.needs]
        yield json.dumps({"file": path.name, "table": result["law"]["table"], "outcomes": outcomes, "needs": needs})


if __name__ == "__main__":
    for line in lines(Path(sys.argv[1]), sys.argv[2]):
        print(line)
