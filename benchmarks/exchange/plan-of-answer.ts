/** From the indexes of an answer back to a plan that the checker can judge. */
import { addDays, isoDateOf } from '../../solver/domain/calendar.ts';
import { PLAN_FORMAT } from '../../solver/domain/lists.ts';
import {
  type DayInput,
  type Placement,
  type Plan,
  placementSchema,
} from '../../solver/domain/plan-schema.ts';
import type { Prepared } from '../../solver/prepare/prepared.ts';
import type { Slots } from '../../solver/prepare/slots.ts';
import { at, item } from '../../solver/prepare/typed-arrays.ts';
import { readPlan, scoreOf } from '../../solver/rules/index.ts';
import { journeyOn } from '../../solver/travel/day-trip.ts';
import { datesReadElsewhere } from '../../solver/travel/gtfs/dates-read-elsewhere.ts';
import { datedFeeds } from '../../solver/travel/gtfs/feeds.ts';
import type { LoadedCase } from '../suites/load-case.ts';
import type { ExchangeAnswer } from './format.ts';

type AnsweredPlacement = ExchangeAnswer['placements'][number];

const NO_SCORE = {
  priorityPlaced: 0,
  placed: 0,
  asked: 0,
  cost: 0,
  terms: { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 },
};

/** @throws RangeError when the answer names what is not there, or a day on which the trainee cannot come. */
export function planOfAnswer(
  { semester, semesterDigest, timetables }: LoadedCase,
  prepared: Prepared,
  answer: ExchangeAnswer,
): Plan {
  const placements = answer.placements.map((placed) => placementOf(prepared, placed));
  const answered = new Set(answer.placements.map(({ demand }) => demand));
  const missing = prepared.demands.filter(({ index }) => !answered.has(index));
  const elsewhere = datesReadElsewhere(datedFeeds(semester, timetables), placements);
  const draft: Plan = {
    format: PLAN_FORMAT,
    semester: semester.id,
    semesterDigest,
    seed: 0,
    solver: { name: 'benchmark peer', version: '0', seconds: 0, steps: 0, stoppedBy: 'time' },
    score: NO_SCORE,
    bound: { priorityPlaced: prepared.demands.reduce((sum, { priority }) => sum + priority, 0), cost: null },
    gap: { kind: 'cost', value: null },
    ...(elsewhere.length === 0 ? {} : { timetable: elsewhere }),
    placements,
    unplaced: missing.map(({ trainee, module }) => ({
      trainee: trainee.id,
      module: module.id,
      blockers: [],
      remedies: [],
    })),
  };
  const score = scoreOf(readPlan(semester, draft, null));
  const open = draft.bound.priorityPlaced - score.priorityPlaced;
  return { ...draft, score, gap: open > 0 ? { kind: 'placed', value: open } : { kind: 'cost', value: null } };
}

function placementOf(prepared: Prepared, placed: AnsweredPlacement): Placement {
  const demand = item(prepared.demands, placed.demand);
  const slots = prepared.slotsAt(demand, placed.unit);
  const days = [...placed.days]
    .sort((a, b) => a.day - b.day)
    .map((day) => dayOf(prepared, placed.unit, slots, day));
  return placementSchema.parse({
    trainee: demand.trainee.id,
    module: demand.module.id,
    unit: item(prepared.supply.units, placed.unit).unit.id,
    mentor: item(prepared.supply.mentors, placed.mentor).id,
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    days,
  });
}

function dayOf(
  { supply, horizon }: Prepared,
  unit: number,
  slots: Slots,
  answered: AnsweredPlacement['days'][number],
): DayInput {
  const { shifts } = item(supply.units, unit);
  const slot = slots.day.findIndex(
    (day, i) => day === answered.day && item(shifts, at(slots.shift, i)).index === answered.unitShift,
  );
  if (slot < 0)
    throw new RangeError(`day ${answered.day}: nobody can come on unit shift ${answered.unitShift}`);
  const way = item(slots.ways, at(slots.way, slot));
  if ('history' in way) return way.history;
  const shift = item(shifts, at(slots.shift, slot));
  const day = addDays(horizon.firstDay, answered.day);
  return {
    date: isoDateOf(day),
    shift: shift.shift.id,
    mentor: item(supply.mentors, answered.mentor).id,
    minutes: shift.times.stageMinutes,
    out: journeyOn(day, way.trip.mode, way.trip.out),
    back: journeyOn(day, way.trip.mode, way.trip.back),
  };
}
