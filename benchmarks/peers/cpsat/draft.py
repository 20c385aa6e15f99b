"""A model in the making: what every rule reads of the exchange, and adds to."""

from ortools.sat.python import cp_model

SATURDAY = 6
SUNDAY = 7


class Option:
    """A module at a unit: whether it is placed there, and on which dated shifts."""

    def __init__(self, unit, load, min_days, placed, slots):
        self.unit = unit
        self.load = load
        self.min_days = min_days
        self.placed = placed
        self.slots = slots
        self.primary = {}


class Slot:
    """A dated shift of an option; `mentors` has who may guide it, with the row of `guides`, none for a frozen one."""

    def __init__(self, day, shift, cost, working, frozen, chosen):
        self.day = day
        self.shift = shift
        self.cost = cost
        self.working = working
        self.frozen = frozen
        self.chosen = chosen
        self.mentors = {}
        self.frozen_mentor = None


class Draft:
    def __init__(self, exchange):
        self.exchange = exchange
        self.model = cp_model.CpModel()
        self.costs = []
        self.most_cost = 0
        self.options = []
        self.week_of = exchange["weekOfDay"]
        self.weekday_of = exchange["weekdayOfDay"]
        self.touched = exchange["weekTouched"]
        self.shifts = exchange["unitShifts"]

    def add_cost(self, weight, chosen, most=1):
        if weight != 0:
            self.costs.append((weight, chosen))
            self.most_cost += weight * most

    def new_bool(self):
        return self.model.new_bool_var("")

    def any_of(self, chosen):
        """Whether one of them is, or None where there is none to choose."""
        if not chosen:
            return None
        one = self.new_bool()
        self.model.add_max_equality(one, chosen)
        return one
