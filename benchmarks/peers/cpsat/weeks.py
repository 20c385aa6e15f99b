"""The weeks of one placement: H5 on one date, H14, H15 and S5 to S8."""

from collections import defaultdict

from draft import SATURDAY, SUNDAY


def add_weeks(draft, demand, option):
    """H5 on one date, H14, H15, and S5 to S8, by which weeks a placement has begun and not yet ended in."""
    model, weeks = draft.model, draft.exchange["weeks"]
    by_day, by_week = defaultdict(list), defaultdict(list)
    for slot in option.slots:
        by_day[slot.day].append(slot.chosen)
        by_week[draft.week_of[slot.day]].append(slot.chosen)
    for chosen in by_day.values():
        model.add_at_most_one(chosen)
    active = [draft.any_of(by_week[week]) for week in range(weeks)]
    begun = _running_or(draft, active)
    going = _running_or(draft, active[::-1])[::-1]
    inside = [_inside(draft, begun, going, active, week) for week in range(weeks)]
    option.first_weeks, option.last_weeks = begun, going
    for week in range(weeks):
        if not by_week[week]:
            continue
        model.add(sum(by_week[week]) <= demand["maxDaysPerWeek"])
        if not draft.touched[week] and option.min_days > 1 and inside[week] is not None:
            model.add(sum(by_week[week]) >= option.min_days).only_enforce_if(active[week], inside[week])
    _gaps(draft, option, active, inside)
    _first_day(draft, option, by_day)
    _week_costs(draft, demand, option, by_day, by_week, active, inside)


def _running_or(draft, active):
    """By week, whether it or one before is active; None before the first that can be."""
    running, before = [], None
    for one in active:
        if one is None:
            running.append(before)
            continue
        if before is None:
            before = one
        else:
            now = draft.new_bool()
            draft.model.add_max_equality(now, [before, one])
            before = now
        running.append(before)
    return running


def _inside(draft, begun, going, active, week):
    """Strictly between the first and the last week."""
    if week == 0 or week == len(active) - 1 or begun[week - 1] is None or going[week + 1] is None:
        return None
    inside = draft.new_bool()
    draft.model.add_bool_and(begun[week - 1], going[week + 1]).only_enforce_if(inside)
    draft.model.add_bool_or(~begun[week - 1], ~going[week + 1], inside)
    return inside


def _gaps(draft, option, active, inside):
    """H15: among the weeks that no closure touches, no more than so many in a row without a day. A touched
    week with a day ends the row, one without is passed over."""
    most = draft.exchange["rules"]["maxGapWeeks"]
    weeks = len(active)
    for first in range(weeks):
        if draft.touched[first] or inside[first] is None:
            continue
        row, count, week = [], 0, first
        while week < weeks and count <= most:
            count += 0 if draft.touched[week] else 1
            row.append(week)
            week += 1
        if count <= most or inside[row[-1]] is None:
            continue
        filled = [active[one] for one in row if active[one] is not None]
        draft.model.add_bool_or(*filled, ~inside[first], ~inside[row[-1]])


def _first_day(draft, option, by_day):
    """H15: it begins on one of the shifts for that."""
    shifts = draft.exchange["units"][option.unit]["firstDayShifts"]
    if shifts is None:
        return
    for slot in option.slots:
        if slot.shift in shifts:
            continue
        before = [other.chosen for other in option.slots if other.day < slot.day]
        draft.model.add_bool_or(*before, ~slot.chosen)


def _week_costs(draft, demand, option, by_day, by_week, active, inside):
    begun, going = option.first_weeks, option.last_weeks
    for week in range(len(active)):
        if going[week] is not None and week > demand["startWeek"]:
            # S7: each week from the start up to the last one.
            draft.add_cost(draft.exchange["weights"]["S7"], going[week])
    _weekends(draft, option, by_week, active, begun, going)
    _preferred(draft, option, by_week, inside)
    _steady(draft, option, by_day, inside)


def _weekends(draft, option, by_week, active, begun, going):
    """S5: weeks with weekend days beyond half, rounded up, of the weeks from first to last."""
    weight = draft.exchange["weights"]["S5"]
    weekend = defaultdict(list)
    for slot in option.slots:
        if draft.weekday_of[slot.day] >= SATURDAY:
            weekend[draft.week_of[slot.day]].append(slot.chosen)
    if not weekend or weight == 0:
        return
    with_weekend = [draft.any_of(chosen) for chosen in weekend.values()]
    spanned = []
    for week in range(len(active)):
        if begun[week] is None or going[week] is None:
            continue
        both = draft.new_bool()
        draft.model.add_bool_and(begun[week], going[week]).only_enforce_if(both)
        spanned.append(both)
    excess = draft.model.new_int_var(0, len(with_weekend), "")
    # Twice the excess is at least twice the weekends less the span rounded up to even: the ceiling of its half.
    draft.model.add(2 * excess >= 2 * sum(with_weekend) - sum(spanned) - 1)
    draft.add_cost(weight, excess, len(with_weekend))


def _preferred(draft, option, by_week, inside):
    """S6: days short of what the employer prefers, in the weeks inside that no closure touches."""
    weight = draft.exchange["weights"]["S6"]
    preferred = draft.exchange["units"][option.unit]["preferredDaysPerWeek"]
    if preferred == 0 or weight == 0:
        return
    for week, within in enumerate(inside):
        if within is None or draft.touched[week]:
            continue
        short = draft.model.new_int_var(0, preferred, "")
        draft.model.add(short >= preferred - sum(by_week[week])).only_enforce_if(within)
        draft.add_cost(weight, short, preferred)


def _steady(draft, option, by_day, inside):
    """S8: weeks inside, of those that no closure touches, whose weekdays differ from the one before."""
    weight = draft.exchange["weights"]["S8"]
    if weight == 0:
        return
    weeks = [week for week, within in enumerate(inside) if within is not None and not draft.touched[week]]
    for before, after in zip(weeks, weeks[1:]):
        changed = draft.new_bool()
        for weekday in range(1, SUNDAY + 1):
            one = _on(draft, by_day, before, weekday)
            other = _on(draft, by_day, after, weekday)
            if one is None and other is None:
                continue
            both = [inside[before], inside[after], ~changed]
            draft.model.add((one if one is not None else 0) == (other if other is not None else 0)).only_enforce_if(both)
        draft.add_cost(weight, changed)


def _on(draft, by_day, week, weekday):
    day = draft.exchange["mondayOfWeek"][week] + weekday - 1
    chosen = by_day.get(day)
    return sum(chosen) if chosen else None
