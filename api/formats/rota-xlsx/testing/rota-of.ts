/** The rota workbook of a plan, made at a fixed moment. */
import type ExcelJS from 'exceljs';
import { DateTime } from 'luxon';
import type { CheckedPlan } from '../../../../solver/check/checked-plan.ts';
import { type Names, namesOf } from '../../../../solver/domain/names.ts';
import type { Plan } from '../../../../solver/domain/plan-schema.ts';
import type { Language } from '../../../../solver/domain/problem.ts';
import { rotaXlsx } from '../rota-xlsx.ts';
import { readBack } from './read-back.ts';

export const STAMP = DateTime.fromISO('2027-01-15T09:30', { zone: 'Europe/Brussels' });

export interface RotaOf {
  readonly language?: Language;
  readonly pseudonymous?: boolean;
  readonly published?: Plan;
  /** In place of those of the semester alone. */
  readonly names?: Names;
}

export function rotaBytes(
  checked: CheckedPlan,
  { language = 'nl', pseudonymous = false, published, names = ownNames(checked, pseudonymous) }: RotaOf = {},
): Promise<Uint8Array> {
  const replanned = published === undefined ? {} : { published };
  return rotaXlsx(checked, { names, language, stamp: STAMP, ...replanned });
}

function ownNames({ semester }: CheckedPlan, pseudonymous: boolean): Names {
  return namesOf(semester, { pseudonymous });
}

export async function rotaOf(checked: CheckedPlan, options: RotaOf = {}): Promise<ExcelJS.Workbook> {
  return readBack(await rotaBytes(checked, options));
}
