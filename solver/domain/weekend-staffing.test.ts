import { describe, expect, it } from 'vitest';
import { semester, type UnitInput, unit } from '../testing/builders.ts';
import { dayNumber } from './calendar.ts';
import { closureCalendar } from './closures.ts';
import { isStaffedOnPublicHolidays, weekendAllowance } from './weekend-staffing.ts';

type Figure = NonNullable<UnitInput['weekendStaffing']>[number];

const SATURDAY = '2027-03-06';
const SUNDAY = '2027-03-07';
const MONDAY = '2027-03-08';
const HOLIDAY_ON_SATURDAY = '2027-05-01';
const HOLIDAY_ON_MONDAY = '2027-05-17';

const CLOSURES = closureCalendar(
  semester({
    closures: [HOLIDAY_ON_SATURDAY, HOLIDAY_ON_MONDAY].map((date) => ({
      from: date,
      to: date,
      name: 'Feestdag',
      kind: 'public-holiday' as const,
    })),
  }).closures,
);

function built(figures: readonly Figure[]) {
  const [found] = semester({ units: [unit({ weekendStaffing: [...figures] })] }).units;
  const early = found?.shifts.find((s) => s.id === 'early');
  if (found === undefined || early === undefined) throw new Error('the unit has an early shift');
  return { found, early };
}

function allowed(date: string, ...figures: readonly Figure[]): number | null {
  const { found, early } = built(figures);
  return weekendAllowance(found, early.id, dayNumber(date), CLOSURES);
}

const SATURDAYS = { shift: 'early', weekdays: [6 as const], planned: 5, minimum: 3 };

describe('the trainees that weekend staff can have around', () => {
  it('are one per member of staff above the minimum', () => {
    expect(allowed(SATURDAY, SATURDAYS)).toBe(2);
  });

  it('are never below 0', () => {
    expect(allowed(SATURDAY, { ...SATURDAYS, planned: 2 })).toBe(0);
  });

  it('are none where no figure is given for that day and shift', () => {
    expect(allowed(SUNDAY, SATURDAYS)).toBe(0);
    expect(allowed(SATURDAY, { ...SATURDAYS, shift: 'late' })).toBe(0);
    expect(allowed(SATURDAY)).toBe(0);
  });

  it('are not limited on an ordinary weekday', () => {
    expect(allowed(MONDAY, SATURDAYS)).toBeNull();
  });

  it('are rounded down, but not when a fraction is whole on paper', () => {
    expect(allowed(SATURDAY, { ...SATURDAYS, planned: 6, traineesPerSpareStaff: 0.5 })).toBe(1);
    // 0.29 × 100 is 29 on paper and 28.999999999999996 in floats.
    expect(allowed(SATURDAY, { ...SATURDAYS, planned: 33, traineesPerSpareStaff: 0.1 })).toBe(3);
    expect(allowed(SATURDAY, { ...SATURDAYS, planned: 103, traineesPerSpareStaff: 0.29 })).toBe(29);
  });

  it('follow the public-holiday figure alone on a public holiday, also on a Saturday', () => {
    const holidays = { ...SATURDAYS, weekdays: [8 as const], planned: 4 };
    expect(allowed(HOLIDAY_ON_SATURDAY, SATURDAYS, holidays)).toBe(1);
    expect(allowed(HOLIDAY_ON_SATURDAY, SATURDAYS)).toBe(0);
    expect(allowed(HOLIDAY_ON_MONDAY, holidays)).toBe(1);
    expect(allowed(SATURDAY, holidays)).toBe(0);
  });
});

it('a unit is staffed on public holidays where it gives a figure for day 8', () => {
  const onSaturdays = built([SATURDAYS]);
  const onHolidays = built([{ ...SATURDAYS, weekdays: [6, 8] }]);
  expect(isStaffedOnPublicHolidays(onSaturdays.found, onSaturdays.early.id)).toBe(false);
  expect(isStaffedOnPublicHolidays(onHolidays.found, onHolidays.early.id)).toBe(true);
});
