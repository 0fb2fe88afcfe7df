"""One case beside another day, other answers, or decided cases."""
