"""What to check before filing, and other relief to look at."""
