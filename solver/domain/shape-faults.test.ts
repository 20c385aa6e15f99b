import { describe, expect, it } from 'vitest';
import { semesterInput } from '../testing/builders.ts';
import { errorLines, NO_PROBLEMS } from '../testing/problem-lines.ts';

/** The builders' semester after a change that its type would not allow. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const raw: unknown = JSON.parse(JSON.stringify(semesterInput()));
  return withValue(raw, path, value);
}

function withValue(raw: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(raw)) return raw.map((e, i) => (i === key ? withValue(e, rest, value) : e));
  const fields = new Map(Object.entries(Object(raw)));
  return Object.fromEntries(fields.set(String(key), withValue(fields.get(String(key)), rest, value)));
}

describe('a value that is not what its field asks', () => {
  it.each([
    [
      ['format'],
      'stageplan-plan/1',
      'format: "stageplan-plan/1" is niet "stageplan-semester/1". Schrijf "stageplan-semester/1".',
      'format: "stageplan-plan/1" is not "stageplan-semester/1". Write "stageplan-semester/1".',
    ],
    [
      ['id'],
      ' lente',
      'id: " lente" is geen id (tekst op één regel, zonder spaties vooraan of achteraan). Schrijf "lente".',
      'id: " lente" is not an id (text on one line, without spaces at either end). Write "lente".',
    ],
    [
      ['id'],
      '',
      'id: "" is geen id (tekst op één regel, zonder spaties vooraan of achteraan). Schrijf bijvoorbeeld "a-1".',
      'id: "" is not an id (text on one line, without spaces at either end). Write "a-1", for example.',
    ],
    [
      ['name'],
      '',
      'name: "" is geen ingevulde tekst. Vul een tekst in, tussen aanhalingstekens.',
      'name: "" is not a text with something in it. Fill in a text, between quotation marks.',
    ],
    [
      ['start'],
      '2027-02-30',
      'start: "2027-02-30" is geen bestaande datum (JJJJ-MM-DD). Schrijf bijvoorbeeld "2027-03-15".',
      'start: "2027-02-30" is not an existing date (YYYY-MM-DD). Write "2027-03-15", for example.',
    ],
    [
      ['start'],
      '1/2/2027',
      'start: "1/2/2027" is geen bestaande datum (JJJJ-MM-DD). Schrijf "2027-02-01".',
      'start: "1/2/2027" is not an existing date (YYYY-MM-DD). Write "2027-02-01".',
    ],
    [
      ['timezone'],
      'Brussel',
      'timezone: "Brussel" is geen tijdzone uit de IANA-lijst. Schrijf bijvoorbeeld "Europe/Brussels".',
      'timezone: "Brussel" is not a time zone of the IANA list. Write "Europe/Brussels", for example.',
    ],
    [
      ['closures'],
      {},
      'closures: {} is geen lijst [ … ]. Zet wat erin hoort tussen vierkante haken.',
      'closures: {} is not a list [ … ]. Put what belongs in it between square brackets.',
    ],
    [
      ['programmes', 0],
      'zorg',
      'programmes[0]: "zorg" is geen groep velden { … }. Zet de velden tussen accolades.',
      'programmes[0]: "zorg" is not a group of fields { … }. Put the fields between braces.',
    ],
    [
      ['people'],
      [],
      'people: [] is geen groep velden { … }. Zet de velden tussen accolades.',
      'people: [] is not a group of fields { … }. Put the fields between braces.',
    ],
    [
      ['people'],
      { t1: { name: 'An', email: 'an' } },
      'people.t1.email: "an" is geen e-mailadres. Schrijf bijvoorbeeld "an.peeters@example.be".',
      'people.t1.email: "an" is not an e-mail address. Write "an.peeters@example.be", for example.',
    ],
    [
      ['sites', 0, 'address'],
      7,
      'sites[0] (s1).address: 7 is geen tekst. Zet hem tussen aanhalingstekens.',
      'sites[0] (s1).address: 7 is not a text. Put it between quotation marks.',
    ],
    [
      ['sites', 0, 'lat'],
      '50,8',
      'sites[0] (s1).lat: "50,8" is geen breedtegraad van -90 tot 90. Schrijf 50.8.',
      'sites[0] (s1).lat: "50,8" is not a latitude from -90 to 90. Write 50.8.',
    ],
    [
      ['sites', 0, 'lon'],
      181,
      'sites[0] (s1).lon: 181 is geen lengtegraad van -180 tot 180. Schrijf bijvoorbeeld 4.7.',
      'sites[0] (s1).lon: 181 is not a longitude from -180 to 180. Write 4.7, for example.',
    ],
    [
      ['trainees', 0, 'modes', 0, 'maxMinutes'],
      '1u30',
      'trainees[0] (t1).modes[0].maxMinutes: "1u30" is geen geheel aantal minuten. Schrijf 90.',
      'trainees[0] (t1).modes[0].maxMinutes: "1u30" is not a whole number of minutes. Write 90.',
    ],
    [
      ['trainees', 0, 'modes', 0, 'maxMinutes'],
      7.5,
      'trainees[0] (t1).modes[0].maxMinutes: 7.5 is geen geheel aantal minuten. Schrijf bijvoorbeeld 90.',
      'trainees[0] (t1).modes[0].maxMinutes: 7.5 is not a whole number of minutes. Write 90, for example.',
    ],
    [
      ['trainees', 0, 'modes', 0, 'maxMinutes'],
      -1,
      'trainees[0] (t1).modes[0].maxMinutes: -1 is geen getal van minstens 0. Schrijf 0 of meer.',
      'trainees[0] (t1).modes[0].maxMinutes: -1 is not a number of at least 0. Write 0 or more.',
    ],
    [
      ['modules', 0, 'minutes'],
      0,
      'modules[0] (basis).minutes: 0 is geen getal van minstens 1. Schrijf 1 of meer.',
      'modules[0] (basis).minutes: 0 is not a number of at least 1. Write 1 or more.',
    ],
    [
      ['modules', 0, 'minutes'],
      1e300,
      'modules[0] (basis).minutes: 1e+300 is geen getal van hoogstens 9007199254740991. Schrijf 9007199254740991 of minder.',
      'modules[0] (basis).minutes: 1e+300 is not a number of at most 9007199254740991. Write 9007199254740991 or less.',
    ],
    [
      ['units', 0, 'offers', 0, 'places'],
      '2',
      'units[0] (u1).offers[0].places: "2" is geen geheel getal. Schrijf 2.',
      'units[0] (u1).offers[0].places: "2" is not a whole number. Write 2.',
    ],
    [
      ['units', 0, 'offers', 0, 'weekdays', 1],
      0,
      'units[0] (u1).offers[0].weekdays[1]: 0 is geen weekdag van 1 (maandag) tot 7 (zondag). Schrijf bijvoorbeeld 1.',
      'units[0] (u1).offers[0].weekdays[1]: 0 is not a weekday from 1 (Monday) to 7 (Sunday). Write 1, for example.',
    ],
    [
      ['units', 0, 'weekendStaffing', 0, 'weekdays', 0],
      5,
      'units[0] (u1).weekendStaffing[0].weekdays[0]: 5 is geen weekenddag: 6 (zaterdag), 7 (zondag) of 8 (feestdag). Schrijf bijvoorbeeld 6.',
      'units[0] (u1).weekendStaffing[0].weekdays[0]: 5 is not a weekend day: 6 (Saturday), 7 (Sunday) or 8 (public holiday). Write 6, for example.',
    ],
    [
      ['units', 0, 'weekendStaffing', 0, 'traineesPerSpareStaff'],
      -0.1,
      'units[0] (u1).weekendStaffing[0].traineesPerSpareStaff: -0.1 is geen getal van minstens 0. Schrijf bijvoorbeeld 1.',
      'units[0] (u1).weekendStaffing[0].traineesPerSpareStaff: -0.1 is not a number of at least 0. Write 1, for example.',
    ],
    [
      ['rules'],
      { walkKmh: 0.9 },
      'rules.walkKmh: 0.9 is geen snelheid van minstens 1 km per uur. Schrijf bijvoorbeeld 15.',
      'rules.walkKmh: 0.9 is not a speed of at least 1 km an hour. Write 15, for example.',
    ],
    [
      ['rules'],
      { detourFactor: 0 },
      'rules.detourFactor: 0 is geen factor groter dan 0. Schrijf bijvoorbeeld 1.3.',
      'rules.detourFactor: 0 is not a factor above 0. Write 1.3, for example.',
    ],
    [
      ['units', 0, 'shifts', 0, 'start'],
      '7u',
      'units[0] (u1).shifts[0] (early).start: "7u" is geen uur van 00:00 tot 23:59 (UU:MM). Schrijf "07:00".',
      'units[0] (u1).shifts[0] (early).start: "7u" is not a time from 00:00 to 23:59 (HH:MM). Write "07:00".',
    ],
    [
      ['units', 0, 'buddy'],
      'ja',
      'units[0] (u1).buddy: "ja" is niet true of false. Schrijf true of false, zonder aanhalingstekens.',
      'units[0] (u1).buddy: "ja" is not true or false. Write true or false, without quotation marks.',
    ],
    [
      ['units', 0, 'setting'],
      'wcz',
      'units[0] (u1).setting: "wcz" is niet "wzc", "gezinszorg", "ziekenhuis" of "dagcentrum". Kies er één.',
      'units[0] (u1).setting: "wcz" is not "wzc", "gezinszorg", "ziekenhuis" or "dagcentrum". Choose one.',
    ],
    [
      ['trainees', 0, 'track'],
      'evenings',
      'trainees[0] (t1).track: "evenings" is niet "day" of "evening". Bedoelt u "evening"?',
      'trainees[0] (t1).track: "evenings" is not "day" or "evening". Did you mean "evening"?',
    ],
    [
      ['transit'],
      { gtfs: [{ path: 'delijn.zip', sha256: 'AB'.repeat(32) }] },
      `transit.gtfs[0].sha256: "${'AB'.repeat(29)}A… is geen SHA-256 (64 cijfers en letters van a tot f). Schrijf "${'ab'.repeat(32)}".`,
      `transit.gtfs[0].sha256: "${'AB'.repeat(29)}A… is not a SHA-256 (64 digits and letters from a to f). Write "${'ab'.repeat(32)}".`,
    ],
    [
      ['transit'],
      { gtfs: [{ path: 'delijn.zip', sha256: 'abc' }] },
      'transit.gtfs[0].sha256: "abc" is geen SHA-256 (64 cijfers en letters van a tot f). Bereken hem opnieuw.',
      'transit.gtfs[0].sha256: "abc" is not a SHA-256 (64 digits and letters from a to f). Compute it again.',
    ],
    [
      ['trainees', 0, 'doneMinutesBySetting'],
      { wzc: '10u' },
      'trainees[0] (t1).doneMinutesBySetting.wzc: "10u" is geen geheel aantal minuten. Schrijf 600.',
      'trainees[0] (t1).doneMinutesBySetting.wzc: "10u" is not a whole number of minutes. Write 600.',
    ],
    [
      ['trainees', 0, 'excludes'],
      [7],
      'trainees[0] (t1).excludes[0]: 7 is geen id (tekst op één regel, zonder spaties vooraan of achteraan). Schrijf "7".',
      'trainees[0] (t1).excludes[0]: 7 is not an id (text on one line, without spaces at either end). Write "7".',
    ],
  ])('%j: %j', (path, value, nl, en) => {
    expect(errorLines(changed(path, value))).toEqual({ nl: [nl], en: [en] });
  });

  it.each([
    ['rules', { detourFactor: 0.01, walkKmh: 1, maxGapWeeks: 0, weights: { S9unit: 0 } }],
    ['timezone', 'Europe/Amsterdam'],
    ['childcare', { weekdays: [] }],
    ['people', {}],
  ])('a limit itself is fine: %s %j', (field, value) => {
    expect(errorLines(changed([field], value))).toEqual(NO_PROBLEMS);
  });
});

describe('null', () => {
  it('may be left out where the field may', () => {
    expect(errorLines(changed(['trainees', 0, 'availableFrom'], null))).toEqual({
      nl: [
        'trainees[0] (t1).availableFrom: null is geen bestaande datum (JJJJ-MM-DD). Laat het veld weg of vul het in.',
      ],
      en: [
        'trainees[0] (t1).availableFrom: null is not an existing date (YYYY-MM-DD). Leave the field out or fill it in.',
      ],
    });
  });

  it('must be filled in where the field must', () => {
    expect(errorLines(changed(['end'], null))).toEqual({
      nl: ['end: null is geen bestaande datum (JJJJ-MM-DD). Schrijf bijvoorbeeld "2027-03-15".'],
      en: ['end: null is not an existing date (YYYY-MM-DD). Write "2027-03-15", for example.'],
    });
  });
});

describe('a field that is missing', () => {
  it('is named with what belongs there', () => {
    expect(errorLines(changed(['trainees', 0, 'status'], undefined))).toEqual({
      nl: [
        'trainees[0] (t1).status: ontbreekt, hier hoort "regular", "art60", "lde", "maatwerk", "vdab" of "employed". Vul dit veld in.',
      ],
      en: [
        'trainees[0] (t1).status: is missing, it must be "regular", "art60", "lde", "maatwerk", "vdab" or "employed". Fill in this field.',
      ],
    });
  });

  it('may be an empty list where it is a list', () => {
    expect(errorLines(changed(['trainees', 0, 'busy'], undefined))).toEqual({
      nl: [
        'trainees[0] (t1).busy: ontbreekt, hier hoort een lijst [ … ]. Voeg een lijst toe, desnoods een lege: [].',
      ],
      en: [
        'trainees[0] (t1).busy: is missing, it must be a list [ … ]. Add a list, if need be an empty one: [].',
      ],
    });
  });
});

describe('a field that nobody knows', () => {
  it('is to be left out', () => {
    expect(errorLines(changed(['trainees', 0, 'religion'], 'x'))).toEqual({
      nl: ['trainees[0] (t1).religion: "religion" is geen bekend veld. Laat het weg.'],
      en: ['trainees[0] (t1).religion: "religion" is not a known field. Leave it out.'],
    });
  });

  it('is recognised by the name it nearly has', () => {
    expect(errorLines(changed(['trainees', 0, 'availableform'], '2027-03-01'))).toEqual({
      nl: ['trainees[0] (t1).availableform: "availableform" is geen bekend veld. Bedoelt u "availableFrom"?'],
      en: [
        'trainees[0] (t1).availableform: "availableform" is not a known field. Did you mean "availableFrom"?',
      ],
    });
  });

  it('is one fault with the field that goes missing by its slip', () => {
    const { track, ...trainee } = { ...semesterInput().trainees[0], trak: 'day' };
    expect(errorLines(changed(['trainees', 0], trainee))).toEqual({
      nl: ['trainees[0] (t1).trak: "trak" is geen bekend veld. Bedoelt u "track"?'],
      en: ['trainees[0] (t1).trak: "trak" is not a known field. Did you mean "track"?'],
    });
    expect(track).toBe('day');
  });

  it('is not taken for a field that is there already', () => {
    expect(errorLines(changed(['trainees', 0, 'modess'], [])).en).toEqual([
      'trainees[0] (t1).modess: "modess" is not a known field. Leave it out.',
    ]);
  });

  it('is a setting too', () => {
    expect(errorLines(changed(['trainees', 0, 'doneMinutesBySetting'], { ziekenhui: 60 })).nl).toEqual([
      'trainees[0] (t1).doneMinutesBySetting.ziekenhui: "ziekenhui" is geen bekend veld. Bedoelt u "ziekenhuis"?',
    ]);
  });

  it('is each named by itself', () => {
    expect(errorLines(changed(['rules'], { a: 1, b: 2 })).en).toHaveLength(2);
  });
});

it.each([
  [null, 'bestand: null is geen groep velden { … }. Zet de velden tussen accolades.'],
  [[], 'bestand: [] is geen groep velden { … }. Zet de velden tussen accolades.'],
  ['hallo', 'bestand: "hallo" is geen groep velden { … }. Zet de velden tussen accolades.'],
  [undefined, 'bestand: ontbreekt, hier hoort een groep velden { … }. Zet de velden tussen accolades.'],
])('a file that is no semester at all is one problem: %j', (raw, nl) => {
  expect(errorLines(raw).nl).toEqual([nl]);
});
