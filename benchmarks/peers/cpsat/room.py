"""What placements share at employers: H10, H12, and what mentors can take (H11)."""

from collections import defaultdict


def add_room(draft):
    """H10 and H12: places and employers' limits. H11: what mentors can take."""
    exchange = draft.exchange
    places, guides, employers = defaultdict(list), defaultdict(list), defaultdict(list)
    for options in draft.options:
        for option in options:
            employer = exchange["units"][option.unit]["employer"]
            for slot in option.slots:
                if slot.frozen:
                    continue
                places[slot.shift, slot.day].append(slot.chosen)
                employers[employer, slot.day].append(slot.chosen)
                for guide, chosen in slot.mentors.values():
                    guides[guide, slot.day].append((option.load, chosen))
    for (shift, day), chosen in places.items():
        if len(chosen) > exchange["places"][shift][day]:
            draft.model.add(sum(chosen) <= exchange["places"][shift][day])
    for (employer, day), chosen in employers.items():
        limits = exchange["employerLimits"][employer]
        if limits is not None and len(chosen) > limits[day]:
            draft.model.add(sum(chosen) <= limits[day])
    for (guide, day), loads in guides.items():
        if sum(load for load, _ in loads) > exchange["guidance"][guide][day]:
            draft.model.add(sum(load * chosen for load, chosen in loads) <= exchange["guidance"][guide][day])
