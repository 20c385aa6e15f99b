/** The sheets in English. */
import type { DayKind } from '../same-journeys.ts';
import type { RotaWords } from './rota-words.ts';

const because = (closures: readonly string[]) => (closures.length === 0 ? '' : ` (${closures.join(', ')})`);
const afterComma = (text: string) => (text === '' ? '' : `, ${text}`);
const KINDS: Record<DayKind, string> = {
  weekday: 'on weekdays',
  saturday: 'on Saturdays',
  sunday: 'on Sundays',
};

export const ROTA_EN: RotaWords = {
  traineeTitle: (trainee, semester) => `Placement of ${trainee} – ${semester}`,
  unitTitle: (unit, semester) => `Trainees ${unit} – ${semester}`,
  placementsIn: (semester) => `Placement rota – ${semester}`,
  traineesIn: (semester) => `Rota of the trainees – ${semester}`,
  noDays: 'No placement days are planned.',
  notPlaced: (module) => `There is no place yet for ${module}.`,

  unit: 'Unit',
  where: 'Where',
  mentor: 'Mentor',
  period: 'When',
  amount: 'How much',
  travel: 'Travel',
  fromTo: (from, to) => [`from ${from}`, `to ${to}`],
  days: (days, duration) => `${days}, ${duration} of placement in all`,

  day: 'Day',
  shift: 'Shift',
  leaveHome: 'Leave home',
  childcare: 'Childcare',
  arrive: 'Arrive',
  backHome: 'Back home',
  trainee: 'Trainee',
  module: 'Module',
  who: 'Who comes',
  and: 'and',
  guidedBy: (mentor) => `mentor: ${mentor}`,
  bring: (time) => `bring ${time}`,
  collect: (time) => `collect ${time}`,

  ridesBelow: (modes) => `${modes}; step by step below the weeks`,
  rides: {
    out: (shift, when) => `Out: ${shift}${afterComma(when)}`,
    back: (shift, when) => `Back: ${shift}${afterComma(when)}`,
  },
  onMost: (kind, except) => `${KINDS[kind]}${except === '' ? '' : ` (but not ${except})`}`,
  on: (dates) => `on ${dates}`,

  continued: (title) => `${title}, continued`,
  noPlacementDays: (weeks, closures) => `${weeks}: no placement days${because(closures)}.`,
  noTrainees: (weeks, closures) => `${weeks}: no trainees${because(closures)}.`,
  weeks: (first, last, from, to) => {
    if (first === last) return `Week ${first} (${from}–${to})`;
    const numbers = last === first + 1 ? `${first} and ${last}` : `${first} to ${last}`;
    return `Weeks ${numbers} (${from}–${to})`;
  },

  page: (page, pages) => `page ${page} of ${pages}`,
  made: (date, time, version) => `Made on ${date} at ${time} with Stageplan, version ${version}`,
};
