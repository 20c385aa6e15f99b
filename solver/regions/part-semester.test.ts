import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import { checkPlan } from '../check/check-plan.ts';
import type { Placement } from '../domain/plan-schema.ts';
import { readSemester } from '../domain/read-semester.ts';
import { type Pin, type Semester, semesterSchema } from '../domain/semester-schema.ts';
import { readPlan, scoreOf } from '../rules/index.ts';
import { mentor, moduleInput, placement, plan, semester, trainee, unit } from '../testing/builders.ts';
import { plannableSemester } from '../testing/plannable-semester.ts';
import { joinParts, type Part, partSemester, promisedPart } from './part-semester.ts';
import { cutPlane, type PlaneCut } from './plane-cut.ts';
import { type RegionAnswer, searchRegion } from './search-region.ts';

function searched(part: Part, seed: number): Extract<RegionAnswer, { kind: 'found' }> | null {
  const answer = searchRegion({
    part,
    timetables: [],
    seed,
    maxSteps: 4,
    maxSeconds: null,
    seconds: () => 0,
    shouldStop: () => false,
    onProgress: () => {},
  });
  return answer.kind === 'found' ? answer : null;
}

const scoreIn = (world: Semester, placements: readonly Placement[]) =>
  scoreOf(readPlan(world, plan(world, placements), null));
const worthOf = ({ placed, priorityPlaced, cost }: ReturnType<typeof scoreIn>) => ({
  placed,
  priorityPlaced,
  cost,
});
const names = (placements: readonly Placement[]) =>
  placements.map(({ trainee, module }) => `${trainee} ${module}`).sort();

/** What the checker finds against the plan; what it states about itself left aside. */
const breachesOf = (world: Semester, placements: readonly Placement[]) =>
  checkPlan(world, plan(world, placements), null).breaches;

/** To be where they are, with the same mentor, on the first of their days. */
function pinsTo(placements: readonly Placement[]): Pin[] {
  return placements.map(({ trainee: who, module, unit: where, mentor: guide, days }) => ({
    trainee: who,
    module,
    unit: where,
    mentor: guide,
    days: days.slice(0, 1).map(({ date, shift }) => ({ date, shift })),
  }));
}

function problemsOf(part: Semester): readonly string[] {
  const reading = readSemester(part);
  return reading.ok ? [] : reading.problems.map(({ path, found }) => `${path}: ${found}`);
}

/** One round; says all that a round promises. */
function round(
  world: Semester,
  before: readonly Placement[],
  cut: PlaneCut,
  seed: number,
): readonly Placement[] {
  const parting = partSemester(world, before, cut);
  const isSound = problemsOf(world).length === 0;
  for (const { semester: part } of parting.parts) expect(isSound ? problemsOf(part) : []).toEqual([]);
  expect(
    names(
      joinParts(
        parting,
        parting.parts.map(({ placements }) => placements),
      ),
    ),
  ).toEqual(names(before));
  const answers = parting.parts.map((part) => {
    const answer = searched(part, seed);
    if (answer === null) throw new Error('a part keeps its pins');
    return answer;
  });
  const after = joinParts(
    parting,
    answers.map(({ placements }) => placements),
  );
  expect(breachesOf(world, after)).toEqual([]);
  const aside = worthOf(scoreIn(world, parting.aside));
  const sum = answers.reduce(
    (all, { progress: { placed, priorityPlaced, cost } }) => ({
      placed: all.placed + placed,
      priorityPlaced: all.priorityPlaced + priorityPlaced,
      cost: all.cost + cost,
    }),
    aside,
  );
  expect(worthOf(scoreIn(world, after))).toEqual(sum);
  expect(sum.priorityPlaced).toBeGreaterThanOrEqual(scoreIn(world, before).priorityPlaced);
  return after;
}

describe('what is found in the regions', () => {
  it('keeps together every rule of the whole, and is worth what it is worth there', () => {
    const apart = fc.tuple(plannableSemester, fc.integer({ min: 2, max: 3 }), fc.nat(5), fc.nat(2));
    fc.assert(
      fc.property(apart, ([input, count, turn, third]) => {
        const world = semesterSchema.parse(input);
        const first = round(world, [], cutPlane(world, count, turn), 1);
        // Between the homes, and between the sites: any line will do.
        const second = round(world, first, { count: 2, regionOf: ({ lat }) => (lat > 50.8792 ? 0 : 1) }, 2);
        const pinned = { ...world, pins: pinsTo(second.filter((_, i) => i % 3 === third)) };
        const promised = searched(promisedPart(pinned), 3);
        if (promised === null) throw new Error('what is in a plan can be promised');
        round(pinned, promised.placements, cutPlane(world, count, turn + 1), 4);
      }),
      { numRuns: 25 },
    );
  });

  it('does so around Leuven, whose employers have limits and sites in several regions', () => {
    const world = semesterSchema.parse(generateSemester({ trainees: 60, seed: 5, tightness: 'tight' }));
    let placements: readonly Placement[] = [];
    for (const turn of [0, 1, 2]) placements = round(world, placements, cutPlane(world, 3, turn), turn);
    expect(placements.length).toBeGreaterThan(30);
  });
});

const WEST_EAST: PlaneCut = { count: 2, regionOf: ({ lon }) => (lon < 4.7 ? 0 : 1) };
const sites = [
  { id: 's1', employer: 'e1', name: 'West', lat: 50.87, lon: 4.65 },
  { id: 's2', employer: 'e2', name: 'Oost', lat: 50.87, lon: 4.75 },
];
const base = {
  employers: [
    { id: 'e1', name: 'Werkgever 1' },
    { id: 'e2', name: 'Werkgever 2' },
  ],
  sites,
  units: [unit(), unit({ id: 'u2', site: 's2' })],
  mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
  modules: [moduleInput(), moduleInput({ id: 'tweede' }), moduleInput({ id: 'derde' })],
};
const inWest = { lat: 50.88, lon: 4.66 };
const inEast = { lat: 50.88, lon: 4.76 };

/** By region, who is there with which modules. */
const whoIsWhere = (world: Semester, placements: readonly Placement[]) =>
  partSemester(world, placements, WEST_EAST).parts.map(({ semester: { trainees } }) =>
    trainees.map(({ id, modules }) => `${id}: ${modules.map(({ module }) => module).join(' ')}`),
  );

describe('a trainee', () => {
  const asks = (...modules: string[]) => modules.map((module) => ({ module }));

  it('is searched for where they live, until they are placed', () => {
    const world = semester({
      ...base,
      trainees: [trainee({ home: inWest }), trainee({ id: 't2', home: inEast })],
    });
    expect(whoIsWhere(world, [])).toEqual([['t1: basis'], ['t2: basis']]);
    const placed = placement(world, { unit: 'u2', mentor: 'mentor2' }, [{ date: '2027-02-01' }]);
    expect(whoIsWhere(world, [placed])).toEqual([[], ['t1: basis', 't2: basis']]);
  });

  it('who is asked nothing is nowhere', () => {
    const world = semester({ ...base, trainees: [trainee({ modules: [{ module: 'basis', done: true }] })] });
    expect(whoIsWhere(world, [])).toEqual([[], []]);
  });

  it('who has to be at their own workplace is searched for there', () => {
    const modules = [moduleInput({ ownWorkplace: 'required' })];
    const world = semester({ ...base, modules, trainees: [trainee({ home: inWest, ownEmployer: 'e2' })] });
    expect(whoIsWhere(world, [])).toEqual([[], ['t1: basis']]);
  });

  it('who is placed in both regions stays there as they are, and what is not placed waits', () => {
    const world = semester({
      ...base,
      trainees: [trainee({ finishes: true, modules: asks('basis', 'tweede', 'derde') })],
      pins: [
        {
          trainee: 't1',
          module: 'basis',
          days: [{ date: '2027-02-01', shift: 'early' }],
          frozenUntil: '2027-02-01',
        },
      ],
    });
    const dates = [{ date: '2027-02-01' }, { date: '2027-02-03' }];
    const west = placement(world, { module: 'basis' }, dates);
    const east = placement(world, { module: 'tweede', unit: 'u2', mentor: 'mentor2' }, [
      { date: '2027-03-01' },
    ]);
    const { parts } = partSemester(world, [west, east], WEST_EAST);
    expect(whoIsWhere(world, [west, east])).toEqual([['t1: basis'], ['t1: tweede']]);
    expect(parts.map(({ semester: { trainees } }) => trainees.map(({ finishes }) => finishes))).toEqual([
      [false],
      [false],
    ]);
    expect(parts.map(({ semester: { pins } }) => pins)).toEqual([
      [
        {
          trainee: 't1',
          module: 'basis',
          unit: 'u1',
          mentor: 'mentor1',
          days: dates.map(({ date }) => ({ date, shift: 'early' })),
          frozenUntil: '2027-02-01',
        },
      ],
      [
        {
          trainee: 't1',
          module: 'tweede',
          unit: 'u2',
          mentor: 'mentor2',
          days: [{ date: '2027-03-01', shift: 'early' }],
        },
      ],
    ]);
  });

  it('keeps wishes for places elsewhere in their order, but nobody is taken there', () => {
    const wishes = { sites: ['s2', 's1'], units: ['u2', 'u1'] };
    const world = semester({
      ...base,
      trainees: [trainee({ home: inWest, wishes, excludes: ['e2', 'u1'] })],
    });
    const [west] = partSemester(world, [], WEST_EAST).parts;
    expect(west?.semester).toMatchObject({
      trainees: [{ wishes }],
      sites: [{ id: 's1' }, { id: 's2' }],
      units: [
        { id: 'u1', accepts: ['basis'] },
        { id: 'u2', accepts: [], offers: [] },
      ],
      mentors: [{ id: 'mentor1' }],
    });
  });
});

describe('an employer whose limit cannot be shared out', () => {
  it('is in no region, and what is placed there stays', () => {
    const limited = { ...base, employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 1 }] };
    const world = semester({
      ...limited,
      sites: sites.map((site) => ({ ...site, employer: 'e1' })),
      trainees: [
        trainee({ home: inWest }),
        trainee({ id: 't2', home: inEast }),
        trainee({ id: 't3', home: inEast }),
      ],
    });
    const first = placement(world, {}, [{ date: '2027-02-01' }]);
    const second = placement(world, { trainee: 't2', unit: 'u2', mentor: 'mentor2' }, [
      { date: '2027-02-02' },
    ]);
    const { parts, aside } = partSemester(world, [first, second], WEST_EAST);
    expect(names(aside)).toEqual(['t1 basis', 't2 basis']);
    expect(
      parts.map(({ semester: { units, trainees } }) => [units.length, trainees.map(({ id }) => id)]),
    ).toEqual([
      [0, []],
      [0, ['t3']],
    ]);
  });
});
