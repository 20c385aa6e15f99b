"""The model of an exchange, rule by rule; docs/rules.md says what each asks."""

from collections import defaultdict

from ortools.sat.python import cp_model

MINUTES_PER_DAY = 1440
MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY
SATURDAY = 6
SUNDAY = 7
SUNDAY_WEEKS = 4
FROZEN = 2
FORCED = 1


def build(exchange):
    return _Builder(exchange).build()


class _Option:
    """A module at a unit: whether it is placed there, and on which dated shifts."""

    def __init__(self, unit, load, min_days, placed, slots):
        self.unit = unit
        self.load = load
        self.min_days = min_days
        self.placed = placed
        self.slots = slots
        self.primary = {}


class _Slot:
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


class _Builder:
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

    def build(self):
        for demand in self.exchange["demands"]:
            self.options.append(self._options_of(demand))
        self._room()
        for trainee in self.exchange["trainees"]:
            self._rest(trainee)
            self._mix(trainee)
        self._order()
        cost = self.model.new_int_var(0, self.most_cost, "cost")
        self.model.add(cost == sum(weight * chosen for weight, chosen in self.costs))
        price = self.most_cost + 1
        priorities = [
            demand["priority"] * option.placed
            for demand, options in zip(self.exchange["demands"], self.options)
            for option in options
        ]
        self.model.maximize(price * sum(priorities) - cost)
        return Built(self.model, self.exchange["demands"], self.options, cost, price)

    def _cost(self, weight, chosen, most=1):
        if weight != 0:
            self.costs.append((weight, chosen))
            self.most_cost += weight * most

    def _bool(self):
        return self.model.new_bool_var("")

    def _options_of(self, demand):
        options = [self._option_of(demand, given) for given in demand["options"]]
        placed = [option.placed for option in options]
        if demand["promised"]:
            self.model.add_exactly_one(placed)
        else:
            self.model.add_at_most_one(placed)
        return options

    def _option_of(self, demand, given):
        placed = self._bool()
        slots = [self._slot_of(given["slots"], index) for index in range(len(given["slots"]["day"]))]
        option = _Option(given["unit"], given["load"], given["minDaysPerWeek"], placed, slots)
        for slot in slots:
            self.model.add_implication(slot.chosen, placed)
            self._cost(slot.cost, slot.chosen)
        for index, flags in enumerate(given["slots"]["flags"]):
            if flags & FORCED:
                self.model.add_implication(placed, slots[index].chosen)
        for one in given["slots"]["frozenMentors"]:
            slots[one["slot"]].frozen_mentor = one["mentor"]
        self._cost(given["wishCost"], placed)
        self._hours(demand, option)
        self._weeks(demand, option)
        self._guidance(demand, option)
        return option

    def _slot_of(self, slots, index):
        return _Slot(
            slots["day"][index],
            slots["unitShift"][index],
            slots["cost"][index],
            (slots["workingStart"][index], slots["workingEnd"][index]),
            bool(slots["flags"][index] & FROZEN),
            self._bool(),
        )

    def _hours(self, demand, option):
        """H2: the hours are reached, and not without the shortest day. H18."""
        model, asked = self.model, demand["askedMinutes"]
        minutes = sum(self.shifts[slot.shift]["minutes"] * slot.chosen for slot in option.slots)
        model.add(minutes >= asked * option.placed)
        for length in sorted({self.shifts[slot.shift]["minutes"] for slot in option.slots}):
            used = [slot.chosen for slot in option.slots if self.shifts[slot.shift]["minutes"] == length]
            has = self._bool()
            for chosen in used:
                model.add_implication(chosen, has)
            model.add(minutes <= asked - 1 + length).only_enforce_if(has)
        if demand["lateDays"] > 0:
            late = [slot.chosen for slot in option.slots if self.shifts[slot.shift]["late"]]
            model.add(sum(late) >= demand["lateDays"] * option.placed)
        if demand["weekendDays"] > 0:
            weekend = [slot.chosen for slot in option.slots if self.weekday_of[slot.day] >= SATURDAY]
            model.add(sum(weekend) >= demand["weekendDays"] * option.placed)

    def _weeks(self, demand, option):
        """H5 on one date, H14, H15, and S5 to S8, by which weeks a placement has begun and not yet ended in."""
        model, weeks = self.model, self.exchange["weeks"]
        by_day, by_week = defaultdict(list), defaultdict(list)
        for slot in option.slots:
            by_day[slot.day].append(slot.chosen)
            by_week[self.week_of[slot.day]].append(slot.chosen)
        for chosen in by_day.values():
            model.add_at_most_one(chosen)
        active = [self._any(by_week[week]) for week in range(weeks)]
        begun = self._running_or(active)
        going = self._running_or(active[::-1])[::-1]
        inside = [self._inside(begun, going, active, week) for week in range(weeks)]
        option.first_weeks, option.last_weeks = begun, going
        for week in range(weeks):
            if not by_week[week]:
                continue
            model.add(sum(by_week[week]) <= demand["maxDaysPerWeek"])
            if not self.touched[week] and option.min_days > 1 and inside[week] is not None:
                model.add(sum(by_week[week]) >= option.min_days).only_enforce_if(active[week], inside[week])
        self._gaps(option, active, inside)
        self._first_day(option, by_day)
        self._week_costs(demand, option, by_day, by_week, active, inside)

    def _any(self, chosen):
        """Whether one of them is, or None where there is none to choose."""
        if not chosen:
            return None
        one = self._bool()
        self.model.add_max_equality(one, chosen)
        return one

    def _running_or(self, active):
        """By week, whether it or one before is active; None before the first that can be."""
        running, before = [], None
        for one in active:
            if one is None:
                running.append(before)
                continue
            if before is None:
                before = one
            else:
                now = self._bool()
                self.model.add_max_equality(now, [before, one])
                before = now
            running.append(before)
        return running

    def _inside(self, begun, going, active, week):
        """Strictly between the first and the last week."""
        if week == 0 or week == len(active) - 1 or begun[week - 1] is None or going[week + 1] is None:
            return None
        inside = self._bool()
        self.model.add_bool_and(begun[week - 1], going[week + 1]).only_enforce_if(inside)
        self.model.add_bool_or(~begun[week - 1], ~going[week + 1], inside)
        return inside

    def _gaps(self, option, active, inside):
        """H15: among the weeks that no closure touches, no more than so many in a row without a day. A touched
        week with a day ends the row, one without is passed over."""
        most = self.exchange["rules"]["maxGapWeeks"]
        weeks = len(active)
        for first in range(weeks):
            if self.touched[first] or inside[first] is None:
                continue
            row, count, week = [], 0, first
            while week < weeks and count <= most:
                count += 0 if self.touched[week] else 1
                row.append(week)
                week += 1
            if count <= most or inside[row[-1]] is None:
                continue
            filled = [active[one] for one in row if active[one] is not None]
            self.model.add_bool_or(*filled, ~inside[first], ~inside[row[-1]])

    def _first_day(self, option, by_day):
        """H15: it begins on one of the shifts for that."""
        shifts = self.exchange["units"][option.unit]["firstDayShifts"]
        if shifts is None:
            return
        for slot in option.slots:
            if slot.shift in shifts:
                continue
            before = [other.chosen for other in option.slots if other.day < slot.day]
            self.model.add_bool_or(*before, ~slot.chosen)

    def _week_costs(self, demand, option, by_day, by_week, active, inside):
        begun, going = option.first_weeks, option.last_weeks
        for week in range(len(active)):
            if going[week] is not None and week > demand["startWeek"]:
                # S7: each week from the start up to the last one.
                self._cost(self.exchange["weights"]["S7"], going[week])
        self._weekends(option, by_week, active, begun, going)
        self._preferred(option, by_week, inside)
        self._steady(option, by_day, inside)

    def _weekends(self, option, by_week, active, begun, going):
        """S5: weeks with weekend days beyond half, rounded up, of the weeks from first to last."""
        weight = self.exchange["weights"]["S5"]
        weekend = defaultdict(list)
        for slot in option.slots:
            if self.weekday_of[slot.day] >= SATURDAY:
                weekend[self.week_of[slot.day]].append(slot.chosen)
        if not weekend or weight == 0:
            return
        with_weekend = [self._any(chosen) for chosen in weekend.values()]
        spanned = []
        for week in range(len(active)):
            if begun[week] is None or going[week] is None:
                continue
            both = self._bool()
            self.model.add_bool_and(begun[week], going[week]).only_enforce_if(both)
            spanned.append(both)
        excess = self.model.new_int_var(0, len(with_weekend), "")
        # Twice the excess is at least twice the weekends less the span rounded up to even: the ceiling of its half.
        self.model.add(2 * excess >= 2 * sum(with_weekend) - sum(spanned) - 1)
        self._cost(weight, excess, len(with_weekend))

    def _preferred(self, option, by_week, inside):
        """S6: days short of what the employer prefers, in the weeks inside that no closure touches."""
        weight = self.exchange["weights"]["S6"]
        preferred = self.exchange["units"][option.unit]["preferredDaysPerWeek"]
        if preferred == 0 or weight == 0:
            return
        for week, within in enumerate(inside):
            if within is None or self.touched[week]:
                continue
            short = self.model.new_int_var(0, preferred, "")
            self.model.add(short >= preferred - sum(by_week[week])).only_enforce_if(within)
            self._cost(weight, short, preferred)

    def _steady(self, option, by_day, inside):
        """S8: weeks inside, of those that no closure touches, whose weekdays differ from the one before."""
        weight = self.exchange["weights"]["S8"]
        if weight == 0:
            return
        weeks = [week for week, within in enumerate(inside) if within is not None and not self.touched[week]]
        for before, after in zip(weeks, weeks[1:]):
            changed = self._bool()
            for weekday in range(1, SUNDAY + 1):
                one = self._on(by_day, before, weekday)
                other = self._on(by_day, after, weekday)
                if one is None and other is None:
                    continue
                both = [inside[before], inside[after], ~changed]
                self.model.add((one if one is not None else 0) == (other if other is not None else 0)).only_enforce_if(both)
            self._cost(weight, changed)

    def _on(self, by_day, week, weekday):
        day = self.exchange["mondayOfWeek"][week] + weekday - 1
        chosen = by_day.get(day)
        return sum(chosen) if chosen else None

    def _guidance(self, demand, option):
        """H11: each day has a mentor who may, and the primary one guides at least as many as any other. S4."""
        model, exchange = self.model, self.exchange
        trainee = exchange["trainees"][demand["trainee"]]
        guided = defaultdict(list)
        for slot in option.slots:
            if slot.frozen:
                continue
            for guide in self.shifts[slot.shift]["guides"]:
                mentor = exchange["guides"][guide]["mentor"]
                if exchange["guidance"][guide][slot.day] < option.load:
                    continue
                if trainee["advancedOnly"] and not exchange["mentors"][mentor]["advanced"]:
                    continue
                chosen = self._bool()
                slot.mentors[mentor] = (guide, chosen)
                guided[mentor].append(chosen)
            model.add(sum(chosen for _, chosen in slot.mentors.values()) == slot.chosen)
        able = set(guided) | {slot.frozen_mentor for slot in option.slots if slot.frozen}
        if demand["pinnedMentor"] is not None:
            able.add(demand["pinnedMentor"])
        option.primary = {mentor: self._bool() for mentor in able}
        model.add(sum(option.primary.values()) == option.placed)
        if demand["pinnedMentor"] is not None:
            model.add_implication(option.placed, option.primary[demand["pinnedMentor"]])
        for mentor, is_primary in option.primary.items():
            for other in guided:
                if other != mentor:
                    model.add(sum(guided[other]) <= sum(guided.get(mentor, []))).only_enforce_if(is_primary)
        self._other_mentors(option)

    def _other_mentors(self, option):
        """S4: a day costs unless its mentor is the primary one."""
        weight = self.exchange["weights"]["S4"]
        if len(option.primary) < 2:
            return
        for slot in option.slots:
            others = self._bool()
            if slot.frozen:
                self.model.add_bool_or(option.primary[slot.frozen_mentor], others, ~slot.chosen)
            for mentor, (_, chosen) in slot.mentors.items():
                self.model.add_bool_or(option.primary[mentor], others, ~chosen)
            self._cost(weight, others)

    def _room(self):
        """H10 and H12: places and employers' limits. H11: what mentors can take."""
        exchange = self.exchange
        places, guides, employers = defaultdict(list), defaultdict(list), defaultdict(list)
        for options in self.options:
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
                self.model.add(sum(chosen) <= exchange["places"][shift][day])
        for (employer, day), chosen in employers.items():
            limits = exchange["employerLimits"][employer]
            if limits is not None and len(chosen) > limits[day]:
                self.model.add(sum(chosen) <= limits[day])
        for (guide, day), loads in guides.items():
            if sum(load for load, _ in loads) > exchange["guidance"][guide][day]:
                self.model.add(sum(load * chosen for load, chosen in loads) <= exchange["guidance"][guide][day])

    def _rest(self, trainee):
        """H5 across modules, and H13."""
        slots = [
            slot for demand in trainee["demands"] for option in self.options[demand] for slot in option.slots
        ]
        by_day, by_week = defaultdict(list), defaultdict(list)
        for slot in slots:
            by_day[slot.day].append(slot)
            by_week[self.week_of[slot.day]].append(slot)
        for chosen in by_day.values():
            self.model.add_at_most_one(slot.chosen for slot in chosen)
        self._daily_rest(by_day)
        self._week_maxima(trainee, by_week)
        self._sundays(by_week)
        for week in by_week:
            self._weekly_rest(trainee, slots, week, by_week[week])

    def _daily_rest(self, by_day):
        least = self.exchange["rules"]["minRestMinutes"]
        for day, slots in by_day.items():
            after = by_day.get(day + 1, [])
            for end in sorted({slot.working[1] for slot in slots}):
                late = [slot.chosen for slot in slots if slot.working[1] >= end]
                early = [slot.chosen for slot in after if slot.working[0] - end < least]
                if early:
                    self.model.add_at_most_one(late + early)

    def _week_maxima(self, trainee, by_week):
        most = self.exchange["rules"]["maxStageAndWorkMinutesPerWeek"]
        for week, slots in by_week.items():
            limit = min(trainee["maxStageMinutesPerWeek"], most - trainee["workMinutesOfWeek"][week])
            self.model.add(sum(self.shifts[slot.shift]["minutes"] * slot.chosen for slot in slots) <= limit)

    def _sundays(self, by_week):
        most = self.exchange["rules"]["maxSundaysPerFourWeeks"]
        for first in range(1 - SUNDAY_WEEKS, self.exchange["weeks"]):
            chosen = [
                slot.chosen
                for week in range(first, first + SUNDAY_WEEKS)
                for slot in by_week.get(week, [])
                if self.weekday_of[slot.day] == SUNDAY
            ]
            if len(chosen) > most:
                self.model.add(sum(chosen) <= most)

    def _weekly_rest(self, trainee, slots, week, in_week):
        """Some moment is followed by the rest: the week's first, or the end of work, class or a shift."""
        least = self.exchange["rules"]["minWeeklyRestMinutes"]
        start = self.exchange["mondayOfWeek"][week] * MINUTES_PER_DAY
        until = start + MINUTES_PER_WEEK
        spans = [(*self._span(slot), slot.chosen) for slot in slots]
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
            rest = self._bool()
            for chosen in crossing:
                self.model.add_implication(rest, ~chosen)
            choices.append(rest)
        for slot in in_week:
            self.model.add_bool_or(*choices, ~slot.chosen)

    def _span(self, slot):
        shift = self.shifts[slot.shift]
        midnight = slot.day * MINUTES_PER_DAY
        return midnight + shift["start"], midnight + shift["end"]

    def _order(self):
        """H4: by day, the earlier module has ended before the later one begins; without it the later one is not placed."""
        for index, demand in enumerate(self.exchange["demands"]):
            for earlier in demand["after"]:
                mine = [option.placed for option in self.options[index]]
                other = [option.placed for option in self.options[earlier]]
                self.model.add(sum(mine) <= sum(other))
                self._before(self.options[earlier], self.options[index])

    def _before(self, earlier, later):
        begun = self._bool()
        after = defaultdict(list)
        for options, side in ((earlier, 0), (later, 1)):
            for option in options:
                for slot in option.slots:
                    after[slot.day].append((side, slot.chosen))
        for day in sorted(after):
            now = self._bool()
            self.model.add_implication(begun, now)
            for side, chosen in after[day]:
                # A day of the later module means that it has begun; one of the earlier, that it has not.
                self.model.add_implication(chosen, now if side == 1 else ~now)
            begun = now

    def _mix(self, trainee):
        """H19, once all modules are placed."""
        mix = trainee["mix"]
        if mix is None or not trainee["demands"]:
            return
        model = self.model
        options = [option for demand in trainee["demands"] for option in self.options[demand]]
        reached = []
        for setting, done in enumerate(mix["done"]):
            minutes = [
                self.shifts[slot.shift]["minutes"] * slot.chosen
                for option in options
                if self.exchange["units"][option.unit]["setting"] == setting
                for slot in option.slots
            ]
            reaches = self._bool()
            model.add(done + sum(minutes) >= mix["minMinutes"]).only_enforce_if(reaches)
            reached.append(reaches)
        count = len(trainee["demands"])
        placed = sum(option.placed for option in options)
        model.add(sum(reached) >= mix["minSettings"] * (placed - count + 1))
