/** Workbooks that were filled in with LibreOffice: scenarios/workbooks. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-codes.ts';
import { run, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const typed = (name: string) =>
  fileURLToPath(new URL(`../../../scenarios/workbooks/${name}`, import.meta.url));

describe('a workbook that was filled in by hand', () => {
  it('is imported as it was meant', async () => {
    const out = folder.at('linde.json');
    const { code } = await run('import', typed('cvo-de-linde.xlsx'), '--out', out);
    expect(code).toBe(EXIT.fine);
    const semester = JSON.parse(readFileSync(out, 'utf8'));
    expect(semester.closures[3]).toEqual({
      from: '2027-05-01',
      to: '2027-05-01',
      name: 'Dag van de Arbeid',
      kind: 'public-holiday',
    });
    expect(semester.modules.map(({ minutes }: { minutes: number }) => minutes)).toEqual([4800, 7200, 3630]);
    expect(semester.units[0].shifts).toEqual([
      { id: 'vroeg', kind: 'early', start: '07:00', end: '14:30', breakMinutes: 30 },
      { id: 'laat', kind: 'late', start: '14:00', end: '21:30', breakMinutes: 30 },
      {
        id: 'gesplitst',
        kind: 'split',
        start: '07:30',
        end: '12:30',
        breakMinutes: 30,
        secondStart: '17:00',
        secondEnd: '20:00',
      },
      { id: 'weekend', kind: 'day', start: '07:30', end: '16:00', breakMinutes: 30 },
    ]);
    expect(semester.trainees[4]).toMatchObject({
      id: 'c005',
      status: 'art60',
      modules: [
        { module: 'logistiek', done: true },
        { module: 'residentieel', minutes: 5850, done: false, priority: 2, maxDaysPerWeek: 3 },
      ],
      busy: [
        { weekdays: [1, 2], start: '08:30', end: '16:30', kind: 'class', when: 'term' },
        { weekdays: [3], start: '13:00', end: '17:00', kind: 'work' },
      ],
    });
    expect(semester.people.c003).toEqual({ name: 'Łukasz Nowak' });
  });

  it('is refused with all of its mistakes, each with its cell and what to do', async () => {
    const book = typed('cvo-de-linde-met-fouten.xlsx');
    const { code, out, err } = await run('import', book, '--out', folder.at('wrong.json'));
    expect({ code, out }).toEqual({ code: EXIT.input, out: '' });
    const said = err.replaceAll(`${book} › `, '');
    expect(said).toBe(readFileSync(typed('cvo-de-linde-met-fouten.txt'), 'utf8'));
    expect(existsSync(folder.at('wrong.json'))).toBe(false);
  });

  it('never says anything of what it may not know', async () => {
    const { err } = await run('validate', typed('cvo-de-linde-met-fouten.xlsx'));
    for (const private_ of ['Turks', 'Arabisch', '85.07.30']) expect(err).not.toContain(private_);
  });
});
