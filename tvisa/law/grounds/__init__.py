"""The grounds of inadmissibility of 8 USC 1182(a), in the statute's order, and what answers each."""
