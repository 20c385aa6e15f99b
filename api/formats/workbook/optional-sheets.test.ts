import { describe, expect, it } from 'vitest';
import { changed, FILLED_IN, gridsOf, type TypedRow, type TypedSheets } from './testing/filled-in.ts';
import { clock, day, errorLines, rawOf } from './testing/table-lines.ts';

/** The world of `FILLED_IN` with one sheet more, and the same rows as they would be in JSON. */
function withSheet(name: string, ...rows: readonly TypedRow[]): TypedSheets {
  return { ...FILLED_IN, [name]: rows };
}

describe('each sheet that may be left out', () => {
  it('Regels', () => {
    const sheet = withSheet(
      'Regels',
      ['Wat', 'Waarde', 'Uitleg'],
      ['Rust tussen twee dagen (uren)', '11,5', 'wat dan ook'],
      ['Max. weken zonder stage', 3, null],
      ['maxSundaysPerFourWeeks', null, null],
      ['Omwegfactor', '1,4', null],
      ['S9unit', 400, null],
    );
    expect(rawOf(gridsOf(sheet))).toMatchObject({
      rules: { minRestMinutes: 690, maxGapWeeks: 3, detourFactor: 1.4, weights: { S9unit: 400 } },
    });
  });

  it('Sluitingen', () => {
    const rows = [
      ['Naam', 'Van', 'Tot', 'Soort'],
      ['Paasvakantie', day('2027-03-29'), '11 april 2027', 'Schoolvakantie'],
      ['Brugdag', '7/5/2027', '7/5/2027', 'brugdag'],
    ];
    expect(rawOf(gridsOf(withSheet('Sluitingen', ...rows)))).toMatchObject({
      closures: [
        { name: 'Paasvakantie', from: '2027-03-29', to: '2027-04-11', kind: 'school-holiday' },
        { name: 'Brugdag', from: '2027-05-07', to: '2027-05-07', kind: 'other' },
      ],
    });
  });

  it('Uitzonderingen and Weekendbezetting, of several units at once', () => {
    const sheets = {
      ...withSheet('Uitzonderingen', ['Afdeling', 'Datum', 'Plaatsen'], ['u1; u2', '14/5/2027', 0]),
      Weekendbezetting: [
        ['Afdeling', 'Dienst', 'Dagen', 'Gepland', 'Minimum', 'Cursisten per extra collega'],
        ['u2', 'vroeg', 'weekend', 4, 3, '0,5'],
      ],
    };
    const exceptions = [{ date: '2027-05-14', places: 0 }];
    const weekendStaffing = [
      { shift: 'vroeg', weekdays: [6, 7], planned: 4, minimum: 3, traineesPerSpareStaff: 0.5 },
    ];
    expect(rawOf(gridsOf(sheets))).toMatchObject({
      units: [{ exceptions }, { exceptions, weekendStaffing }],
    });
  });

  it('Afwezigheden, and a roster that recurs every two weeks', () => {
    const sheets = {
      ...withSheet('Afwezigheden', ['Mentor', 'Van', 'Tot en met'], ['k1', '12/4/2027', '16/4/2027']),
      Mentorrooster: [
        ['Mentor', 'Dagen', 'Dienst', 'Cyclus (weken)', 'Week in cyclus (0 = eerste)'],
        ['k1', 'ma', 'vroeg', 2, 1],
        ['k2', 'ma', 'vroeg', null, null],
      ],
    };
    expect(rawOf(gridsOf(sheets))).toMatchObject({
      mentors: [
        {
          roster: [{ weekdays: [1], shift: 'vroeg', cycle: { weeks: 2, index: 1 } }],
          absences: [{ from: '2027-04-12', to: '2027-04-16' }],
        },
        { roster: [{ weekdays: [1], shift: 'vroeg' }] },
      ],
    });
  });

  it('Gevraagde stages says more about a module that the trainee has, or adds one', () => {
    const rows = [
      ['Cursist', 'Module', 'Uren', 'Al gedaan', 'Voorrang'],
      ['c1', 'thuis', '5u', null, 3],
      ['c2', 'thuis', null, 'x', null],
    ];
    expect(rawOf(gridsOf(withSheet('Gevraagde stages', ...rows)))).toMatchObject({
      trainees: [
        { modules: [{ module: 'basis' }, { module: 'thuis', minutes: 300, priority: 3 }] },
        { modules: [{ module: 'basis' }, { module: 'thuis', done: true }] },
      ],
    });
  });

  it('Bezet is about trainees, about a group, or about both', () => {
    const rows = [
      ['Cursisten', 'Groep', 'Dagen', 'Datum', 'Begin', 'Einde', 'Soort', 'Wanneer'],
      [null, 'dag A', 'ma di', null, '8u30', clock('16:30'), 'les', 'lesweken'],
      ['c2', null, null, '14/4/2027', '18u', '24u', 'gezin', null],
      ['c1', 'dag A', 'zo', null, '8u', '12u', 'werk', null],
    ];
    const lesson = { weekdays: [1, 2], start: '08:30', end: '16:30', kind: 'class', when: 'term' };
    const evening = { date: '2027-04-14', start: '18:00', end: '00:00', kind: 'family' };
    const work = { weekdays: [7], start: '08:00', end: '12:00', kind: 'work' };
    expect(rawOf(gridsOf(withSheet('Bezet', ...rows)))).toMatchObject({
      trainees: [{ busy: [lesson, work] }, { busy: [lesson, evening, work] }],
    });
  });

  it('Bezet from midnight to midnight is a whole day', () => {
    const rows = [
      ['Cursisten', 'Dagen', 'Begin', 'Einde', 'Soort'],
      ['c1', 'ma, di, do, vr', '0:00', '24:00', 'andere'],
      ['c2', 'elke woensdag', '0u', '24u', 'andere'],
    ];
    const wholeDay = { start: '00:00', end: '00:00', kind: 'other' };
    expect(rawOf(gridsOf(withSheet('Bezet', ...rows)))).toMatchObject({
      trainees: [
        { busy: [{ weekdays: [1, 2, 4, 5], ...wholeDay }] },
        { busy: [{ weekdays: [3], ...wholeDay }] },
      ],
    });
  });

  it('Bezet is refused where it is about nobody, or on no day', () => {
    const rows = [
      ['Cursisten', 'Groep', 'Dagen', 'Datum', 'Begin', 'Einde', 'Soort'],
      ['c1', null, 'ma', '1/3/2027', '8u', '9u', 'les'],
      ['c1', null, null, null, '8u', '9u', 'les'],
      [null, null, 'ma', null, '8u', '9u', 'les'],
      [null, 'dag B', 'ma', null, '8u', '9u', 'les'],
      ['c7', null, 'ma', null, '8u', '9u', 'les'],
    ];
    expect(errorLines(gridsOf(withSheet('Bezet', ...rows)))).toEqual([
      'Bezet!D2 (Datum): "1/3/2027" is niet leeg, terwijl "Dagen" ook ingevuld is. Wis één van de twee.',
      'Bezet!C3 (Dagen): ontbreekt, hier hoort "Dagen" of "Datum". Vul één van de twee in.',
      'Bezet!A4 (Cursisten): ontbreekt, hier hoort "Cursisten" of "Groep". Vul er één van in.',
      'Bezet!B5 (Groep): "dag B" is geen groep van het blad Cursisten. Bedoelt u "dag A"?',
      'Bezet!A6 (Cursisten): "c7" is geen bekende cursist. Verbeter het nummer of vul het blad Cursisten aan.',
    ]);
  });

  it('Afspraken: the rows about one module make one agreement', () => {
    const rows = [
      ['Cursist', 'Module', 'Afdeling', 'Mentor', 'Datum', 'Dienst', 'Vastgelegd tot'],
      ['c1', 'basis', 'u1', 'k1', '1/3/2027', 'vroeg', '7/3/2027'],
      ['c2', 'basis', 'u2', null, null, null, null],
      ['c1', 'basis', 'u1', null, '2/3/2027', 'vroeg', null],
    ];
    expect(rawOf(gridsOf(withSheet('Afspraken', ...rows)))).toMatchObject({
      pins: [
        {
          trainee: 'c1',
          module: 'basis',
          unit: 'u1',
          mentor: 'k1',
          days: [
            { date: '2027-03-01', shift: 'vroeg' },
            { date: '2027-03-02', shift: 'vroeg' },
          ],
          frozenUntil: '2027-03-07',
        },
        { trainee: 'c2', module: 'basis', unit: 'u2' },
      ],
    });
  });

  it('Afspraken are refused where they contradict each other or the rest', () => {
    const rows = [
      ['Cursist', 'Module', 'Afdeling', 'Mentor', 'Datum', 'Dienst'],
      ['c1', 'basis', 'u1', 'k1', '1/3/2027', 'vroeg'],
      ['c1', 'basis', 'u2', 'k1', '2/3/2027', 'vroeg'],
      ['c2', 'basis', 'u1', 'k2', null, null],
      ['c2', 'basis', null, null, null, null],
      ['c1', 'thuis', null, null, '2/3/2027', 'vroeg'],
    ];
    expect(errorLines(gridsOf(withSheet('Afspraken', ...rows)))).toEqual([
      'Afspraken!C3 (Afdeling): "u2" is niet hetzelfde als in Afspraken!C2 ("u1"), over dezelfde module van de cursist. Verbeter een van de twee.',
      'Afspraken!D4 (Mentor): "k2" is geen mentor van afdeling "u1". Deze mentor werkt op afdeling "u2": verbeter de mentor of de afdeling.',
      'Afspraken!B5 (Module): "basis" is niet uniek: Afspraken!A4 legt deze module van de cursist al vast. Voeg de twee afspraken samen.',
      'Afspraken!C6 (Afdeling): ontbreekt, hier hoort een afdeling: de diensten in het blad Afspraken zijn die van één afdeling. Vul "Afdeling" in, of laat "Datum" weg.',
    ]);
  });

  it('Dienstregelingen and Geen ritten', () => {
    const sheets = {
      ...withSheet('Dienstregelingen', ['Bestand'], ['delijn.zip']),
      'Geen ritten': [
        ['Datums', 'Dienstregeling'],
        ['10/3/2027, 11/3/2027', 'delijn.zip'],
      ],
      Semester: [...(FILLED_IN.Semester ?? []), ['Referentieweek', '1/3/2027']],
    };
    expect(rawOf(gridsOf(sheets))).toMatchObject({
      transit: {
        gtfs: [{ path: 'delijn.zip' }],
        referenceWeek: '2027-03-01',
        noService: [{ dates: ['2027-03-10', '2027-03-11'], feed: 'delijn.zip' }],
      },
    });
    const wrong = { ...sheets, Dienstregelingen: [['Bestand'], ['nmbs.zip']] };
    expect(errorLines(gridsOf(wrong))).toEqual([
      'Geen ritten!B2 (Dienstregeling): "delijn.zip" is geen bekende dienstregeling. Schrijf een "Bestand" uit het blad Dienstregelingen.',
    ]);
  });

  it('childcare, wishes and hours done, on the sheet Cursisten', () => {
    const changes = {
      'Cursisten!M1': 'Opvang breedtegraad',
      'Cursisten!M2': '50,88',
      'Cursisten!N1': 'Opvang lengtegraad',
      'Cursisten!N2': '4,71',
      'Cursisten!K2': 'ma-wo',
      'Cursisten!O1': 'Wens afdelingen',
      'Cursisten!O2': 'u2, u1',
      'Cursisten!P1': 'Al gedaan: woonzorgcentrum (uren)',
      'Cursisten!P2': '80',
      'Cursisten!Q1': 'Auto, max. minuten',
      'Cursisten!Q2': 40,
    };
    expect(rawOf(gridsOf(changed(changes)))).toMatchObject({
      trainees: [
        {
          childcare: { lat: 50.88, lon: 4.71, weekdays: [1, 2, 3] },
          wishes: { units: ['u2', 'u1'] },
          doneMinutesBySetting: { wzc: 4800 },
          modes: [
            { mode: 'bike', maxMinutes: 45 },
            { mode: 'car', maxMinutes: 40 },
          ],
        },
        {},
      ],
    });
  });
});
