"""Decided cases: what was found of a standard, on which of the law's factors, and how a record of today compares with it."""
