import { isStaffedOnPublicHolidays } from '../domain/weekend-staffing.ts';
import type { DayReading, PlanReading } from './plan-reading.ts';
import { broken, dayKeys, hardRule } from './rule.ts';

export const h03Closures = hardRule({
  id: 'H3',
  source: 'docs/rules.md#h3-closures',
  title: { nl: 'Sluitingsdagen en vakanties', en: 'Closures and holidays' },
  causes: {
    other: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.date} is een sluitingsdag.`,
      en: (w) => `${w.who}: everything is closed on ${w.date}.`,
    },
    'school-holiday': {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.date} valt in een schoolvakantie, en dan kan deze module niet.`,
      en: (w) => `${w.who}: ${w.date} is in a school holiday, and this module does not run then.`,
    },
    'public-holiday': {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: ${w.date} is een feestdag, en ${w.unit} heeft dan voor ${w.shift} geen bezetting opgegeven.`,
      en: (w) =>
        `${w.who}: ${w.date} is a public holiday, for which ${w.unit} gives no staffing of ${w.shift}.`,
    },
  },
  findings: (reading) => reading.days.filter((day) => !day.frozen).flatMap((day) => closedOn(day, reading)),
});

function closedOn(day: DayReading, { closures }: PlanReading) {
  const { module, unit } = day.placement;
  const keys = { ...dayKeys(day), unit: unit.id, shift: day.shift.id };
  const onSchoolHoliday = closures.isSchoolHoliday(day.date) && !module.inSchoolHolidays;
  const onPublicHoliday =
    closures.isPublicHoliday(day.date) && !isStaffedOnPublicHolidays(unit, day.shift.id);
  return [
    ...(closures.isOtherClosure(day.date) ? [broken('other', keys)] : []),
    ...(onSchoolHoliday ? [broken('school-holiday', keys)] : []),
    ...(onPublicHoliday ? [broken('public-holiday', keys)] : []),
  ];
}
