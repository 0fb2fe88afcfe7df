"""Relatives who can follow, and the days that keep them in reach."""
