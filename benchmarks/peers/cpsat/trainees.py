"""What the placements of one trainee share: H5, H13 and H19."""

from collections import defaultdict

from draft import SUNDAY

MINUTES_PER_DAY = 1440
MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY
SUNDAY_WEEKS = 4


def add_rest(draft, trainee):
    """H5 across modules, and H13."""
    slots = [
        slot for demand in trainee["demands"] for option in draft.options[demand] for slot in option.slots
    ]
    by_day, by_week = defaultdict(list), defaultdict(list)
    for slot in slots:
        by_day[slot.day].append(slot)
        by_week[draft.week_of[slot.day]].append(slot)
    for chosen in by_day.values():
        draft.model.add_at_most_one(slot.chosen for slot in chosen)
    _daily_rest(draft, by_day)
    _week_maxima(draft, trainee, by_week)
    _sundays(draft, by_week)
    for week in by_week:
        _weekly_rest(draft, trainee, slots, week, by_week[week])


def _daily_rest(draft, by_day):
    least = draft.exchange["rules"]["minRestMinutes"]
    for day, slots in by_day.items():
        after = by_day.get(day + 1, [])
        for end in sorted({slot.working[1] for slot in slots}):
            late = [slot.chosen for slot in slots if slot.working[1] >= end]
            early = [slot.chosen for slot in after if slot.working[0] - end < least]
            if early:
                draft.model.add_at_most_one(late + early)


def _week_maxima(draft, trainee, by_week):
    most = draft.exchange["rules"]["maxStageAndWorkMinutesPerWeek"]
    for week, slots in by_week.items():
        limit = min(trainee["maxStageMinutesPerWeek"], most - trainee["workMinutesOfWeek"][week])
        draft.model.add(sum(draft.shifts[slot.shift]["minutes"] * slot.chosen for slot in slots) <= limit)


def _sundays(draft, by_week):
    most = draft.exchange["rules"]["maxSundaysPerFourWeeks"]
    for first in range(1 - SUNDAY_WEEKS, draft.exchange["weeks"]):
        chosen = [
            slot.chosen
            for week in range(first, first + SUNDAY_WEEKS)
            for slot in by_week.get(week, [])
            if draft.weekday_of[slot.day] == SUNDAY
        ]
        if len(chosen) > most:
            draft.model.add(sum(chosen) <= most)


def _weekly_rest(draft, trainee, slots, week, in_week):
    """Some moment is followed by the rest: the week's first, or the end of work, class or a shift."""
    least = draft.exchange["rules"]["minWeeklyRestMinutes"]
    start = draft.exchange["mondayOfWeek"][week] * MINUTES_PER_DAY
    until = start + MINUTES_PER_WEEK
    spans = [(*_span(draft, slot), slot.chosen) for slot in slots]
    near = [span for span in spans if span[1] > start and span[0] < until + least]
    moments = {start} | {end for _, end in trainee["unrest"]} | {end for _, end, _ in near}
    rests = []
    for moment in sorted(moment for moment in moments if start <= moment < until):
        if any(begin < moment + least and end > moment for begin, end in trainee["unrest"]):
            continue
        crossing = [chosen for begin, end, chosen in near if begin < moment + least and end > moment]
        if not crossing:
            return
        rests.append(crossing)
    choices = []
    for crossing in rests:
        rest = draft.new_bool()
        for chosen in crossing:
            draft.model.add_implication(rest, ~chosen)
        choices.append(rest)
    for slot in in_week:
        draft.model.add_bool_or(*choices, ~slot.chosen)


def _span(draft, slot):
    shift = draft.shifts[slot.shift]
    midnight = slot.day * MINUTES_PER_DAY
    return midnight + shift["start"], midnight + shift["end"]


def add_mix(draft, trainee):
    """H19, once all modules are placed."""
    mix = trainee["mix"]
    if mix is None or not trainee["demands"]:
        return
    model = draft.model
    options = [option for demand in trainee["demands"] for option in draft.options[demand]]
    reached = []
    for setting, done in enumerate(mix["done"]):
        minutes = [
            draft.shifts[slot.shift]["minutes"] * slot.chosen
            for option in options
            if draft.exchange["units"][option.unit]["setting"] == setting
            for slot in option.slots
        ]
        reaches = draft.new_bool()
        model.add(done + sum(minutes) >= mix["minMinutes"]).only_enforce_if(reaches)
        reached.append(reaches)
    count = len(trainee["demands"])
    placed = sum(option.placed for option in options)
    model.add(sum(reached) >= mix["minSettings"] * (placed - count + 1))
