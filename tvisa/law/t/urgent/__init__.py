"""What is urgent in a case: the clocks that run, what must not be done before something else, and the next step where it stands."""
