import { describe, expect, it } from 'vitest';
import { HEVERLEE, mentor, moduleInput, semesterInput, trainee, unit } from '../../testing/builders.ts';
import { errorLines, errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';
import type { SemesterInput } from '../semester-schema.ts';

const SITE = { id: 's1', employer: 'e1', name: 'Huis 1', ...HEVERLEE };
const ASKED = { trainee: 't1', module: 'basis' };

describe('an id that nothing has', () => {
  const cases = [
    [
      { modules: [moduleInput({ after: ['intro'] })] },
      'modules[0] (basis).after[0]: "intro" is geen bekende module. Verbeter het id of vul modules aan.',
      'modules[0] (basis).after[0]: "intro" is not a known module. Correct the id or complete modules.',
    ],
    [
      { modules: [moduleInput({ programme: 'kinderzorg' })] },
      'modules[0] (basis).programme: "kinderzorg" is geen bekende opleiding. Verbeter het id of vul programmes aan.',
      'modules[0] (basis).programme: "kinderzorg" is not a known programme. Correct the id or complete programmes.',
    ],
    [
      { sites: [{ ...SITE, employer: 'e2' }] },
      'sites[0] (s1).employer: "e2" is geen bekende werkgever. Verbeter het id of vul employers aan.',
      'sites[0] (s1).employer: "e2" is not a known employer. Correct the id or complete employers.',
    ],
    [
      { units: [unit({ site: 's9' })] },
      'units[0] (u1).site: "s9" is geen bekende locatie. Verbeter het id of vul sites aan.',
      'units[0] (u1).site: "s9" is not a known site. Correct the id or complete sites.',
    ],
    [
      { units: [unit({ accepts: ['basis', 'extra'] })] },
      'units[0] (u1).accepts[1]: "extra" is geen bekende module. Verbeter het id of vul modules aan.',
      'units[0] (u1).accepts[1]: "extra" is not a known module. Correct the id or complete modules.',
    ],
    [
      { mentors: [mentor({ unit: 'u9' })] },
      'mentors[0] (mentor1).unit: "u9" is geen bekende afdeling. Verbeter het id of vul units aan.',
      'mentors[0] (mentor1).unit: "u9" is not a known unit. Correct the id or complete units.',
    ],
    [
      { trainees: [trainee({ programme: 'kinderzorg' })] },
      'trainees[0] (t1).programme: "kinderzorg" is geen bekende opleiding. Verbeter het id of vul programmes aan.',
      'trainees[0] (t1).programme: "kinderzorg" is not a known programme. Correct the id or complete programmes.',
    ],
    [
      { trainees: [trainee({ modules: [{ module: 'extra' }] })] },
      'trainees[0] (t1).modules[0].module: "extra" is geen bekende module. Verbeter het id of vul modules aan.',
      'trainees[0] (t1).modules[0].module: "extra" is not a known module. Correct the id or complete modules.',
    ],
    [
      { trainees: [trainee({ ownEmployer: 'ocmw' })] },
      'trainees[0] (t1).ownEmployer: "ocmw" is geen bekende werkgever. Verbeter het id of vul employers aan.',
      'trainees[0] (t1).ownEmployer: "ocmw" is not a known employer. Correct the id or complete employers.',
    ],
    [
      { trainees: [trainee({ excludes: ['u1', 's1', 'e1', 'basis'] })] },
      'trainees[0] (t1).excludes[3]: "basis" is geen bekende afdeling, locatie of werkgever. Verbeter het id of vul units, sites of employers aan.',
      'trainees[0] (t1).excludes[3]: "basis" is not a known unit, site or employer. Correct the id or complete units, sites or employers.',
    ],
    [
      { trainees: [trainee({ wishes: { sites: ['u1'] } })] },
      'trainees[0] (t1).wishes.sites[0]: "u1" is geen bekende locatie. Verbeter het id of vul sites aan.',
      'trainees[0] (t1).wishes.sites[0]: "u1" is not a known site. Correct the id or complete sites.',
    ],
    [
      { trainees: [trainee({ wishes: { units: ['s1'] } })] },
      'trainees[0] (t1).wishes.units[0]: "s1" is geen bekende afdeling. Verbeter het id of vul units aan.',
      'trainees[0] (t1).wishes.units[0]: "s1" is not a known unit. Correct the id or complete units.',
    ],
    [
      { pins: [{ ...ASKED, trainee: 't9' }] },
      'pins[0].trainee: "t9" is geen bekende cursist. Verbeter het id of vul trainees aan.',
      'pins[0].trainee: "t9" is not a known trainee. Correct the id or complete trainees.',
    ],
    [
      { pins: [{ ...ASKED, module: 'extra' }] },
      'pins[0].module: "extra" is geen bekende module. Verbeter het id of vul modules aan.',
      'pins[0].module: "extra" is not a known module. Correct the id or complete modules.',
    ],
    [
      { pins: [{ ...ASKED, unit: 'u9' }] },
      'pins[0].unit: "u9" is geen bekende afdeling. Verbeter het id of vul units aan.',
      'pins[0].unit: "u9" is not a known unit. Correct the id or complete units.',
    ],
    [
      { pins: [{ ...ASKED, mentor: 't1' }] },
      'pins[0].mentor: "t1" is geen bekende mentor. Verbeter het id of vul mentors aan.',
      'pins[0].mentor: "t1" is not a known mentor. Correct the id or complete mentors.',
    ],
    [
      {
        transit: { gtfs: [{ path: 'delijn.zip' }], noService: [{ dates: ['2027-03-01'], feed: 'nmbs.zip' }] },
      },
      'transit.noService[0].feed: "nmbs.zip" is geen bekende dienstregeling. Schrijf een path uit transit.gtfs.',
      'transit.noService[0].feed: "nmbs.zip" is not a known timetable. Write a path of transit.gtfs.',
    ],
  ] satisfies [Partial<SemesterInput>, string, string][];

  it.each(cases.map(([over, nl, en]) => [nl, en, over] as const))('is named: %s', (nl, en, over) => {
    expect(errorsWith(over)).toEqual({ nl: [nl], en: [en] });
  });

  it.each([
    ['U1', 'u1'],
    ['u-1', 'u1'],
    ['u01', 'u1'],
    ['u 1', 'u1'],
  ])('brings to mind the one that looks alike: %s is %s', (typed, meant) => {
    expect(errorsWith({ mentors: [mentor({ unit: typed })] }).nl).toEqual([
      `mentors[0] (mentor1).unit: "${typed}" is geen bekende afdeling. Bedoelt u "${meant}"?`,
    ]);
  });

  it.each([
    ['lindehoff', 'lindehof', 'Bedoelt u "lindehof"?'],
    ['lindehof3', 'lindehof2', 'Verbeter het id of vul units aan.'],
    ['roos', 'lindehof', 'Verbeter het id of vul units aan.'],
  ])(
    'brings to mind one with a slip in its letters, never in its digits: %s beside %s',
    (typed, id, mend) => {
      const units = [unit({ id })];
      expect(errorsWith({ units, mentors: [mentor({ unit: typed })] }).nl).toEqual([
        `mentors[0] (mentor1).unit: "${typed}" is geen bekende afdeling. ${mend}`,
      ]);
    },
  );

  it('is not one of the timetables that are read', () => {
    const noService = [{ dates: ['2027-03-01'], feed: 'delijn.zip' }, { dates: [] }];
    expect(errorsWith({ transit: { gtfs: [{ path: 'delijn.zip' }], noService } })).toEqual(NO_PROBLEMS);
  });
});

describe('an element that exists and is malformed', () => {
  const semester = semesterInput();

  it('is known all the same', () => {
    const sites = [{ ...SITE, lat: 'noord' }];
    expect(errorLines({ ...semester, sites }).en).toEqual([
      'sites[0] (s1).lat: "noord" is not a latitude from -90 to 90. Write 50.88, for example.',
    ]);
  });

  it.each([[' s1 '], [7]])('is known by an id that is refused: %j', (id) => {
    const units = [unit({ site: String(id).trim() })];
    const { en } = errorLines({ ...semester, sites: [{ ...SITE, id }], units });
    expect(en).toHaveLength(1);
    expect(en[0]).toMatch(/^sites\[0\] \(.*\)\.id: .* is not an id/);
  });

  it('may be the one that is meant when it has no id at all', () => {
    const { id, ...nameless } = SITE;
    expect(id).toBe('s1');
    expect(errorLines({ ...semester, sites: [nameless] }).en).toEqual([
      'sites[0].id: is missing, it must be an id (text on one line, without spaces at either end). Fill in this field.',
    ]);
  });

  it('cannot be two that are meant', () => {
    const { id, ...nameless } = SITE;
    const units = [unit({ site: id }), unit({ id: 'u2', site: 's2' })];
    expect(errorLines({ ...semester, sites: [nameless], units }).nl).toEqual([
      'sites[0].id: ontbreekt, hier hoort een id (tekst op één regel, zonder spaties vooraan of achteraan). Vul dit veld in.',
      'units[0] (u1).site: "s1" is geen bekende locatie. Verbeter het id of vul sites aan.',
      'units[1] (u2).site: "s2" is geen bekende locatie. Verbeter het id of vul sites aan.',
    ]);
  });

  it('can be anything where there is no list', () => {
    const { sites, ...placeless } = semester;
    expect(sites).toHaveLength(1);
    expect(errorLines(placeless).en).toEqual([
      'sites: is missing, it must be a list [ … ]. Add a list, if need be an empty one: [].',
    ]);
  });
});
