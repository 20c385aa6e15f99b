import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../solver/domain/names.ts';
import { planFiles } from './plan-files.ts';
import { clockChangePlan } from './testing/clock-change.ts';

const checked = clockChangePlan();
const days = checked.plan.placements.flatMap((placement) => placement.days).length;

async function made(mostDays: number, without: readonly 'excel'[] = []) {
  const { count, tooLarge, parts } = planFiles(
    checked,
    {
      names: namesOf(checked.semester, { pseudonymous: true }),
      language: 'nl',
      stamp: DateTime.utc(2027, 1, 15),
      ledger: null,
      without: new Set(without),
    },
    mostDays,
  );
  const paths = new Set<string>();
  for await (const { path } of parts) paths.add(path);
  return { count, tooLarge, paths: [...paths] };
}

describe('the files of a plan', () => {
  it('are as many as were promised, with the calendars before what takes much memory', async () => {
    const { count, tooLarge, paths } = await made(days);
    expect(paths).toHaveLength(count);
    expect(tooLarge).toEqual([]);
    expect(paths.slice(0, 2)).toEqual(['plan.json', 'samenvatting.txt']);
    const lastCalendar = paths.findLastIndex((path) => path.endsWith('.ics'));
    expect(lastCalendar).toBeGreaterThan(0);
    expect(paths.indexOf('rapport.html')).toBeGreaterThan(lastCalendar);
    expect(paths.indexOf('rooster.xlsx')).toBeGreaterThan(lastCalendar);
  });

  it('are without a workbook when there are more days than one can take, and say so', async () => {
    const { count, tooLarge, paths } = await made(days - 1);
    expect(paths).toHaveLength(count);
    expect(tooLarge).toEqual(['excel']);
    expect(paths).not.toContain('rooster.xlsx');
  });

  it('say nothing of a workbook that nobody asked for', async () => {
    expect((await made(days - 1, ['excel'])).tooLarge).toEqual([]);
  });
});
