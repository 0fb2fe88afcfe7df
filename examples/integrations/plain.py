"""Screen a case file on a day: ``python examples/integrations/plain.py CASE DATE``."""

import sys

from tvisa import load_case, screen

screening = screen(load_case(sys.argv[1]), as_of=sys.argv[2])
print(screening.summary)
for element in screening.elements:
    print(f"- {element.title}: {element.outcome_text}. {element.reason}")
    for missing in element.missing[:1]:
        print(f"  ask next: {missing.question} ({missing.path})")
