import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { semesterXlsx } from './semester-xlsx.ts';
import { noLibreOffice, shownByLibreOffice } from './testing/libreoffice.ts';
import { MADE_UP_ROWS, MADE_UP_SHEETS } from './testing/made-up-sheets.ts';

const STAMP = DateTime.fromISO('2027-01-15T10:00:00Z', { zone: 'utc' });

describe('the workbook of a semester in LibreOffice', () => {
  it.skipIf(noLibreOffice())('opens and shows what was written', async () => {
    const options = { stamp: STAMP, title: 'Stages <voorjaar> & zomer', language: 'nl' } as const;
    const shown = shownByLibreOffice(await semesterXlsx(MADE_UP_SHEETS, MADE_UP_ROWS, options));
    expect([...shown.keys()]).toEqual(['Uitleg', 'Semester', 'Modules', 'Cursisten']);
    expect(shown.get('Uitleg')?.[0]?.[0]).toBe('Stages <voorjaar> & zomer');
    expect(shown.get('Semester')?.[1]).toEqual([
      'Begin *',
      '01/02/2027',
      'De eerste dag. Bijvoorbeeld: 1/2/2027',
    ]);
    expect(shown.get('Cursisten')).toEqual([
      ['Nummer *', 'Beschikbaar vanaf', 'Opvang opent om', 'Module *', 'Al gedaan', 'Opmerking'],
      ['007', '08/02/2027', '07:30', 'M1', 'M2, M3', 'Zoë zei: "graag wzc"; 😀'],
      ['t-002', '', '', 'M2', '', '=1+1'],
      ['3', '28/03/2027', '00:00', 'M3', '', expect.stringMatching(/^twee\s*regels$/)],
    ]);
  });
});
