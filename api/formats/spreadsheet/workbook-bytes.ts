/** Writing a workbook so that the same contents are always the same bytes. */
import type ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { DateTime } from 'luxon';

const MAKER = 'Stageplan';

/**
 * The bytes of an `.xlsx` file: the same for the same workbook and stamp, on every day and machine. Sets who made
 * it (Stageplan, nobody by name) and when (the stamp); the title is the caller's.
 */
export async function workbookBytes(workbook: ExcelJS.Workbook, stamp: DateTime): Promise<Uint8Array> {
  workbook.creator = MAKER;
  workbook.lastModifiedBy = MAKER;
  workbook.created = stamp.toJSDate();
  workbook.modified = stamp.toJSDate();
  const written = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  return zipSync(unzipSync(written), { mtime: added() });
}

/**
 * When every part of the zip says it was added: exceljs would write the present. A zip keeps local times, so this is
 * a local one, at an hour that no clock change skips: its bytes are the same in every time zone.
 */
function added(): Date {
  return new Date(1980, 0, 1, 12);
}
