"""A module at its units: whether it is placed there, on which dated shifts, and what H2, H17 and H18 ask of them."""

from draft import Option, SATURDAY, Slot
from guidance import add_guidance
from weeks import add_weeks

FROZEN = 2
FORCED = 1


def options_of(draft, demand):
    options = [_option_of(draft, demand, given) for given in demand["options"]]
    placed = [option.placed for option in options]
    if demand["promised"]:
        draft.model.add_exactly_one(placed)
    else:
        draft.model.add_at_most_one(placed)
    return options


def _option_of(draft, demand, given):
    placed = draft.new_bool()
    slots = [_slot_of(draft, given["slots"], index) for index in range(len(given["slots"]["day"]))]
    option = Option(given["unit"], given["load"], given["minDaysPerWeek"], placed, slots)
    for slot in slots:
        draft.model.add_implication(slot.chosen, placed)
        draft.add_cost(slot.cost, slot.chosen)
    for index, flags in enumerate(given["slots"]["flags"]):
        if flags & FORCED:
            draft.model.add_implication(placed, slots[index].chosen)
    for one in given["slots"]["frozenMentors"]:
        slots[one["slot"]].frozen_mentor = one["mentor"]
    draft.add_cost(given["wishCost"], placed)
    _hours(draft, demand, option)
    add_weeks(draft, demand, option)
    add_guidance(draft, demand, option)
    return option


def _slot_of(draft, slots, index):
    return Slot(
        slots["day"][index],
        slots["unitShift"][index],
        slots["cost"][index],
        (slots["workingStart"][index], slots["workingEnd"][index]),
        bool(slots["flags"][index] & FROZEN),
        draft.new_bool(),
    )


def _hours(draft, demand, option):
    """H2: the hours are reached, and not without the shortest day. H18."""
    model, asked = draft.model, demand["askedMinutes"]
    minutes = sum(draft.shifts[slot.shift]["minutes"] * slot.chosen for slot in option.slots)
    model.add(minutes >= asked * option.placed)
    for length in sorted({draft.shifts[slot.shift]["minutes"] for slot in option.slots}):
        used = [slot.chosen for slot in option.slots if draft.shifts[slot.shift]["minutes"] == length]
        has = draft.new_bool()
        for chosen in used:
            model.add_implication(chosen, has)
        model.add(minutes <= asked - 1 + length).only_enforce_if(has)
    if demand["lateDays"] > 0:
        late = [slot.chosen for slot in option.slots if draft.shifts[slot.shift]["late"]]
        model.add(sum(late) >= demand["lateDays"] * option.placed)
    if demand["weekendDays"] > 0:
        weekend = [slot.chosen for slot in option.slots if draft.weekday_of[slot.day] >= SATURDAY]
        model.add(sum(weekend) >= demand["weekendDays"] * option.placed)
