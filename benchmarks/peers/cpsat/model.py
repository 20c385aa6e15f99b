"""The model of an exchange, rule by rule; docs/rules.md says what each asks."""

from draft import Draft
from options import options_of
from order import add_order
from room import add_room
from trainees import add_mix, add_rest


def build(exchange):
    draft = Draft(exchange)
    for demand in exchange["demands"]:
        draft.options.append(options_of(draft, demand))
    add_room(draft)
    for trainee in exchange["trainees"]:
        add_rest(draft, trainee)
        add_mix(draft, trainee)
    add_order(draft)
    cost = draft.model.new_int_var(0, draft.most_cost, "cost")
    draft.model.add(cost == sum(weight * chosen for weight, chosen in draft.costs))
    price = draft.most_cost + 1
    priorities = [
        demand["priority"] * option.placed
        for demand, options in zip(exchange["demands"], draft.options)
        for option in options
    ]
    draft.model.maximize(price * sum(priorities) - cost)
    return Built(draft.model, exchange["demands"], draft.options, cost, price)


class Built:
    """The model with what is needed to read its answers."""

    def __init__(self, model, demands, options, cost, price):
        self.model = model
        self.demands = demands
        self.options = options
        self.cost = cost
        self.price = price

    def answer(self, is_true, value):
        """Placements of the exchange's answer, their priority and their cost."""
        placements = []
        for index, options in enumerate(self.options):
            for option in options:
                if not is_true(option.placed):
                    continue
                days = [
                    {"day": slot.day, "unitShift": slot.shift, "mentor": _mentor_of(slot, is_true)}
                    for slot in option.slots
                    if is_true(slot.chosen)
                ]
                primary = next(mentor for mentor, chosen in option.primary.items() if is_true(chosen))
                placements.append({"demand": index, "unit": option.unit, "mentor": primary, "days": days})
        priority = sum(self.demands[placed["demand"]]["priority"] for placed in placements)
        return placements, priority, value(self.cost)

    def bound(self, objective_bound, objective):
        """Placed and cost apart: cost lies between 0 and the price of one placement."""
        most = int((objective_bound + self.price - 1) // self.price)
        asked = sum(demand["priority"] for demand in self.demands)
        placed = int((objective + self.price - 1) // self.price)
        cost = max(0, placed * self.price - objective_bound) if most <= placed else None
        return {"priorityPlaced": min(most, asked), "cost": cost}


def _mentor_of(slot, is_true):
    if slot.frozen_mentor is not None:
        return slot.frozen_mentor
    return next(mentor for mentor, (_, chosen) in slot.mentors.items() if is_true(chosen))
