import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../solver/domain/plan-schema.ts';
import { placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { noLibreOffice, shownByLibreOffice } from '../spreadsheet/testing/libreoffice.ts';
import { unzipped } from '../spreadsheet/testing/unzipped.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { byBikeOrCar } from '../testing/by-bike-or-car.ts';
import { clockChangePlan } from '../testing/clock-change.ts';
import { headOf, rowsOf, sheetOf } from './testing/read-back.ts';
import { rotaBytes, rotaOf, STAMP } from './testing/rota-of.ts';

const MARCH = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
const PEOPLE = {
  t1: { name: 'Amina Yıldız', email: 'amina@example.org' },
  t2: { name: 'Bram Claes', email: 'bram@example.org' },
  mentor1: { name: 'Els Peeters', email: 'els@example.org' },
};
const world = semester({
  trainees: [trainee({ cohort: 'Leuven dag' }), trainee({ id: 't2' })],
  people: PEOPLE,
});
const unplaced = planSchema.shape.unplaced.parse([
  {
    trainee: 't2',
    module: 'basis',
    blockers: [
      { rule: 'H10', units: 2, text: { nl: 'Op 2 afdelingen is alles bezet.', en: 'Two units are full.' } },
      { rule: 'H7', units: 1, text: { nl: 'Op 1 afdeling is het te ver.', en: 'One unit is too far.' } },
    ],
    remedies: [{ change: { kind: 'place' }, text: { nl: 'Een plaats extra.', en: 'One more place.' } }],
  },
]);
const oneOfTwo = () => acceptedPlan(world, [placement(world, {}, MARCH)], { over: { unplaced } });
const nothingPlaced = () => acceptedPlan(world, []);
const DUTCH_SHEETS = [
  'Overzicht',
  'Alle dagen',
  'Stages',
  'Per afdeling',
  'Per cursist',
  'Per mentor',
  'Niet geplaatst',
];
const linesOf = (texts: readonly Readonly<Record<string, string>>[]) =>
  texts.map((row) => Object.values(row).join(' | '));

describe('the rota workbook', () => {
  it('has its sheets in Dutch or in English', async () => {
    const names = async (language: 'nl' | 'en', published = false) => {
      const plan = oneOfTwo();
      const workbook = await rotaOf(plan, { language, ...(published ? { published: plan.plan } : {}) });
      return workbook.worksheets.map(({ name }) => name);
    };
    expect(await names('nl')).toEqual(DUTCH_SHEETS);
    expect(await names('nl', true)).toEqual([...DUTCH_SHEETS, 'Wijzigingen']);
    const en = ['Overview', 'All days', 'Placements', 'By unit', 'By trainee', 'By mentor', 'Not placed'];
    expect(await names('en', true)).toEqual([...en, 'Changes']);
  });

  it('has these heads in Dutch', async () => {
    const plan = oneOfTwo();
    const workbook = await rotaOf(plan, { published: plan.plan });
    const head = (sheet: string) => headOf(sheetOf(workbook, sheet)).join('; ');
    expect(head('Alle dagen')).toBe(
      'Datum; Weekdag; Cursist; Cursistnummer; Groep; Module; Werkgever; Stageplaats; Afdeling; Gemeente; Dienst; Van; Tot; Van (tweede deel); Tot (tweede deel); Minuten stage; Mentor; Vervoer; Thuis weg; Opvang heen; Aankomst; Vertrek; Opvang terug; Weer thuis',
    );
    expect(head('Stages')).toBe(
      'Cursist; Cursistnummer; Groep; Module; Werkgever; Afdeling; Adres; Vaste mentor; Eerste dag; Laatste dag; Aantal dagen; Dagen per week; Uren stage',
    );
    expect(head('Per afdeling')).toBe(
      'Afdeling; Datum; Dienst; Cursist; Mentor; Module; Groep; Eerste of laatste dag',
    );
    expect(head('Per cursist')).toBe(
      'Cursist; Groep; Module; Afdeling; Datum; Dienst; Mentor; Thuis weg; Weer thuis',
    );
    expect(head('Per mentor')).toBe('Mentor; Afdeling; Datum; Dienst; Cursist; Module; Vaste mentor');
    expect(head('Niet geplaatst')).toBe(
      'Cursist; Cursistnummer; Groep; Module; Soort; Gaat over; Uitleg; Aantal afdelingen',
    );
    expect(head('Wijzigingen')).toBe(
      'Cursist; Cursistnummer; Module; Wat; Afdeling tot nu; Afdeling nu; Dagen erbij; Dagen weg; Andere verplaatsing op',
    );
  });

  it('has these heads in English', async () => {
    const plan = oneOfTwo();
    const workbook = await rotaOf(plan, { language: 'en', published: plan.plan });
    const head = (sheet: string) => headOf(sheetOf(workbook, sheet)).join('; ');
    expect(head('All days')).toMatch(/^Date; Weekday; Trainee; Trainee id; Cohort; Module; Employer; Site; /);
    expect(head('Placements')).toBe(
      'Trainee; Trainee id; Cohort; Module; Employer; Unit; Address; Primary mentor; First day; Last day; Number of days; Days a week; Hours',
    );
    expect(head('By unit')).toBe('Unit; Date; Shift; Trainee; Mentor; Module; Cohort; First or last day');
    expect(head('By trainee')).toBe(
      'Trainee; Cohort; Module; Unit; Date; Shift; Mentor; Leaves home; Back home',
    );
    expect(head('By mentor')).toBe('Mentor; Unit; Date; Shift; Trainee; Module; Primary mentor');
    expect(head('Not placed')).toBe(
      'Trainee; Trainee id; Cohort; Module; Kind; About; Explanation; Number of units',
    );
    expect(head('Changes')).toBe(
      'Trainee; Trainee id; Module; What; Unit until now; Unit now; Days more; Days gone; Another journey on',
    );
  });

  it('tells each placement in a row', async () => {
    expect(linesOf(rowsOf(sheetOf(await rotaOf(clockChangePlan()), 'Stages')))[1]).toBe(
      'T2/ouder | T2/ouder |  | Verzorgende; residentieel | Werkgever 1 | Afdeling Één, ’t Zonnetje; voor zorgbehoevende ouderen met een lange naam – 日本語の名前, WZC Ter Vlierbeke | Diestsesteenweg 1, bus 2, Kessel-Lo | mentor2 | 2027-03-25 | 2027-03-30 | 2 | 1 | 906 min',
    );
    const uneven = acceptedPlan(world, [
      placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-08' }]),
    ]);
    const [row] = rowsOf(sheetOf(await rotaOf(uneven), 'Stages'));
    expect(row?.['Dagen per week']).toBe('1–2');
  });

  it('tells why a module is not placed and what would help, one reason per row', async () => {
    expect(linesOf(rowsOf(sheetOf(await rotaOf(oneOfTwo()), 'Niet geplaatst')))).toEqual([
      'Bram Claes | t2 |  | Basis | Waarom niet | Plaatsen | Op 2 afdelingen is alles bezet. | 2',
      'Bram Claes | t2 |  | Basis | Waarom niet | Verplaatsing | Op 1 afdeling is het te ver. | 1',
      'Bram Claes | t2 |  | Basis | Wat zou helpen | Plaatsen | Een plaats extra. | ',
    ]);
    const english = await rotaOf(oneOfTwo(), { language: 'en' });
    expect(linesOf(rowsOf(sheetOf(english, 'Not placed')))).toContain(
      'Bram Claes | t2 |  | Basis | What would help | Places | One more place. | ',
    );
    expect(linesOf(rowsOf(sheetOf(await rotaOf(nothingPlaced()), 'Niet geplaatst')))[0]).toBe(
      'Amina Yıldız | t1 | Leuven dag | Basis | Waarom niet |  | Waarom is niet bekend. | ',
    );
  });

  it('tells what changes against the published plan', async () => {
    const published = oneOfTwo().plan;
    const other = acceptedPlan(world, [
      placement(world, {}, [...MARCH.slice(0, 2), { date: '2027-03-06' }]),
      placement(world, { trainee: 't2' }, MARCH),
    ]);
    expect(linesOf(rowsOf(sheetOf(await rotaOf(other, { published }), 'Wijzigingen')))).toEqual([
      'Amina Yıldız | t1 | Basis | andere dagen | Afdeling 1 | Afdeling 1 | 1 | 1 | ',
      'Bram Claes | t2 | Basis | nieuw |  | Afdeling 1 | 3 | 0 | ',
    ]);
    const gone = await rotaOf(nothingPlaced(), { published, language: 'en' });
    expect(linesOf(rowsOf(sheetOf(gone, 'Changes')))).toEqual([
      'Amina Yıldız | t1 | Basis | gone | Afdeling 1 |  | 0 | 3 | ',
    ]);
  });

  it('tells on which dates a journey changes', async () => {
    const byCar = byBikeOrCar();
    const published = acceptedPlan(byCar, [placement(byCar, {}, MARCH)]).plan;
    const [first = { date: '2027-03-01' }, ...rest] = MARCH;
    const later = rest.map((day) => ({ ...day, mode: 'car' as const }));
    const now = acceptedPlan(byCar, [placement(byCar, {}, [first, ...later])]);
    expect(linesOf(rowsOf(sheetOf(await rotaOf(now, { published }), 'Wijzigingen')))).toEqual([
      't1 | t1 | Basis | andere verplaatsing | Afdeling 1 | Afdeling 1 | 0 | 0 | di 2/3, wo 3/3',
    ]);
  });

  it('says so on a sheet that would be empty', async () => {
    const nothing = nothingPlaced();
    const workbook = await rotaOf(nothing, { published: nothing.plan });
    const said = (sheet: string) => sheetOf(workbook, sheet).getCell('A2').value;
    for (const sheet of ['Alle dagen', 'Per afdeling', 'Per cursist', 'Per mentor']) {
      expect(said(sheet)).toBe('Er is nog geen enkele dag stage gepland.');
    }
    expect(said('Stages')).toBe('Er is nog geen enkele stage geplaatst.');
    expect(said('Wijzigingen')).toBe('Er verandert niets aan afdelingen of dagen.');
    const all = await rotaOf(acceptedPlan(semester(), [placement(semester(), {}, MARCH)]));
    expect(sheetOf(all, 'Niet geplaatst').getCell('A2').value).toBe('Alles wat gevraagd werd, is geplaatst.');
  });

  it('keeps the head in sight, can be filtered, and prints on A4 with head, name and page number', async () => {
    const sheet = sheetOf(await rotaOf(oneOfTwo()), 'Per afdeling');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:H4');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(sheet.headerFooter.oddFooter).toBe(
      '&L&A&CGemaakt op vrijdag 15 januari 2027 om 09:30&RPagina &P van &N',
    );
    expect(sheet.getCell('A1').font.bold).toBe(true);
  });

  it('says who made it and when, and names nobody', async () => {
    const workbook = await rotaOf(oneOfTwo());
    expect(workbook.title).toBe('Stageplanning Voorjaar 2027');
    expect(workbook.creator).toBe('Stageplan');
    expect(workbook.created).toEqual(STAMP.toJSDate());
  });

  it('has nothing of people in any of its parts when pseudonymous', async () => {
    const parts = unzipped(await rotaBytes(oneOfTwo(), { pseudonymous: true }));
    const everything = [...parts.values()].join('\n');
    expect(everything).toContain('mentor1');
    expect(everything).not.toMatch(/Amina|Yıldız|Bram|Claes|Els|Peeters|example\.org/);
    const named = [...unzipped(await rotaBytes(oneOfTwo())).values()].join('\n');
    expect(named).toContain('Amina Yıldız');
    expect(named).toContain('Els Peeters');
    expect(named).not.toContain('example.org');
  });

  it('is the same bytes for the same plan, names, language and stamp', async () => {
    expect(await rotaBytes(oneOfTwo())).toEqual(await rotaBytes(oneOfTwo()));
    expect(await rotaBytes(oneOfTwo())).not.toEqual(await rotaBytes(oneOfTwo(), { language: 'en' }));
  });

  it.skipIf(noLibreOffice())(
    'is shown by LibreOffice as it is meant',
    async () => {
      const shown = shownByLibreOffice(await rotaBytes(clockChangePlan()));
      expect([...shown.keys()]).toEqual(DUTCH_SHEETS);
      expect(shown.get('Alle dagen')?.[1]?.slice(0, 3)).toEqual(['do 25/03/2027', 'donderdag', 'T2/ouder']);
      expect(shown.get('Per cursist')?.[1]?.slice(4)).toEqual([
        'za 27/03/2027',
        'early (07:00–14:30)',
        'Els "Elsje" Peeters',
        '06:43',
        '14:42',
      ]);
      expect(shown.get('Stages')?.[2]?.slice(-3)).toEqual(['2', '1', '15:06']);
      expect(shown.get('Niet geplaatst')?.[1]).toEqual(['Alles wat gevraagd werd, is geplaatst.']);
    },
    120_000,
  );
});
