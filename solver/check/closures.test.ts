import { describe, expect, it } from 'vitest';
import { ALL_WEEK, moduleInput, placement, semester, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

const LABOUR_DAY = { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid' };
const BRIDGE = { from: '2027-04-30', to: '2027-05-01', name: 'Brug' };
const days = [{ date: '2027-04-29' }, { date: '2027-05-01' }];
const found = (world: ReturnType<typeof semester>) => causesOf('H3', world, [placement(world, {}, days)]);

describe('H3 closures', () => {
  it('has no stage on other closures, up to their last day', () => {
    const world = semester({ closures: [{ ...BRIDGE, kind: 'other' }] });
    expect(breachesOf('H3', world, [placement(world, {}, days)])).toEqual([
      {
        rule: 'H3',
        cause: 'other',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        shift: 'early',
        date: '2027-05-01',
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
  });

  it('has stage in school holidays where the module allows it', () => {
    const closures = [{ ...BRIDGE, kind: 'school-holiday' as const }];
    expect(found(semester({ closures }))).toEqual(['school-holiday 1/0 on 2027-05-01']);
    expect(found(semester({ closures, modules: [moduleInput({ inSchoolHolidays: true })] }))).toEqual([]);
  });

  it('asks a figure of weekday 8 for the shift on a public holiday, also on a Saturday', () => {
    const closures = [{ ...LABOUR_DAY, kind: 'public-holiday' as const }];
    const staffed = (shift: string, weekdays: (6 | 7 | 8)[]) =>
      semester({
        closures,
        units: [unit({ weekendStaffing: [{ shift, weekdays, planned: 4, minimum: 2 }] })],
      });
    expect(found(staffed('early', [8]))).toEqual([]);
    expect(found(staffed('early', [6, 7]))).toEqual(['public-holiday 1/0 on 2027-05-01']);
    expect(found(staffed('late', [8]))).toEqual(['public-holiday 1/0 on 2027-05-01']);
  });

  it('wants both to hold on a date that is both', () => {
    const world = semester({
      closures: [
        { ...LABOUR_DAY, kind: 'public-holiday' },
        { ...BRIDGE, kind: 'school-holiday' },
      ],
      units: [unit({ weekendStaffing: [], offers: [{ weekdays: ALL_WEEK, shift: 'early', places: 1 }] })],
    });
    expect(found(world)).toEqual(['public-holiday 1/0 on 2027-05-01', 'school-holiday 1/0 on 2027-05-01']);
  });

  it('does not judge frozen days', () => {
    const world = semester({
      closures: [{ ...BRIDGE, kind: 'other' }],
      pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-05-01' }],
    });
    expect(found(world)).toEqual([]);
  });
});
