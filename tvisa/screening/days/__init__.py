"""Days, stop signs and the next step."""
