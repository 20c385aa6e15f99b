"""Who guides the days of one placement: H11 and S4."""

from collections import defaultdict


def add_guidance(draft, demand, option):
    """H11: each day has a mentor who may, and the primary one guides at least as many as any other. S4."""
    model, exchange = draft.model, draft.exchange
    trainee = exchange["trainees"][demand["trainee"]]
    guided = defaultdict(list)
    for slot in option.slots:
        if slot.frozen:
            continue
        for guide in draft.shifts[slot.shift]["guides"]:
            mentor = exchange["guides"][guide]["mentor"]
            if exchange["guidance"][guide][slot.day] < option.load:
                continue
            if trainee["advancedOnly"] and not exchange["mentors"][mentor]["advanced"]:
                continue
            chosen = draft.new_bool()
            slot.mentors[mentor] = (guide, chosen)
            guided[mentor].append(chosen)
        model.add(sum(chosen for _, chosen in slot.mentors.values()) == slot.chosen)
    able = set(guided) | {slot.frozen_mentor for slot in option.slots if slot.frozen}
    if demand["pinnedMentor"] is not None:
        able.add(demand["pinnedMentor"])
    option.primary = {mentor: draft.new_bool() for mentor in able}
    model.add(sum(option.primary.values()) == option.placed)
    if demand["pinnedMentor"] is not None:
        model.add_implication(option.placed, option.primary[demand["pinnedMentor"]])
    for mentor, is_primary in option.primary.items():
        for other in guided:
            if other != mentor:
                model.add(sum(guided[other]) <= sum(guided.get(mentor, []))).only_enforce_if(is_primary)
    _other_mentors(draft, option)


def _other_mentors(draft, option):
    """S4: a day costs unless its mentor is the primary one."""
    weight = draft.exchange["weights"]["S4"]
    if len(option.primary) < 2:
        return
    for slot in option.slots:
        others = draft.new_bool()
        if slot.frozen:
            draft.model.add_bool_or(option.primary[slot.frozen_mentor], others, ~slot.chosen)
        for mentor, (_, chosen) in slot.mentors.items():
            draft.model.add_bool_or(option.primary[mentor], others, ~chosen)
        draft.add_cost(weight, others)
