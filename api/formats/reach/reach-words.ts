/** The words of the answers about who can get where. */
import type { Language } from '../../../solver/domain/problem.ts';
import type { Shift } from '../../../solver/domain/semester-schema.ts';
import type { DayKind } from '../../../solver/reach/day-kinds.ts';

export interface ReachWords {
  readonly shifts: Readonly<Record<Shift['kind'], string>>;
  readonly days: Readonly<Record<DayKind, string>>;
  readonly notOffered: string;
  readonly way: (way: string, out: string, back: string) => string;
  /** Where one goes back otherwise. */
  readonly ways: (out: string, back: string) => string;
  readonly some: (reached: number, dates: number, way: string, hurdle: string) => string;
  readonly none: (hurdle: string) => string;
  readonly atMost: (way: string, duration: string) => string;
  /** Heads of the table of counts: units for a person, people for a unit. */
  readonly countedUnits: string;
  readonly countedPeople: string;
  readonly count: (reached: number, all: number) => string;
  readonly notes: {
    readonly travelOnly: string;
    readonly notOffered: string;
    readonly noTimetable: string;
    readonly nothing: string;
  };
}

const NL: ReachWords = {
  shifts: {
    early: 'vroeg',
    day: 'dag',
    late: 'laat',
    split: 'onderbroken',
    half: 'halve dag',
    evening: 'avond',
    night: 'nacht',
  },
  days: {
    weekday: 'ma–vr',
    saturday: 'za',
    sunday: 'zo',
    'public-holiday': 'feestdag',
    'school-holiday': 'vakantie',
  },
  notOffered: '(geen aanbod)',
  way: (way, out, back) => `${way}: heen ${out}, terug ${back}`,
  ways: (out, back) => `heen ${out}, terug ${back}`,
  some: (reached, dates, way, hurdle) => `${reached} van ${dates} dagen ${way}; op de andere niet: ${hurdle}`,
  none: (hurdle) => `nooit: ${hurdle}`,
  atMost: (way, duration) => `${way} (hoogstens ${duration})`,
  countedUnits: 'Afdelingen waar men op elke dag van die soort geraakt:',
  countedPeople: 'Wie er op elke dag van die soort geraakt:',
  count: (reached, all) => `${reached} van ${all}`,
  notes: {
    travelOnly:
      'Alleen de verplaatsing telt hier, met de opvang en het vervoer dat de afdeling vraagt; niet of er plaats en een mentor is, en niet les, werk en rust. De tijden zijn die van een voorbeelddag; ma–vr is buiten de schoolvakanties, vakantie is ma–vr erin.',
    notOffered: '(geen aanbod): op zulke dagen neemt de afdeling in die dienst geen cursisten.',
    noTimetable:
      'Het semester heeft geen dienstregeling: bussen en treinen tellen niet mee. Haal ze op met npx stageplan transit fetch.',
    nothing: 'Geen enkele dienst en dag voldoet aan wat u vraagt.',
  },
};

const EN: ReachWords = {
  shifts: {
    early: 'early',
    day: 'day',
    late: 'late',
    split: 'split',
    half: 'half day',
    evening: 'evening',
    night: 'night',
  },
  days: {
    weekday: 'Mon–Fri',
    saturday: 'Sat',
    sunday: 'Sun',
    'public-holiday': 'public holiday',
    'school-holiday': 'school holiday',
  },
  notOffered: '(not offered)',
  way: (way, out, back) => `${way}: out ${out}, back ${back}`,
  ways: (out, back) => `out ${out}, back ${back}`,
  some: (reached, dates, way, hurdle) => `${reached} of ${dates} days ${way}; not on the others: ${hurdle}`,
  none: (hurdle) => `never: ${hurdle}`,
  atMost: (way, duration) => `${way} (at most ${duration})`,
  countedUnits: 'Units that can be reached on every day of that kind:',
  countedPeople: 'Who can get there on every day of that kind:',
  count: (reached, all) => `${reached} of ${all}`,
  notes: {
    travelOnly:
      'Only the journey counts here, with childcare and the transport that the unit asks; not whether there is a place and a mentor, nor class, work and rest. Times are those of one such day; Mon–Fri is outside school holidays, school holiday is Mon–Fri in one.',
    notOffered: '(not offered): on such days the unit takes no trainees in that shift.',
    noTimetable:
      'The semester has no timetable: buses and trains do not count. Fetch them with npx stageplan transit fetch.',
    nothing: 'No shift and day meets what you ask.',
  },
};

export const REACH_WORDS: Readonly<Record<Language, ReachWords>> = { nl: NL, en: EN };
