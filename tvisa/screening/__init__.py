"""One case on one day, and all that is read off it."""
