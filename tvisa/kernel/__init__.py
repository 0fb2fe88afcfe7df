"""Answers, dates, predicates, their evaluation and explanation; no record and no law."""
