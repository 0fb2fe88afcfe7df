"""What is said of a case beside what is found: before filing, other relief, points, needs."""
