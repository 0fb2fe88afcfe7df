"""What each part of the law turns on for the case at hand, what the government may argue, and what counsel asks first."""
