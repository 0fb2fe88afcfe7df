"""Permanent residence."""
