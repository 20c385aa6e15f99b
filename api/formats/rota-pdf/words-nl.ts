/** The sheets in Dutch. */
import type { DayKind } from '../same-journeys.ts';
import type { RotaWords } from './rota-words.ts';

const because = (closures: readonly string[]) => (closures.length === 0 ? '' : ` (${closures.join(', ')})`);
const afterComma = (text: string) => (text === '' ? '' : `, ${text}`);
const KINDS: Record<DayKind, string> = {
  weekday: 'op weekdagen',
  saturday: 'op zaterdag',
  sunday: 'op zondag',
};

export const ROTA_NL: RotaWords = {
  traineeTitle: (trainee, semester) => `Stage van ${trainee} – ${semester}`,
  unitTitle: (unit, semester) => `Stagiairs ${unit} – ${semester}`,
  placementsIn: (semester) => `Stagerooster – ${semester}`,
  traineesIn: (semester) => `Rooster van de stagiairs – ${semester}`,
  noDays: 'Er zijn geen stagedagen gepland.',
  notPlaced: (module) => `Voor ${module} is er nog geen stageplaats.`,

  unit: 'Afdeling',
  where: 'Waar',
  mentor: 'Mentor',
  period: 'Wanneer',
  amount: 'Hoeveel',
  travel: 'Verplaatsing',
  fromTo: (from, to) => [`van ${from}`, `tot en met ${to}`],
  days: (days, duration) => `${days}, samen ${duration} stage`,

  day: 'Dag',
  shift: 'Dienst',
  leaveHome: 'Thuis weg',
  childcare: 'Opvang',
  arrive: 'Aankomst',
  backHome: 'Weer thuis',
  trainee: 'Stagiair',
  module: 'Module',
  who: 'Wie er komt',
  and: 'en',
  guidedBy: (mentor) => `mentor: ${mentor}`,
  bring: (time) => `brengen ${time}`,
  collect: (time) => `halen ${time}`,

  ridesBelow: (modes) => `${modes}; hoe precies, staat onder de weken`,
  rides: {
    out: (shift, when) => `Heen: ${shift}${afterComma(when)}`,
    back: (shift, when) => `Terug: ${shift}${afterComma(when)}`,
  },
  onMost: (kind, except) => `${KINDS[kind]}${except === '' ? '' : ` (behalve ${except})`}`,
  on: (dates) => `op ${dates}`,

  continued: (title) => `${title}, vervolg`,
  noPlacementDays: (weeks, closures) => `${weeks}: geen stage${because(closures)}.`,
  noTrainees: (weeks, closures) => `${weeks}: geen stagiairs${because(closures)}.`,
  weeks: (first, last, from, to) => {
    const numbers = last === first + 1 ? `${first} en ${last}` : `${first} tot en met ${last}`;
    return `Week ${first === last ? first : numbers} (${from}–${to})`;
  },

  page: (page, pages) => `bladzijde ${page} van ${pages}`,
  made: (date, time, version) => `Gemaakt op ${date} om ${time} met Stageplan, versie ${version}`,
};
