import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { mentor, placement, semester, trainee, unit } from '../../../solver/testing/builders.ts';
import { placementDays } from '../placement-days.ts';
import { unzipped } from '../spreadsheet/testing/unzipped.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { clockChangePlan } from '../testing/clock-change.ts';
import { ridesToAarschot } from '../testing/rides-to-aarschot.ts';
import { rowsOf, sheetOf } from './testing/read-back.ts';
import { rotaBytes, rotaOf } from './testing/rota-of.ts';

const DAY_SHEETS = ['Alle dagen', 'Per afdeling', 'Per cursist', 'Per mentor'];
const MINUTES = { early: 420, day: 456, split: 450 };
const MARCH_WORKDAYS = Array.from(
  { length: 31 },
  (_, i) => `2027-03-${String(i + 1).padStart(2, '0')}`,
).filter((date) => [1, 2, 3, 4, 5].includes(new Date(date).getUTCDay()));

/** Up to four trainees, each with some days on one kind of shift at one of two units, or with none: not placed. */
const anyPlan: fc.Arbitrary<CheckedPlan> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('u1', 'u2'),
      shift: fc.constantFrom('early', 'day', 'split'),
      dates: fc.subarray(MARCH_WORKDAYS, { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((wanted) => {
    const world = semester({
      rules: { maxGapWeeks: 9 },
      units: [unit(), unit({ id: 'u2', name: 'Afdeling 2' })],
      mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
      trainees: wanted.map(({ shift, dates }, i) =>
        trainee({
          id: `t${i}`,
          modules: [{ module: 'basis', minutes: Math.max(1, dates.length) * MINUTES[shift] }],
        }),
      ),
    });
    const placed = wanted.flatMap(({ unit, shift, dates }, i) => {
      if (dates.length === 0) return [];
      const who = { trainee: `t${i}`, unit, mentor: unit === 'u1' ? 'mentor1' : 'mentor2' };
      const days = dates.map((date) => ({ date, shift }));
      return [placement(world, who, days)];
    });
    return acceptedPlan(world, placed);
  });

describe('the sheets of days', () => {
  it('each tell every day of any plan exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (checked) => {
        const days = placementDays(checked);
        if (days.length === 0) return;
        const told = days.map(({ day, trainee, shift }) => ({
          date: day.date,
          trainee: trainee.id,
          mentor: day.mentor,
          shift: shift.id,
        }));
        const workbook = await rotaOf(checked);
        for (const sheet of DAY_SHEETS) {
          const rows = rowsOf(sheetOf(workbook, sheet)).map((row) => ({
            date: row.Datum,
            trainee: row.Cursist,
            mentor: row.Mentor,
            shift: row.Dienst?.split(' ')[0],
          }));
          expect(rows).toHaveLength(told.length);
          expect(rows).toEqual(expect.arrayContaining(told));
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are by date, by unit, by trainee and by mentor, in the order of the lists of the semester', async () => {
    const world = semester({
      units: [unit({ id: 'u2', name: 'Zon' }), unit({ id: 'u1', name: 'Berk' })],
      mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
      trainees: [trainee({ id: 't2' }), trainee({ id: 't1' })],
    });
    const checked = acceptedPlan(world, [
      placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-04' }]),
      placement(world, { trainee: 't2', unit: 'u2', mentor: 'mentor2' }, [
        { date: '2027-03-02', shift: 'day' },
        { date: '2027-03-03' },
        { date: '2027-03-04', shift: 'late' },
      ]),
    ]);
    const workbook = await rotaOf(checked);
    const told = (sheet: string) =>
      rowsOf(sheetOf(workbook, sheet)).map((row) => `${row.Datum?.slice(8)} ${row.Cursist}`);
    expect(told('Alle dagen')).toEqual(['01 t1', '02 t2', '02 t1', '03 t2', '04 t2', '04 t1']);
    expect(told('Per afdeling')).toEqual(['02 t2', '03 t2', '04 t2', '01 t1', '02 t1', '04 t1']);
    expect(told('Per cursist')).toEqual(['02 t2', '03 t2', '04 t2', '01 t1', '02 t1', '04 t1']);
    expect(told('Per mentor')).toEqual(['01 t1', '02 t1', '04 t1', '02 t2', '03 t2', '04 t2']);
  });

  it('tell a head nurse who comes when, on which shift, with whom', async () => {
    const [first, ...rest] = rowsOf(sheetOf(await rotaOf(clockChangePlan()), 'Per afdeling'));
    expect(first).toEqual({
      Afdeling:
        'Afdeling Één, ’t Zonnetje; voor zorgbehoevende ouderen met een lange naam – 日本語の名前, WZC Ter Vlierbeke',
      Datum: '2027-03-25',
      Dienst: 'split (07:30–12:30 + 17:00–20:00)',
      Cursist: 'T2/ouder',
      Mentor: 'mentor2',
      Module: 'Verzorgende; residentieel',
      Groep: '',
      'Eerste of laatste dag': 'eerste dag',
    });
    expect(rest.filter((row) => row['Eerste of laatste dag'] === 'laatste dag')).toHaveLength(3);
  });

  it('tell a trainee when to leave home and when one is back, the day after too', async () => {
    const rows = rowsOf(sheetOf(await rotaOf(clockChangePlan()), 'Per cursist'));
    expect(rows[0]).toMatchObject({
      Cursist: 'Zoë De Smedt',
      Mentor: 'Els "Elsje" Peeters',
      'Thuis weg': '06:43',
    });
    const night = rows.find((row) => row.Dienst?.startsWith('night'));
    expect(night?.['Weer thuis']).toBe('07:12 (de dag erna)');
  });

  it('tell of a mentor who stands in who the primary one is', async () => {
    const world = semester({ mentors: [mentor(), mentor({ id: 'mentor2' })] });
    const checked = acceptedPlan(world, [
      placement(world, {}, [
        { date: '2027-03-01' },
        { date: '2027-03-02' },
        { date: '2027-03-03', mentor: 'mentor2' },
      ]),
    ]);
    const rows = rowsOf(sheetOf(await rotaOf(checked), 'Per mentor'));
    expect(rows.map((row) => `${row.Mentor}, vast: ${row['Vaste mentor']}`)).toEqual([
      'mentor1, vast: mentor1',
      'mentor1, vast: mentor1',
      'mentor2, vast: mentor1',
    ]);
  });

  it('hold dates and times that can be counted with, shown as in Belgium', async () => {
    const sheet = sheetOf(await rotaOf(clockChangePlan()), 'Alle dagen');
    const [date, from, minutes] = ['A2', 'L2', 'P2'].map((cell) => sheet.getCell(cell));
    expect(date?.value).toEqual(new Date('2027-03-25T00:00:00Z'));
    expect(date?.numFmt).toBe('[$-813]ddd dd/mm/yyyy');
    expect(from?.value).toEqual(new Date('1899-12-30T07:30:00Z'));
    expect(from?.numFmt).toBe('hh:mm');
    expect(minutes?.value).toBe(450);
  });

  it('start each unit on a new page, after the last row of the one before', async () => {
    const world = semester({
      units: [unit(), unit({ id: 'u2', name: 'Afdeling 2' })],
      mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
      trainees: [trainee(), trainee({ id: 't2' })],
    });
    const days = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
    const checked = acceptedPlan(world, [
      placement(world, {}, days),
      placement(world, { trainee: 't2', unit: 'u2', mentor: 'mentor2' }, days),
    ]);
    const parts = unzipped(await rotaBytes(checked));
    const breaks = [...parts.values()].flatMap((xml) => xml.match(/<brk id="\d+"/g) ?? []);
    expect(breaks).toEqual(['<brk id="4"']);
  });
});

describe('rides in the workbook', () => {
  it('stand on the sheets of all days and of trainees, by their lines', async () => {
    const { checked, names } = await ridesToAarschot();
    const workbook = await rotaOf(checked, { names });
    for (const sheet of ['Alle dagen', 'Per cursist']) {
      const [first] = rowsOf(sheetOf(workbook, sheet));
      expect(first?.['Rit heen']).toBe('bus 2 → trein IC naar Hasselt, 1 overstap, 1 uur 15 min');
      expect(first?.['Rit terug']).toBe('trein IC naar Leuven → bus 2, 1 overstap, 1 uur 5 min');
    }
    for (const sheet of ['Per afdeling', 'Per mentor']) {
      expect(Object.keys(rowsOf(sheetOf(workbook, sheet))[0] ?? {})).not.toContain('Rit heen');
    }
  });

  it('have no columns where nobody rides', async () => {
    const workbook = await rotaOf(clockChangePlan());
    for (const sheet of DAY_SHEETS) {
      expect(Object.keys(rowsOf(sheetOf(workbook, sheet))[0] ?? {})).not.toContain('Rit heen');
    }
  });
});
