import { describe, expect, it } from 'vitest';
import { changed, csvOf, FILLED_IN, gridsOf } from './testing/filled-in.ts';
import { errorLines, rawOf, warningLines } from './testing/table-lines.ts';

const EMPTY_PLACES = { shifts: [], offers: [] };

describe('a filled-in workbook', () => {
  it('becomes the JSON of a semester', () => {
    expect(rawOf(gridsOf(FILLED_IN))).toEqual({
      format: 'stageplan-semester/1',
      id: 'voorjaar-2027',
      name: 'Voorjaar 2027',
      start: '2027-02-01',
      end: '2027-06-27',
      closures: [],
      programmes: [{ id: 'zorg', name: 'Zorg' }],
      modules: [
        { id: 'basis', name: 'Basis', programme: 'zorg', minutes: 900, settings: ['wzc'] },
        {
          id: 'thuis',
          name: 'Thuiszorg',
          programme: 'zorg',
          minutes: 456,
          settings: ['gezinszorg'],
          after: ['basis'],
        },
      ],
      employers: [{ id: 'e1', name: 'Zorg Leuven' }],
      sites: [{ id: 's1', name: 'Remy', employer: 'e1', lat: 50.865, lon: 4.71 }],
      units: [
        {
          ...EMPTY_PLACES,
          id: 'u1',
          name: 'Remy 1',
          site: 's1',
          setting: 'wzc',
          accepts: ['basis'],
          shifts: [
            { id: 'vroeg', kind: 'early', start: '07:00', end: '14:30', breakMinutes: 30 },
            {
              id: 'gebroken',
              kind: 'split',
              start: '07:30',
              end: '12:30',
              breakMinutes: 30,
              secondStart: '17:00',
              secondEnd: '20:00',
            },
          ],
          offers: [{ shift: 'vroeg', weekdays: [1, 2, 3, 4, 5], places: 2 }],
        },
        {
          ...EMPTY_PLACES,
          id: 'u2',
          name: 'Remy thuis',
          site: 's1',
          setting: 'gezinszorg',
          accepts: ['basis', 'thuis'],
          shifts: [{ id: 'vroeg', kind: 'early', start: '07:00', end: '14:30', breakMinutes: 30 }],
          offers: [{ shift: 'vroeg', weekdays: [1, 2, 3, 4, 5], places: 2 }],
        },
      ],
      mentors: [
        {
          id: 'k1',
          unit: 'u1',
          level: 'basic',
          roster: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], shift: 'vroeg' }],
        },
        { id: 'k2', unit: 'u2', level: 'advanced', roster: [{ weekdays: [1, 2, 3], shift: 'vroeg' }] },
      ],
      trainees: [
        {
          id: 'c1',
          programme: 'zorg',
          track: 'day',
          status: 'regular',
          cohort: 'dag A',
          home: { lat: 50.88, lon: 4.7 },
          modes: [{ mode: 'bike', maxMinutes: 45 }],
          busy: [],
          modules: [{ module: 'basis' }, { module: 'thuis' }],
        },
        {
          id: 'c2',
          programme: 'zorg',
          track: 'evening',
          status: 'art60',
          cohort: 'dag A',
          home: { lat: 50.87, lon: 4.71 },
          modes: [{ mode: 'bike', maxMinutes: 30 }],
          busy: [],
          modules: [{ module: 'basis' }],
        },
      ],
      people: {
        c1: { name: 'An Peeters' },
        c2: { name: 'Jan Jans' },
        k1: { name: 'Bo Claes' },
        k2: { name: 'Zoë Maes' },
      },
    });
  });

  it('says the same as CSV files', () => {
    expect(rawOf(csvOf(FILLED_IN))).toEqual(rawOf(gridsOf(FILLED_IN)));
  });

  it('may have its columns in any order, a title above them and empty rows between', () => {
    const [header = [], ...rows] = FILLED_IN.Cursisten ?? [];
    const turned = [header, ...rows].map((row) => [...row].reverse());
    const sheet = [
      ['Lijst van 12 februari'],
      [],
      turned[0] ?? [],
      [],
      turned[1] ?? [],
      [null, '  '],
      turned[2] ?? [],
    ];
    expect(rawOf(gridsOf({ ...FILLED_IN, Cursisten: sheet }))).toEqual(rawOf(gridsOf(FILLED_IN)));
  });

  it('may name its columns as JSON does, in capitals, with line breaks and asterisks', () => {
    const names = [
      'ID *',
      'NAME',
      'Programme',
      'track',
      'Status',
      'cohort',
      'home lat',
      'home lon',
      'FIETS,\nmax. minuten',
    ];
    const changes = Object.fromEntries(
      names.map((name, i) => [`Cursisten!${String.fromCharCode(65 + i)}1`, name]),
    );
    expect(rawOf(gridsOf(changed(changes)))).toEqual(rawOf(gridsOf(FILLED_IN)));
  });

  it.each(['Fiets', 'Fiets (max min)', 'Fiets max', 'Max. minuten fiets', 'fiets, max. minuten'])(
    'may name a means of transport as people do: %s',
    (header) => {
      expect(rawOf(gridsOf(changed({ 'Cursisten!I1': header })))).toEqual(rawOf(gridsOf(FILLED_IN)));
    },
  );

  it('may name its sheets loosely', () => {
    const { Cursisten: trainees = [], Mentorrooster: roster = [], ...rest } = FILLED_IN;
    const sheets = { ...rest, 'cursisten 2027': trainees, 'Rooster mentoren': roster };
    expect(rawOf(csvOf(sheets))).toEqual(rawOf(gridsOf(FILLED_IN)));
  });

  it.each(['Cursisten 2027', 'Cursisten voorjaar 2027', 'Cursistenlijst 26-27', 'cursisten (sem. 2)'])(
    'may name a sheet after its semester: %s',
    (name) => {
      const { Cursisten: trainees = [], ...rest } = FILLED_IN;
      expect(rawOf(gridsOf({ ...rest, [name]: trainees }))).toEqual(rawOf(gridsOf(FILLED_IN)));
    },
  );

  it.each([
    'Verlof',
    'Vakanties',
    'Vakanties personeel',
    'Feestdagen personeel',
    'Bezet door personeel',
    '2027 Regels',
  ])('may have a sheet of its own: %s', (name) => {
    const rows = [
      ['Naam', 'Van', 'Tot en met', 'Soort'],
      ['An', '1/3/2027', '5/3/2027', 'vakantie'],
    ];
    const grids = gridsOf({ ...FILLED_IN, [name]: rows });
    expect(rawOf(grids)).toEqual(rawOf(gridsOf(FILLED_IN)));
    expect(warningLines(grids)).toEqual([
      `${name}: "${name}" is geen blad dat de planner kent. Het wordt niet gelezen.`,
    ]);
  });

  it('is refused where two sheets are the same one, and not where one of them is an older copy', () => {
    const { Cursisten: trainees = [], ...rest } = FILLED_IN;
    expect(errorLines(gridsOf({ ...rest, 'Cursisten 2026': trainees, 'Cursisten 2027': trainees }))).toEqual([
      'Cursisten 2027: "Cursisten 2027" is niet uniek: "Cursisten 2026" is ook Cursisten. Voeg de twee samen of geef er één een andere naam.',
    ]);
    const withCopy = gridsOf({ 'Cursisten oud': trainees, ...FILLED_IN });
    expect(rawOf(withCopy)).toEqual(rawOf(gridsOf(FILLED_IN)));
    expect(warningLines(withCopy)).toHaveLength(1);
  });
});
