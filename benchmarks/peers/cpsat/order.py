"""Modules that follow each other: H4."""

from collections import defaultdict


def add_order(draft):
    """H4: by day, the earlier module has ended before the later one begins; without it the later one is not placed."""
    for index, demand in enumerate(draft.exchange["demands"]):
        for earlier in demand["after"]:
            mine = [option.placed for option in draft.options[index]]
            other = [option.placed for option in draft.options[earlier]]
            draft.model.add(sum(mine) <= sum(other))
            _before(draft, draft.options[earlier], draft.options[index])


def _before(draft, earlier, later):
    begun = draft.new_bool()
    after = defaultdict(list)
    for options, side in ((earlier, 0), (later, 1)):
        for option in options:
            for slot in option.slots:
                after[slot.day].append((side, slot.chosen))
    for day in sorted(after):
        now = draft.new_bool()
        draft.model.add_implication(begun, now)
        for side, chosen in after[day]:
            # A day of the later module means that it has begun; one of the earlier, that it has not.
            draft.model.add_implication(chosen, now if side == 1 else ~now)
        begun = now
