import ExcelJS from 'exceljs';
import { DateTime } from 'luxon';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unzipped } from './testing/unzipped.ts';
import { workbookBytes } from './workbook-bytes.ts';

const STAMP = DateTime.fromISO('2027-01-15T09:30', { zone: 'Europe/Brussels' });

function workbook(text = 'Leuven'): ExcelJS.Workbook {
  const made = new ExcelJS.Workbook();
  made.title = 'Stageplanning';
  made.addWorksheet('Blad').addRow([text, 1]);
  return made;
}

/** As if the workbook were written at another moment, by the clock of the machine. */
async function writtenAt(now: string, text?: string): Promise<Uint8Array> {
  vi.setSystemTime(new Date(now));
  return workbookBytes(workbook(text), STAMP);
}

describe('the bytes of a workbook', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('depend on what is in it and on the stamp, not on the clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const first = await writtenAt('2027-01-15T10:00:00Z');
    expect(await writtenAt('2031-12-31T23:59:59Z')).toEqual(first);
    expect(await writtenAt('2027-01-15T10:00:00Z', 'Tienen')).not.toEqual(first);
    expect(await workbookBytes(workbook(), STAMP.plus({ minutes: 1 }))).not.toEqual(first);
  });

  it('say that Stageplan made it at the moment of the stamp, and nobody else', async () => {
    const core = unzipped(await workbookBytes(workbook(), STAMP)).get('docProps/core.xml');
    expect(core).toContain('<dc:creator>Stageplan</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Stageplan</cp:lastModifiedBy>');
    expect(core).toContain('>2027-01-15T08:30:00Z</dcterms:created>');
    expect(core).toContain('>2027-01-15T08:30:00Z</dcterms:modified>');
  });
});
