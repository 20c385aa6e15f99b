import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../solver/domain/problem.ts';
import { MOST_DAYS_IN_WORKBOOK, workbookFault } from './workbook-size.ts';

describe('a workbook', () => {
  it('is made of up to 100 000 days', () => {
    expect(MOST_DAYS_IN_WORKBOOK).toBe(100_000);
    expect(workbookFault(100_000)).toBeNull();
  });

  it('is refused beyond that, with what to take instead', () => {
    const fault = workbookFault(100_001);
    expect(fault === null ? '' : problemLine(fault, 'nl')).toBe(
      'bestand: 100001 is geen aantal dagen dat in één werkboek past (hoogstens 100000). ' +
        'Neem het rooster als CSV, daarin staan alle dagen, of het werkboek van één werkgever.',
    );
  });
});
