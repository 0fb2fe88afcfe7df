"""Ages, as findings and other definitions read them."""

from tvisa.law.age import under_18, under_age_at_act
from tvisa.law.trafficking import UNDER_18

__all__ = ["UNDER_18", "under_18", "under_age_at_act"]
