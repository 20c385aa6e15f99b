/** The rota on paper: a tagged PDF (PDF/UA) on A4 for each trainee and each unit. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Semester, Site, Unit } from '../../../solver/domain/semester-schema.ts';
import type { TraineeId, UnitId } from '../../../solver/domain/values.ts';
import { traineePaths, unitPaths } from './rota-pdf-paths.ts';
import { type RotaPdfOptions, sheetDays } from './sheet-frame.ts';
import { traineeSheet } from './trainee-sheet.ts';
import { unitSheet } from './unit-sheet.ts';

export type { RotaPdfOptions } from './sheet-frame.ts';

export interface RotaPdf {
  /** Inside the output folder, parts parted by `/`: `pdf/cursisten/t-0001.pdf`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @throws RangeError for a trainee that the semester does not have */
export function traineePdf(
  checked: CheckedPlan,
  id: TraineeId,
  options: RotaPdfOptions,
): Promise<Uint8Array> {
  return traineeSheet(sheetDays(checked), named(checked.semester.trainees, id), options);
}

/** @throws RangeError for a unit that the semester does not have */
export function unitPdf(checked: CheckedPlan, id: UnitId, options: RotaPdfOptions): Promise<Uint8Array> {
  const unit = named(checked.semester.units, id);
  return unitSheet(sheetDays(checked), unit, siteOf(checked.semester, unit), options);
}

/** One after another, for everyone who has a day in the plan: first the trainees, then the units. */
export async function* rotaPdfs(checked: CheckedPlan, options: RotaPdfOptions): AsyncIterable<RotaPdf> {
  const { semester } = checked;
  const days = sheetDays(checked);
  for (const { item, path } of traineePaths(semester)) {
    if (days.ofTrainee.has(item.id)) yield { path, bytes: await traineeSheet(days, item, options) };
  }
  for (const { item, path } of unitPaths(semester)) {
    if (!days.ofUnit.has(item.id)) continue;
    yield { path, bytes: await unitSheet(days, item, siteOf(semester, item), options) };
  }
}

function siteOf({ sites }: Semester, { site }: Unit): Site {
  return named<Site>(sites, site);
}

function named<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new RangeError(`the semester has no "${id}"`);
  return found;
}
