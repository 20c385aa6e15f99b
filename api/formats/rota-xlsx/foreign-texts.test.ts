/** Names and ids are typed by others: whatever they hold, the workbook stays whole and nothing in it is calculated. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { planSchema } from '../../../solver/domain/plan-schema.ts';
import {
  HEVERLEE,
  mentor,
  moduleInput,
  placement,
  semester,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { unzipped } from '../spreadsheet/testing/unzipped.ts';
import { acceptedPlan } from '../testing/accepted-plan.ts';
import { rowsOf, sheetOf } from './testing/read-back.ts';
import { rotaBytes, rotaOf } from './testing/rota-of.ts';

const LINK = '=HYPERLINK("http://example.org";"klik")';
const MARCH = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];

/** Everything that has a name is called this; the second trainee is not placed, for this reason. */
function planOf(text: string): CheckedPlan {
  const world = semester({
    name: text,
    modules: [moduleInput({ name: text })],
    employers: [{ id: 'e1', name: text }],
    sites: [{ id: 's1', employer: 'e1', name: text, address: text, municipality: text, ...HEVERLEE }],
    units: [unit({ name: text })],
    mentors: [mentor()],
    trainees: [trainee({ cohort: text }), trainee({ id: 't2', cohort: text })],
    people: { t1: { name: text }, t2: { name: text }, mentor1: { name: text } },
  });
  const unplaced = planSchema.shape.unplaced.parse([
    {
      trainee: 't2',
      module: 'basis',
      blockers: [{ rule: text, units: 1, text: { nl: text, en: text } }],
      remedies: [],
    },
  ]);
  return acceptedPlan(world, [placement(world, {}, MARCH)], { over: { unplaced } });
}

describe('texts of others in the rota workbook', () => {
  it.each([LINK, '+32 16', '-1+1', '@SUM(A1)', '\t=1', '＝1+1'])(
    'never become a formula: %j',
    async (text) => {
      const checked = planOf(text);
      const workbook = await rotaOf(checked, { published: checked.plan });
      const cells: ExcelJS.Cell[] = [];
      for (const sheet of workbook.worksheets) {
        sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
      }
      expect(cells.filter((cell) => cell.type === ExcelJS.ValueType.Formula)).toEqual([]);
      expect(cells.filter((cell) => cell.type === ExcelJS.ValueType.Hyperlink)).toEqual([]);
      expect(cells.filter((cell) => cell.text === text)).toEqual([]);
      expect(cells.filter((cell) => cell.text === `'${text}`).length).toBeGreaterThan(20);
      const xml = [...unzipped(await rotaBytes(checked)).values()].join('\n');
      expect(xml).not.toMatch(/<f[ >]/);
    },
  );

  it('lose what a workbook cannot hold, and nothing else', async () => {
    const rows = rowsOf(
      sheetOf(await rotaOf(planOf('A\u0000b\u0007\uFFFE <&"\u0027> _x0041_ 日\uD800')), 'Stages'),
    );
    expect(rows[0]?.Cursist).toBe('Ab <&"\u0027> _x0041_ 日');
    expect(rows[0]?.Adres).toBe('Ab <&"\u0027> _x0041_ 日');
  });

  it('may be as long as they like', async () => {
    const sheet = sheetOf(await rotaOf(planOf('x'.repeat(40_000))), 'Niet geplaatst');
    expect(rowsOf(sheet)[0]?.Uitleg).toHaveLength(32_767);
    expect(sheet.getRow(2).height).toBe(409);
    expect(sheet.getColumn('G').width).toBeLessThan(255);
  });
});
