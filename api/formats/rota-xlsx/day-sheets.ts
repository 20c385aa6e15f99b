/** The sheets with a row per day of stage: all of them, and the same by unit, by trainee and by mentor. */

import type { PlacedDay } from '../placement-days.ts';
import { ROTA, ridesColumns, rotaColumns } from '../rota-columns.ts';
import { place } from '../summary/place.ts';
import type { RotaRows } from './rota-rows.ts';
import type { SheetColumn, TableSheet } from './table.ts';

/** On a sheet that is printed on one page wide: a ride may take some lines. */
const RIDE_WIDTH = 24;

const NO_DAYS = { nl: 'Er is nog geen enkele dag stage gepland.', en: 'No day has been planned yet.' };

const UNIT_AND_SITE: SheetColumn<PlacedDay> = {
  nl: 'Afdeling',
  en: 'Unit',
  cell: ({ unit, site }) => place(unit.name, site.name),
};
const SHIFT_AND_TIMES: SheetColumn<PlacedDay> = {
  nl: 'Dienst',
  en: 'Shift',
  cell: ({ unit, shift }, { names }) => names.shift(unit.id, shift.id),
};
const FIRST_OR_LAST: SheetColumn<PlacedDay> = {
  nl: 'Eerste of laatste dag',
  en: 'First or last day',
  cell: ({ placement: { days }, day }, { language }) => {
    if (day === days[0]) return language === 'nl' ? 'eerste dag' : 'first day';
    if (day === days.at(-1)) return language === 'nl' ? 'laatste dag' : 'last day';
    return null;
  },
};
const MAIN_MENTOR: SheetColumn<PlacedDay> = {
  nl: 'Vaste mentor',
  en: 'Primary mentor',
  cell: ({ placement }, { names }) => names.mentor(placement.mentor),
};

export function allDays({ byDate }: RotaRows): TableSheet<PlacedDay> {
  return {
    name: { nl: 'Alle dagen', en: 'All days' },
    about: {
      nl: 'Elke dag stage, op datum, met alles wat erbij hoort: om te filteren en te tellen.',
      en: 'Every day of every placement, by date, with all that goes with it: to filter and to count.',
    },
    whenEmpty: NO_DAYS,
    columns: rotaColumns(byDate),
    rows: byDate,
    grouping: { keyOf: ({ day }) => day.date, columns: 2 },
    landscape: true,
    frozenColumns: 3,
    pagesWide: 2,
  };
}

export function unitDays({ byUnit }: RotaRows): TableSheet<PlacedDay> {
  return {
    name: { nl: 'Per afdeling', en: 'By unit' },
    about: {
      nl: 'Wie er op een afdeling wanneer stage heeft, en met welke mentor. Bij het afdrukken begint elke afdeling op een nieuwe pagina.',
      en: 'Who is at a unit when, and with which mentor. When printed, each unit starts on a new page.',
    },
    whenEmpty: NO_DAYS,
    columns: [
      UNIT_AND_SITE,
      ROTA.date,
      SHIFT_AND_TIMES,
      ROTA.trainee,
      ROTA.mentor,
      ROTA.module,
      ROTA.cohort,
      FIRST_OR_LAST,
    ],
    rows: byUnit,
    grouping: { keyOf: ({ unit }) => unit.id, columns: 1, pageEach: true },
    landscape: true,
  };
}

export function traineeDays({ byTrainee }: RotaRows): TableSheet<PlacedDay> {
  return {
    name: { nl: 'Per cursist', en: 'By trainee' },
    about: {
      nl: 'De dagen van elke cursist: waar, welke dienst, met wie, en wanneer de cursist thuis weggaat en weer thuis is.',
      en: 'The days of each trainee: where, which shift, with whom, and when the trainee leaves home and is back.',
    },
    whenEmpty: NO_DAYS,
    columns: [
      ROTA.trainee,
      ROTA.cohort,
      ROTA.module,
      UNIT_AND_SITE,
      ROTA.date,
      SHIFT_AND_TIMES,
      ROTA.mentor,
      ROTA.leavesHome,
      ROTA.backHome,
      ...ridesColumns(byTrainee).map((column) => ({ ...column, widest: RIDE_WIDTH })),
    ],
    rows: byTrainee,
    grouping: {
      keyOf: ({ placement }) => JSON.stringify([placement.trainee, placement.module]),
      columns: 4,
    },
    landscape: true,
    frozenColumns: 1,
  };
}

export function mentorDays({ byMentor }: RotaRows): TableSheet<PlacedDay> {
  return {
    name: { nl: 'Per mentor', en: 'By mentor' },
    about: {
      nl: 'Welke dagen elke mentor begeleidt, en wie. Is de vaste mentor iemand anders, dan valt de mentor die dag in.',
      en: 'Which days each mentor guides, and whom. Where the primary mentor is another one, the mentor stands in that day.',
    },
    whenEmpty: NO_DAYS,
    columns: [ROTA.mentor, UNIT_AND_SITE, ROTA.date, SHIFT_AND_TIMES, ROTA.trainee, ROTA.module, MAIN_MENTOR],
    rows: byMentor,
    grouping: { keyOf: ({ day }) => day.mentor, columns: 2 },
    landscape: true,
  };
}
