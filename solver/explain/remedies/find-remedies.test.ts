import { describe, expect, it } from 'vitest';
import type { Placement } from '../../domain/plan-schema.ts';
import { planSemester } from '../../plan-semester.ts';
import {
  ALL_WEEK,
  mentor,
  moduleInput,
  SHIFTS,
  semester,
  type TraineeInput,
  trainee,
  type UnitInput,
  unit,
} from '../../testing/builders.ts';
import { acceptedPlan, planned, requestFor } from '../../testing/planning.ts';
import { changes, explainedPlan, leftOutWithEach, type Over, TRIAL } from '../../testing/remedies.ts';
import { applyChange } from './levers.ts';
import type { Trial } from './try-change.ts';

const EARLY = SHIFTS.filter(({ id }) => id === 'early');
/** Four early shifts in all, of which the module takes three. */
const fourShifts = (over: Partial<UnitInput> = {}) =>
  unit({
    shifts: EARLY,
    offers: [{ weekdays: [2, 4], shift: 'early', places: 1, from: '2027-03-01', to: '2027-03-14' }],
    ...over,
  });
const mentors = (...units: string[]) => units.map((id) => mentor({ id: `mentor of ${id}`, unit: id }));

describe('a module that waits for another', () => {
  const modules = [moduleInput(), moduleInput({ id: 'vervolg', name: 'Vervolg', after: ['basis'] })];
  const both = (over: Partial<TraineeInput>) => [
    trainee({ modes: [], modules: [{ module: 'basis' }, { module: 'vervolg' }], ...over }),
  ];
  const remedies = (over: Partial<TraineeInput> = {}, units = [unit({ accepts: ['basis', 'vervolg'] })]) =>
    planned(semester({ modules, units, trainees: both(over) })).unplaced.map(({ remedies }) => remedies);

  it('can follow where what helps the other one lets it', () => {
    const [first, second] = remedies();
    expect(first?.map(({ change }) => change.kind)).toEqual(['mode']);
    expect(second).toEqual([
      {
        change: { kind: 'module', target: 'basis' },
        text: {
          nl: 'Als eerst Basis geplaatst is, kan het daarna bij Afdeling 1.',
          en: 'If Basis is placed first, it is possible afterwards at Afdeling 1.',
        },
      },
    ]);
  });

  it('and does, once that change is made', () => {
    const world = semester({ modules, units: [unit({ accepts: ['basis', 'vervolg'] })], trainees: both({}) });
    const [entry] = planned(world).unplaced;
    const [remedy] = entry?.remedies ?? [];
    if (entry === undefined || remedy === undefined) throw new Error('nothing would help');
    expect(planned(applyChange(world, entry, remedy.change)).unplaced).toEqual([]);
  });

  it('is promised nothing where nothing helps the other one, or no time is left afterwards', () => {
    const never = [{ weekdays: ALL_WEEK, start: '00:00', end: '00:00', kind: 'family' as const }];
    expect(remedies({ busy: never })).toEqual([[], []]);
    const [first, second] = remedies({ availableFrom: '2027-06-26' });
    expect([first?.length, second]).toEqual([1, []]);
  });
});

describe('what helps', () => {
  it('is told in the order of how easily people do it, four at most, one of a kind', () => {
    const on = (id: string, weekdays: number[]) =>
      mentor({ id: `mentor of ${id}`, unit: id, roster: [{ weekdays, shift: 'early' }] });
    const onOffer = (weekdays: number[]) => [{ weekdays, shift: 'early', places: 1 }];
    const staffed: UnitInput['weekendStaffing'] = [
      { shift: 'early', weekdays: [6, 7], planned: 3, minimum: 3 },
    ];
    const over: Over = {
      units: [
        unit({ mobility: 'car' }),
        fourShifts({ id: 'u2', minDaysPerWeek: 2, offers: onOffer([1]) }),
        fourShifts({ id: 'u3', offers: onOffer([6, 7]), weekendStaffing: staffed }),
        fourShifts({ id: 'u4', offers: fourShifts().offers.map((offer) => ({ ...offer, places: 9 })) }),
        fourShifts({ id: 'u5' }),
      ],
      mentors: [
        mentor(),
        on('u2', [1]),
        on('u3', [6, 7]),
        ...mentors('u5'),
        mentor({ unit: 'u4', id: 'm4', capacity: 1 }),
      ],
      trainees: [trainee(), trainee({ id: 't4' }), trainee({ id: 't5' })],
      pins: [
        { trainee: 't4', module: 'basis', unit: 'u4' },
        { trainee: 't5', module: 'basis', unit: 'u5' },
      ],
    };
    const kinds = changes(over).map((change) => change.split(' ')[0]);
    expect(kinds).toEqual(['place', 'mentor', 'weekend-staff', 'rhythm']);
    expect(leftOutWithEach(over)).toEqual([0, 0, 0, 0]);
    expect(changes({ units: [unit({ mobility: 'car' })] })).toEqual(['mode t1: car 20']);
  });

  it('is asked once for several modules, of a unit that can help them all', () => {
    const sites = [
      { id: 's1', employer: 'e1', name: 'Huis 1', lat: 50.865, lon: 4.71 },
      { id: 'near', employer: 'e1', name: 'Huis 2', lat: 50.88, lon: 4.7 },
    ];
    const over: Over = {
      sites,
      units: [fourShifts({ accepts: ['basis', 'vervolg'] }), fourShifts({ id: 'u2', site: 'near' })],
      modules: [moduleInput(), moduleInput({ id: 'vervolg', name: 'Vervolg' })],
      mentors: mentors('u1', 'u2'),
    };
    const first = ['t1', 't2'].map((id) => trainee({ id, modules: [{ module: 'basis', priority: 5 }] }));
    const asked = (...trainees: TraineeInput[]) =>
      planned(semester({ ...over, trainees: [...first, ...trainees] })).unplaced.map(
        ({ trainee: who, remedies }) => `${who} ${remedies[0]?.change.target}`,
      );
    const atEither = trainee({ id: 't4' });
    expect(asked(atEither)).toEqual(['t4 u2']);
    expect(asked(trainee({ id: 't3', modules: [{ module: 'vervolg' }] }), atEither)).toEqual([
      't3 u1',
      't4 u1',
    ]);
  });

  it('is not looked for where there is a place already', () => {
    expect(changes({ trainees: [trainee({ modules: [{ module: 'basis', priority: 0 }] })] })).toEqual([]);
  });

  it('is not looked for any more once planning is told to stop', () => {
    let explaining = false;
    const world = semester({ trainees: [trainee({ modes: [] })] });
    const request = requestFor(world, undefined, {
      onProgress: ({ phase }) => {
        explaining = phase === 'explain';
      },
      shouldStop: () => explaining,
    });
    const [entry] = acceptedPlan(planSemester(request)).unplaced;
    expect(entry?.blockers.map(({ rule }) => rule)).toEqual(['H7']);
    expect(entry?.remedies).toEqual([]);
    expect(planned(world).unplaced[0]?.remedies).toHaveLength(1);
  });
});

describe('what search proposes', () => {
  const world = semester({ trainees: [trainee({ modes: [] })] });
  const remedies = (mend: (placement: Placement) => Placement) => {
    const seat: Trial['seat'] = (...asked) => {
      const found = TRIAL.seat(...asked);
      if (found === null) return null;
      return {
        place: (welcome) => {
          const placement = found.place(welcome);
          return placement === null ? null : mend(placement);
        },
      };
    };
    return explainedPlan(world, null, { ...TRIAL, seat })?.modules.flatMap(({ entry }) => entry.remedies);
  };

  it('is promised only where the plain rules agree', () => {
    expect(remedies((placement) => placement)).toHaveLength(1);
    expect(remedies((placement) => ({ ...placement, days: placement.days.slice(1) }))).toEqual([]);
  });
});

describe('in a replan', () => {
  it('what has happened stays, and counts', () => {
    const first = semester({ units: [fourShifts()] });
    const published = planned(first);
    const days = (published.placements[0]?.days ?? []).slice(0, 1);
    const frozenUntil = days[0]?.date ?? '';
    const pins = [
      {
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        mentor: 'mentor1',
        days: days.map(({ date, shift }) => ({ date, shift })),
        frozenUntil,
      },
    ];
    const world = semester({ units: [fourShifts()], trainees: [trainee(), trainee({ id: 't2' })], pins });
    const [entry] = planned(world, published).unplaced;
    const [remedy] = entry?.remedies ?? [];
    if (entry === undefined || remedy === undefined) throw new Error('nothing would help');
    expect(remedy.change).toEqual({ kind: 'place', target: 'u1', to: '+1 2 early' });
    expect(planned(applyChange(world, entry, remedy.change), published).unplaced).toEqual([]);
  });
});
