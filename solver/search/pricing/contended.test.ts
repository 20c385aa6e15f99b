import { describe, expect, it } from 'vitest';
import { item } from '../../prepare/typed-arrays.ts';
import {
  ALL_WEEK,
  mentor,
  moduleInput,
  type semester,
  type TraineeInput,
  trainee,
} from '../../testing/builders.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { only, weekWith } from '../../testing/slots-of-a-week.ts';
import { contendedBy, everyResource, guidesOn, NO_RESOURCE } from './contended.ts';

type World = NonNullable<Parameters<typeof semester>[0]>;

/** Trainees who could all come on every day of one week. */
function contendedOf(trainees: readonly TraineeInput[], over: World = {}, sharing: readonly number[] = []) {
  const world = weekWith({ trainees: [...trainees], ...over });
  const { prepared, book } = searchTools(world);
  const options = prepared.demands.flatMap((demand) =>
    book.candidatesOf(demand).map(({ unit }) => book.optionAt(demand, unit)),
  );
  const contended = contendedBy(prepared, options, new Set(sharing));
  const capacityOf = (resource: number) => (resource === NO_RESOURCE ? null : contended.capacity[resource]);
  return {
    prepared,
    options,
    contended,
    place: (day: number) => capacityOf(contended.placeOf(0, day)),
    guidance: (day: number, guide = 0) => capacityOf(contended.guidanceOf(guide, day)),
    employer: (day: number) => capacityOf(contended.employerOf(0, day)),
    date: (who: number, day: number) => capacityOf(contended.dateOf(who, day)),
  };
}

const people = (count: number, over: Partial<TraineeInput> = {}) =>
  Array.from({ length: count }, (_, i) => trainee({ id: `t${i}`, ...over }));

/** Early shifts with so many places a day. */
const placed = (places: number): World => ({
  units: [{ ...only('early'), offers: [{ weekdays: ALL_WEEK, shift: 'early', places }] }],
});
const guided = (...capacities: number[]): World => ({
  mentors: capacities.map((capacity, i) =>
    mentor({ id: `m${i}`, capacity, roster: [{ weekdays: ALL_WEEK, shift: 'early' }] }),
  ),
});

describe('what can run out', () => {
  it('is places that more could want than there are', () => {
    expect(contendedOf(people(2), placed(2)).place(0)).toBeNull();
    expect(contendedOf(people(3), placed(2)).place(0)).toBe(2);
  });

  it('is at weekends what staffing allows', () => {
    const saturday = { shift: 'early', weekdays: [6 as const], planned: 4, minimum: 3 };
    const over: World = { units: [{ ...only('early'), weekendStaffing: [saturday] }] };
    expect(contendedOf(people(2), over).place(4)).toBeNull();
    expect(contendedOf(people(2), over).place(5)).toBe(1);
    expect(contendedOf(people(2), over).place(6)).toBeNull();
  });

  it('is the guidance of each mentor, by what each trainee asks', () => {
    expect(contendedOf(people(2), guided(2, 2)).guidance(0)).toBeNull();
    expect(contendedOf(people(3), guided(2, 2)).guidance(0, 1)).toBe(2);
    expect(contendedOf(people(1, { guidance: 'intensive' }), guided(2, 2)).guidance(0)).toBeNull();
    expect(contendedOf(people(2, { guidance: 'intensive' }), guided(2, 2)).guidance(0)).toBe(2);
  });

  it('is not a place where the one mentor is sooner full', () => {
    const both = (capacity: number) => contendedOf(people(4), { ...placed(3), ...guided(capacity) });
    expect([both(3).place(0), both(3).guidance(0)]).toEqual([null, 3]);
    expect([both(4).place(0), both(4).guidance(0)]).toEqual([3, null]);
    const two = contendedOf(people(4), { ...placed(3), ...guided(2, 2) });
    expect([two.place(0), two.guidance(0), two.guidance(0, 1)]).toEqual([3, 2, 2]);
  });

  it('is the limit of an employer, where there is one', () => {
    const limited = (maxTraineesPerDay: number) =>
      contendedOf(people(2), { employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay }] });
    expect(limited(2).employer(0)).toBeNull();
    expect(limited(1).employer(0)).toBe(1);
    expect(contendedOf(people(2)).employer(0)).toBeNull();
  });

  it('is a date of who has modules without an order between them', () => {
    const { date } = contendedOf(people(2), {}, [1]);
    expect(date(0, 3)).toBeNull();
    expect(date(1, 3)).toBe(1);
  });

  it('is no date on which one of them has been at work', () => {
    const days = [{ date: '2027-03-01', shift: 'early' }];
    const past = { trainee: 't1', module: 'basis', unit: 'u1', days, frozenUntil: '2027-03-02' };
    const { prepared, date } = contendedOf(people(2), { pins: [past] }, [0, 1]);
    const every = everyResource(prepared);
    expect([date(1, 0), date(1, 1), date(0, 0)]).toEqual([0, 1, 1]);
    expect([0, 1].map((day) => every.capacity[every.dateOf(1, day)])).toEqual([0, 1]);
    expect(every.capacity[every.dateOf(0, 0)]).toBe(1);
  });

  it('is what history leaves, wanted by who is still free', () => {
    const frozen = contendedOf(people(3), {
      ...placed(2),
      pins: [
        {
          trainee: 't0',
          module: 'basis',
          unit: 'u1',
          days: [{ date: '2027-03-02', shift: 'early' }],
          frozenUntil: '2027-03-03',
        },
      ],
    });
    expect([0, 1, 2, 3].map(frozen.place)).toEqual([null, 1, null, 2]);
  });

  it('has a number of its own for each, and only where somebody could come', () => {
    const { contended } = contendedOf(people(3), {
      ...placed(1),
      ...guided(2, 2),
      modules: [moduleInput({ from: '2027-03-03' })],
    });
    const numbers = [2, 3, 4, 5, 6].flatMap((day) => [
      contended.placeOf(0, day),
      contended.guidanceOf(0, day),
      contended.guidanceOf(1, day),
    ]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([...numbers].sort((a, b) => a - b)).toEqual(contended.capacity.map((_, i) => i));
    expect([contended.placeOf(0, 1), contended.guidanceOf(0, 1)]).toEqual([NO_RESOURCE, NO_RESOURCE]);
  });
});

describe('who could guide a trainee', () => {
  it('is on that shift, has enough to give and the training for it', () => {
    const roster = [{ weekdays: ALL_WEEK, shift: 'early' }];
    const mentors = [
      mentor({ id: 'small', capacity: 1, roster }),
      mentor({ id: 'untrained', level: 'basic', capacity: 2, roster }),
      mentor({ id: 'away', capacity: 2, roster, absences: [{ from: '2027-03-01', to: '2027-03-07' }] }),
      mentor({ id: 'able', capacity: 2, roster }),
    ];
    const names = (guidance: 'standard' | 'intensive') => {
      const { prepared, options } = contendedOf(people(1, { guidance }), { mentors });
      return guidesOn(prepared, item(options, 0), 0).map(
        (guide) => item(prepared.supply.mentors, item(prepared.supply.guides, guide).mentor).id,
      );
    };
    expect(names('standard')).toEqual(['small', 'untrained', 'able']);
    expect(names('intensive')).toEqual(['able']);
  });
});
