"""A stepwise interview: ``python examples/integrations/stepwise.py CASE DATE`` asks one question after the other, and says where it stands."""

import sys

from tvisa import Outcome, Screening, load_case, screen

ANSWERS = {"y": True, "n": False}


def told(screening: Screening) -> str:
    """Say in a line how each element stands."""
    return "; ".join(f"{element.title}: {element.outcome_text}" for element in screening.elements)


def main(path: str, as_of: str) -> None:
    """Ask as long as an answer can still change something, and somebody answers."""
    screening = screen(load_case(path), as_of)
    while (question := screening.next_question()) is not None:
        print(f"{question.question} ({question.path}) [y/n, or enter to stop]")
        answer = ANSWERS.get(input().strip())
        if answer is None:
            break
        before = {element.id: element.outcome for element in screening.elements}
        screening = screening.what_if({question.path: answer})
        for element in screening.elements:
            if element.outcome is not before[element.id]:
                print(f"  {element.title}: {element.outcome_text}. {element.reason}")
    print(told(screening))
    if screening.outcome is Outcome.UNKNOWN:
        print(f"Still open: {sum(len(element.missing) for element in screening.elements)} answers.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
