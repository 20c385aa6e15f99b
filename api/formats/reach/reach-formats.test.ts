import { beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { type Semester, type SemesterInput, semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { DAY_KINDS, type DayKind } from '../../../solver/reach/day-kinds.ts';
import { type Reach, reach } from '../../../solver/reach/reach.ts';
import { HEVERLEE, LEUVEN, trainee, unit } from '../../../solver/testing/builders.ts';
import { northOf } from '../../../solver/testing/north-of.ts';
import { busSemester, busTimetables } from '../../../solver/testing/week-of-buses.ts';
import type { Timetables } from '../../../solver/travel/gtfs/feeds.ts';
import { rideNames } from '../../../solver/travel/gtfs/ride-names.ts';
import { filledLines } from './filled-lines.ts';
import { outcomeText } from './outcome.ts';
import { reachCsv } from './reach-csv.ts';
import { reachJson } from './reach-json.ts';
import { reachText } from './reach-text.ts';

let buses: Timetables;
beforeAll(async () => {
  buses = await busTimetables();
});

const NOTES = [
  'Alleen de verplaatsing telt hier, met de opvang en het vervoer dat de afdeling vraagt; niet of er',
  'plaats en een mentor is, en niet les, werk en rust. De tijden zijn die van een voorbeelddag; ma–vr',
  'is buiten de schoolvakanties, vakantie is ma–vr erin.',
  '(geen aanbod): op zulke dagen neemt de afdeling in die dienst geen cursisten.',
];

const WEEKDAYS = [1, 2, 3, 4, 5];
const FAR = northOf(HEVERLEE, 30_000);

/** Two units on the bus line, one far from everywhere, one where a car is needed; of March only. */
const WORLD: Partial<SemesterInput> = {
  start: '2027-03-01',
  end: '2027-03-31',
  closures: [{ from: '2027-03-29', to: '2027-03-29', name: 'Paasmaandag', kind: 'public-holiday' }],
  sites: [
    { id: 's1', employer: 'e1', name: 'WZC De Beuk', municipality: 'Heverlee', ...HEVERLEE },
    { id: 's2', employer: 'e1', name: 'WZC Ver', ...FAR },
  ],
  units: [
    unit({ id: 'ver', name: 'WZC Ver – gelijkvloers', site: 's2', offers: offersOf(['early'], WEEKDAYS) }),
    unit({
      id: 'beuk-1',
      name: 'WZC De Beuk – eerste',
      offers: [...offersOf(['early'], [...WEEKDAYS, 7]), ...offersOf(['late'], WEEKDAYS)],
    }),
    unit({ id: 'thuiszorg', name: 'Thuiszorg', mobility: 'car', offers: offersOf(['early'], WEEKDAYS) }),
  ],
  trainees: [
    trainee({ id: 't1', modes: [{ mode: 'transit', maxMinutes: 60 }] }),
    trainee({ id: '=t2', modes: [{ mode: 'bike', maxMinutes: 45 }] }),
    trainee({
      id: 't3',
      modes: [{ mode: 'bike', maxMinutes: 45 }],
      childcare: { ...LEUVEN, weekdays: [...WEEKDAYS, 7] },
    }),
  ],
  people: { t1: { name: 'Amal Peeters' }, t3: { name: 'Lies Aerts' } },
};

function offersOf(shifts: readonly string[], weekdays: readonly number[]) {
  return shifts.map((shift) => ({ weekdays: [...weekdays], shift, places: 1 }));
}

interface Asked {
  readonly trainee?: string;
  readonly unit?: string;
  readonly dayKinds?: readonly DayKind[];
  readonly timetables?: Timetables;
}

function world(): Semester {
  return semesterSchema.parse(busSemester(WORLD));
}

function answers({ trainee: who, unit: where, ...asked }: Asked): readonly Reach[] {
  const semester = world();
  return [
    ...reach({
      semester,
      timetables: buses,
      people: semester.trainees.filter(({ id }) => who === undefined || id === who),
      units: semester.units.filter(({ id }) => where === undefined || id === where),
      shiftKinds: ['early', 'late'],
      dayKinds: DAY_KINDS,
      looksForRides: true,
      ...asked,
    }),
  ];
}

function options(language: Language = 'nl', pseudonymous = false) {
  return { names: namesOf(world(), { pseudonymous, rides: rideNames(buses) }), language };
}

function listed(lists: 'units' | 'people', asked: Asked, language: Language = 'nl'): readonly string[] {
  const title = 'Waar?';
  return reachText(answers(asked), { ...options(language), lists, title, hasTimetable: true }).split('\n');
}

describe('the listing', () => {
  it('of one person has the units, the nearest first, with the way there by shift and kind of day', () => {
    expect(listed('units', { trainee: 't1' })).toEqual([
      'Waar?',
      '',
      'Afdelingen waar men op elke dag van die soort geraakt:',
      '          ma–vr     zo        feestdag',
      '  vroeg   1 van 3   0 van 1   0 van 3',
      '  laat    0 van 1   –         1 van 1',
      '',
      'WZC De Beuk – eerste (beuk-1), Heverlee',
      '  vroeg 07:00–14:30',
      '    ma–vr             bus R, 15 min: heen 06:35–06:50, terug 14:40–14:55',
      '    za (geen aanbod)  bus R, 15 min: heen 06:35–06:50, terug 14:40–14:55',
      '    zo, feestdag      nooit: de eerste bus komt aan om 08:12, de dienst begint om 07:00',
      '  laat 14:00–21:30',
      '    ma–vr             18 van 22 dagen bus R, 15 min: heen 13:35–13:50, terug 21:35–21:50; op de',
      '                      andere niet: voor de laatste bus naar huis moet men om 20:50 weg, de dienst',
      '                      eindigt om 21:30',
      '    za (geen aanbod)  nooit: voor de laatste bus naar huis moet men om 20:30 weg, de dienst eindigt',
      '                      om 21:30',
      '    zo (geen aanbod)  bus R, 15 min: heen 13:35–13:50, terug 21:35–21:50',
      '    feestdag          bus R, 15 min: heen 13:35–13:50, terug 21:35–21:50',
      '',
      'WZC Ver – gelijkvloers (ver)',
      '  nooit: er is geen halte op wandelafstand',
      '',
      'Thuiszorg (thuiszorg), Heverlee',
      '  nooit: een eigen auto is nodig',
      '',
      ...NOTES,
    ]);
  });

  it('of one unit has the people', () => {
    expect(listed('people', { unit: 'beuk-1', dayKinds: ['sunday'] })).toEqual([
      'Waar?',
      '',
      'Wie er op elke dag van die soort geraakt:',
      '          zo',
      '  vroeg   1 van 3',
      '',
      '=t2, met de fiets (hoogstens 45 min)',
      '  vroeg 07:00–14:30',
      '    zo  met de fiets, 12 min: heen 06:43–06:55, terug 14:30–14:42',
      '  laat 14:00–21:30',
      '    zo (geen aanbod)  met de fiets, 12 min: heen 13:43–13:55, terug 21:30–21:42',
      '',
      'Amal Peeters (t1), met bus of trein (hoogstens 1 uur)',
      '  vroeg 07:00–14:30',
      '    zo  nooit: de eerste bus komt aan om 08:12, de dienst begint om 07:00',
      '  laat 14:00–21:30',
      '    zo (geen aanbod)  bus R, 15 min: heen 13:35–13:50, terug 21:35–21:50',
      '',
      'Lies Aerts (t3), met de fiets (hoogstens 45 min)',
      '  nooit: de opvang is dan dicht',
      '',
      ...NOTES,
    ]);
  });

  it('is in English when asked', () => {
    const lines = listed('units', { trainee: 't1', unit: 'beuk-1', dayKinds: ['weekday', 'sunday'] }, 'en');
    expect(lines.slice(2, 9)).toEqual([
      'WZC De Beuk – eerste (beuk-1), Heverlee',
      '  early 07:00–14:30',
      '    Mon–Fri  bus R, 15 min: out 06:35–06:50, back 14:40–14:55',
      '    Sun      never: the first bus arrives at 08:12, the shift starts at 07:00',
      '  late 14:00–21:30',
      '    Mon–Fri            18 of 22 days bus R, 15 min: out 13:35–13:50, back 21:35–21:50; not on the',
      '                       others: for the last bus home one has to leave at 20:50, the shift ends at',
    ]);
  });

  it('says that there is no timetable, to who rides', () => {
    const told = { ...options(), lists: 'units' as const, title: 'Waar?', hasTimetable: false };
    const note = 'Het semester heeft geen dienstregeling';
    expect(reachText(answers({ trainee: 't1', timetables: [] }), told)).toContain(note);
    expect(reachText(answers({ trainee: 't3', timetables: [] }), told)).not.toContain(note);
  });

  it('fits 100 columns', () => {
    const lines = [...listed('units', {}), ...listed('people', {}, 'en')];
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('says so where nothing meets what is asked', () => {
    expect(listed('units', { dayKinds: ['school-holiday'] })).toEqual([
      'Waar?',
      '',
      'Geen enkele dienst en dag voldoet aan wat u vraagt.',
    ]);
  });
});

describe('the outcome in a line', () => {
  const walkingOut = () => {
    const [answer] = answers({ trainee: 't1', unit: 'beuk-1', dayKinds: ['weekday'] });
    const reached = answer?.reached ?? null;
    if (answer === undefined || reached === null) throw new Error('the bus does not run');
    const legs = reached.out.legs.filter(({ mode }) => mode === 'walk');
    return { ...answer, reached: { ...reached, out: { ...reached.out, legs } } };
  };

  it('tells both ways where one goes back otherwise', () => {
    expect(outcomeText(walkingOut(), options())).toBe('heen te voet 06:35–06:50, terug bus R 14:40–14:55');
    expect(outcomeText(walkingOut(), options('en'))).toBe('out on foot 06:35–06:50, back bus R 14:40–14:55');
  });

  it('asks of a ride that it is in time both ways, within the minutes that may be', () => {
    const answer = walkingOut();
    const missed = { date: answer.reached.date, hurdle: { kind: 'no ride', maxMinutes: 75 } } as const;
    expect(outcomeText({ ...answer, reached: null, reachedDates: [], missed }, options())).toBe(
      'nooit: geen bus of trein die op tijd is, heen en terug in hoogstens 1 uur 15 min',
    );
  });
});

describe('text in lines', () => {
  it('breaks at words, under its head, to the column', () => {
    expect(filledLines('- ', 'een twee drie', 10)).toEqual(['- een twee', '  drie']);
    expect(filledLines('- ', 'een twee drie', 9)).toEqual(['- een', '  twee', '  drie']);
    expect(filledLines('- ', 'onderbrokendienst', 9)).toEqual(['- onderbrokendienst']);
  });
});

describe('the table for a spreadsheet', () => {
  it('is that of the golden file', async () => {
    const { text, answers: count } = reachCsv(answers({}), options());
    await expect(text).toMatchFileSnapshot('golden/bereik.csv');
    expect(count).toBe(text.trimEnd().split('\r\n').length - 1);
  });

  it('opens in a Belgian Excel, and calculates nothing', () => {
    const { text } = reachCsv(answers({ trainee: '=t2' }), options());
    expect(text.startsWith('\uFEFFCursist;')).toBe(true);
    expect(text).toContain("\r\n'=t2;'=t2;");
  });

  it('names nobody where names are to be left out', () => {
    const { text } = reachCsv(answers({}), options('nl', true));
    expect(text).not.toMatch(/Amal|Lies/);
    expect(reachCsv(answers({}), options()).text).toContain('\nAmal Peeters;t1;');
  });
});

describe('the answers for programs', () => {
  it('tell the journey and what is in the way', () => {
    const [sunday] = answers({ trainee: 't1', unit: 'beuk-1', dayKinds: ['sunday'] }).map(reachJson);
    expect(sunday).toEqual({
      trainee: 't1',
      unit: 'beuk-1',
      shift: 'early',
      shiftKind: 'early',
      day: 'sunday',
      offered: true,
      reachedDates: [],
      missedDates: ['2027-03-07', '2027-03-14', '2027-03-21', '2027-03-28'],
      reached: null,
      missed: {
        date: '2027-03-07',
        why: 'ride',
        text: {
          nl: 'de eerste bus komt aan om 08:12, de dienst begint om 07:00',
          en: 'the first bus arrives at 08:12, the shift starts at 07:00',
        },
      },
    });
    const [weekday] = answers({ trainee: 't1', unit: 'beuk-1', dayKinds: ['weekday'] }).map(reachJson);
    expect(weekday?.reached).toMatchObject({
      date: '2027-03-01',
      out: { leave: '2027-03-01T06:35', minutes: 15, changes: 0 },
      back: { arrive: '2027-03-01T14:55' },
    });
  });
});
