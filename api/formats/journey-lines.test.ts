import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { namesOf, type VehicleKind } from '../../solver/domain/names.ts';
import { daySchema, type Journey } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import { wallTime } from '../../solver/domain/values.ts';
import { placementDay, semester, trainee } from '../../solver/testing/builders.ts';
import { journeyLines } from './journey-lines.ts';
import { journeySteps } from './journey-steps.ts';
import type { Direction } from './journey-words.ts';
import { placementDays } from './placement-days.ts';
import { type RiddenPlan, ridesToAarschot } from './testing/rides-to-aarschot.ts';

let plan: RiddenPlan;
beforeAll(async () => {
  plan = await ridesToAarschot();
});

function told(id: string, direction: Direction, language: Language = 'nl'): readonly string[] {
  const placed = placementDays(plan.checked).find((one) => one.trainee.id === id);
  if (placed === undefined) throw new Error(`${id} is not placed`);
  const { day, trainee: person } = placed;
  const journey = day[direction];
  return journeyLines({
    direction,
    date: day.date,
    journey,
    trainee: person,
    names: plan.names,
    language,
  });
}

describe('a journey by bus and train', () => {
  it('is told from door to door, a line for each leg', () => {
    expect(told('t1', 'out')).toEqual([
      'Heen: thuis vertrekken om 05:34, met het openbaar vervoer, aankomst om 06:49.',
      '05:34–05:38 te voet naar halte Kessel-Lo Vlierbeek',
      '05:38–05:49 bus 2 richting Leuven Gasthuisberg tot Leuven Station perron 4',
      '05:49–05:51 te voet naar station Leuven',
      '06:27–06:44 trein IC richting Hasselt tot Aarschot',
      '06:44–06:49 te voet naar de stageplaats',
    ]);
    expect(told('t1', 'back')).toEqual([
      'Terug: vertrekken om 14:44, met het openbaar vervoer, thuis om 15:49.',
      '14:44–14:49 te voet naar station Aarschot',
      '14:49–15:06 trein IC tot Leuven',
      '15:06–15:08 te voet naar halte Leuven Station perron 4',
      '15:34–15:45 bus 2 tot Kessel-Lo Vlierbeek',
      '15:45–15:49 te voet naar huis',
    ]);
  });

  it('is told in English', () => {
    expect([...told('t1', 'out', 'en'), ...told('t1', 'back', 'en')]).toEqual([
      'Out: leave home at 05:34, by public transport, arrive at 06:49.',
      '05:34–05:38 on foot to the stop Kessel-Lo Vlierbeek',
      '05:38–05:49 bus 2 towards Leuven Gasthuisberg to Leuven Station perron 4',
      '05:49–05:51 on foot to Leuven station',
      '06:27–06:44 train IC towards Hasselt to Aarschot',
      '06:44–06:49 on foot to the placement',
      'Back: leave at 14:44, by public transport, home at 15:49.',
      '14:44–14:49 on foot to Aarschot station',
      '14:49–15:06 train IC to Leuven',
      '15:06–15:08 on foot to the stop Leuven Station perron 4',
      '15:34–15:45 bus 2 to Kessel-Lo Vlierbeek',
      '15:45–15:49 on foot home',
    ]);
  });

  it('calls at childcare between two legs', () => {
    expect(told('ouder', 'out').slice(3, 6)).toEqual([
      '07:19–07:22 te voet naar de opvang',
      '07:22–07:53 bij de opvang',
      '07:53–07:57 te voet naar station Leuven',
    ]);
    expect(told('ouder', 'back', 'en').slice(3, 6)).toEqual([
      '17:06–17:10 on foot to childcare',
      '17:10–17:31 at childcare',
      '17:31–17:34 on foot to the stop Leuven Station perron 4',
    ]);
    expect(told('ouder', 'out')[0]).not.toContain('opvang');
  });

  it('starts or ends by bike, past midnight too', () => {
    expect(told('fietser', 'out')[1]).toBe('13:16–13:27 met de fiets naar station Leuven');
    expect(told('fietser', 'back')).toEqual([
      'Terug: vertrekken om 23:44, met het openbaar vervoer, thuis om 00:17 (de dag erna).',
      '23:44–23:49 te voet naar station Aarschot',
      '23:49–00:06 (de dag erna) trein IC tot Leuven',
      '00:06–00:17 (de dag erna) met de fiets naar huis',
    ]);
  });

  it('that is walked all the way is a walk', () => {
    expect([...told('buur', 'out'), ...told('buur', 'back', 'en')]).toEqual([
      'Heen: thuis vertrekken om 06:51, te voet, aankomst om 06:55.',
      'Back: leave at 14:30, on foot, home at 14:34.',
    ]);
  });
});

const DATE = '2027-03-01';
const CHILDCARE = { lat: 50.87, lon: 4.705 };

interface PlainLeg {
  readonly by: 'walk' | 'bike' | 'transit';
  /** Stops, for a ride. */
  readonly from?: string;
  readonly to?: string;
  readonly leave: string;
  readonly arrive: string;
  /** Whether it ends at childcare. */
  readonly toChildcare?: boolean;
}

/** A journey of these legs, all over the place. */
function journeyOf(legs: readonly PlainLeg[]): Journey {
  const point = (i: number) => ({ lat: 50 + i / 100, lon: 4 });
  const end = (i: number, leg: PlainLeg | undefined) => (leg?.toChildcare === true ? CHILDCARE : point(i));
  const made = legs.map(({ by, from, to, leave, arrive }, i) => ({
    mode: by,
    from: { ...end(i, legs[i - 1]), ...(from === undefined ? {} : { stop: from }) },
    to: { ...end(i + 1, legs[i]), ...(to === undefined ? {} : { stop: to }) },
    depart: `${DATE}T${leave}`,
    arrive: `${DATE}T${arrive}`,
    ...(by === 'transit' ? { feed: 'a.zip', trip: 'b2' } : {}),
  }));
  const day = placementDay(semester(), {}, { date: DATE });
  const [leave, arrive] = [made[0]?.depart, made.at(-1)?.arrive];
  return daySchema.parse({ ...day, out: { mode: 'transit', leave, arrive, minutes: 60, legs: made } }).out;
}

const PERSON = trainee({
  childcare: { ...CHILDCARE, weekdays: [1, 2, 3, 4, 5], opens: '06:00', closes: '21:00' },
});

interface TellOptions {
  readonly kind?: VehicleKind;
  readonly language?: Language;
}

const STOPS: Readonly<Record<string, string>> = { A: 'Alpha', S: 'Leuven Station spoor 1' };

function tell(legs: readonly PlainLeg[], { kind = 'bus', language = 'nl' }: TellOptions = {}) {
  const world = semester({ trainees: [PERSON] });
  const rides = {
    line: () => ({ kind, line: '2', towards: 'Diest' }),
    stop: (_feed: string, stop: string) => STOPS[stop] ?? null,
  };
  const [person] = world.trainees;
  const { date } = placementDay(world, {}, { date: DATE });
  if (person === undefined) throw new Error('nobody travels');
  return journeySteps({
    direction: 'out',
    date,
    journey: journeyOf(legs),
    trainee: person,
    names: namesOf(world, { pseudonymous: false, rides }),
    language,
  });
}

const lines = (legs: readonly PlainLeg[], options: TellOptions = {}) =>
  tell(legs, options).map(({ time, text }) => `${time} ${text}`);

describe('the steps of a journey', () => {
  it('name the stop where one gets on, unless the way led there', () => {
    const ride = { by: 'transit', leave: '06:10', arrive: '06:20', from: 'B', to: 'C' } as const;
    expect(lines([ride])).toEqual(['06:10–06:20 bus 2 richting Diest van B tot C']);
    expect(lines([{ by: 'walk', leave: '06:00', arrive: '06:05' }, ride])).toEqual([
      '06:00–06:05 te voet naar halte B',
      '06:10–06:20 bus 2 richting Diest tot C',
    ]);
  });

  describe('of a change without a walk', () => {
    const change = (from: string, options: TellOptions = {}) =>
      lines(
        [
          { by: 'transit', leave: '06:00', arrive: '06:09', from: 'B', to: 'A' },
          { by: 'transit', leave: '06:12', arrive: '06:20', from, to: 'C' },
        ],
        options,
      )[1];

    it('say at which stop it is', () => {
      expect(change('A')).toBe('06:12–06:20 overstappen aan halte Alpha: bus 2 richting Diest, tot C');
      expect(change('A', { language: 'en' })).toBe(
        '06:12–06:20 change at the stop Alpha: bus 2 towards Diest, to C',
      );
    });

    it('say in which station, and at which track', () => {
      expect(change('A', { kind: 'train' })).toBe(
        '06:12–06:20 overstappen in Alpha: trein 2 richting Diest, tot C',
      );
      expect(change('S', { kind: 'train' })).toBe(
        '06:12–06:20 overstappen in Leuven Station, spoor 1: trein 2 richting Diest, tot C',
      );
      expect(change('S', { language: 'en' })).toBe(
        '06:12–06:20 change at Leuven Station, spoor 1: bus 2 towards Diest, to C',
      );
    });
  });

  it('say that something is close by, and that one waits there', () => {
    expect(
      lines([
        { by: 'walk', leave: '06:10', arrive: '06:10' },
        { by: 'transit', leave: '06:10', arrive: '06:20', from: 'B', to: 'C' },
        { by: 'walk', leave: '07:00', arrive: '07:00', toChildcare: true },
        { by: 'transit', leave: '07:05', arrive: '07:20', from: 'C', to: 'D' },
      ]),
    ).toEqual([
      '06:10 naar halte B, vlakbij',
      '06:10–06:20 bus 2 richting Diest tot C',
      '06:20–07:00 wachten',
      '07:00 naar de opvang, vlakbij',
      '07:00–07:05 bij de opvang',
      '07:05–07:20 bus 2 richting Diest van C tot D',
    ]);
  });

  it('call at childcare where a bus stops at its door, in the longest of several stays', () => {
    expect(
      lines([
        { by: 'transit', leave: '06:10', arrive: '06:20', from: 'B', to: 'C', toChildcare: true },
        { by: 'walk', leave: '06:21', arrive: '06:21', toChildcare: true },
        { by: 'transit', leave: '06:40', arrive: '06:50', from: 'C', to: 'D' },
      ]).slice(-2),
    ).toEqual(['06:21–06:40 bij de opvang', '06:40–06:50 bus 2 richting Diest van C tot D']);
    expect(
      lines([
        { by: 'transit', leave: '06:10', arrive: '06:20', from: 'B', to: 'C', toChildcare: true },
        { by: 'transit', leave: '06:40', arrive: '06:50', from: 'C', to: 'D' },
      ])[1],
    ).toBe('06:20–06:40 bij de opvang');
  });

  it('tell every leg of any journey once, one after another', () => {
    const minutes = fc.nat({ max: 30 });
    const leg = fc.record({
      by: fc.constantFrom('walk' as const, 'bike' as const, 'transit' as const),
      wait: minutes,
      takes: minutes,
      toChildcare: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(leg, { minLength: 1, maxLength: 9 }), (drafts) => {
        let at = 300;
        const legs = [...drafts, { by: 'transit' as const, wait: 5, takes: 5, toChildcare: false }].map(
          ({ by, wait, takes, toChildcare }): PlainLeg => {
            const leave = at + wait;
            at = leave + takes;
            const stops = by === 'transit' ? { from: 'B', to: 'C' } : {};
            return { by, leave: clock(leave), arrive: clock(at), toChildcare, ...stops };
          },
        );
        const steps = tell(legs);
        const pauses = steps.filter(({ text }) => text === 'wachten' || text === 'bij de opvang');
        const spans = steps.filter((step) => !pauses.includes(step)).map(({ time }) => time);
        expect(spans).toEqual(legs.map(({ leave, arrive }) => spanOf(leave, arrive)));
        const times = steps.flatMap(({ time }) => time.split('–'));
        expect(times).toEqual([...times].sort());
      }),
      { numRuns: 200 },
    );
  });
});

function clock(minute: number): string {
  return wallTime
    .parse(
      `${DATE}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    )
    .slice(-5);
}

function spanOf(leave: string, arrive: string): string {
  return leave === arrive ? leave : `${leave}–${arrive}`;
}
