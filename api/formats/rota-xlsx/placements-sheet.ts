/** The sheet with a row per placement: where, with whom, from when to when, how many days a week. */

import { groupBy } from '../../../solver/domain/group-by.ts';
import { addressOf } from '../address.ts';
import { mondayOf } from '../date-words.ts';
import type { PlacedDay } from '../placement-days.ts';
import { ROTA, type RowColumn } from '../rota-columns.ts';
import { place } from '../summary/place.ts';
import type { PlacedModule, RotaRows } from './rota-rows.ts';
import type { SheetColumn, TableSheet } from './table.ts';

/** Many columns on one page: a row may take two lines. */
const WRAPPED = 24;

const COLUMNS: readonly SheetColumn<PlacedModule>[] = [
  ofFirstDay(ROTA.trainee),
  ofFirstDay(ROTA.traineeId),
  ofFirstDay(ROTA.cohort),
  { ...ofFirstDay(ROTA.module), widest: WRAPPED },
  { ...ofFirstDay(ROTA.employer), widest: WRAPPED },
  {
    nl: 'Afdeling',
    en: 'Unit',
    cell: ({ first: { unit, site } }) => place(unit.name, site.name),
    widest: WRAPPED,
  },
  { nl: 'Adres', en: 'Address', cell: ({ first }) => addressOf(first.site), widest: WRAPPED },
  {
    nl: 'Vaste mentor',
    en: 'Primary mentor',
    cell: ({ first }, { names }) => names.mentor(first.placement.mentor),
  },
  { nl: 'Eerste dag', en: 'First day', cell: ({ first }) => ({ date: first.day.date }) },
  { nl: 'Laatste dag', en: 'Last day', cell: ({ last }) => ({ date: last.day.date }) },
  { nl: 'Aantal dagen', en: 'Number of days', cell: ({ days }) => days.length },
  { nl: 'Dagen per week', en: 'Days a week', cell: ({ days }) => daysPerWeek(days) },
  {
    nl: 'Uren stage',
    en: 'Hours',
    cell: ({ days }) => days.reduce((sum, { day }) => sum + day.minutes, 0),
    numbers: 'minutes',
  },
];

export function placementsSheet({ placed }: RotaRows): TableSheet<PlacedModule> {
  return {
    name: { nl: 'Stages', en: 'Placements' },
    about: {
      nl: 'Eén rij per stage: afdeling, adres, vaste mentor, eerste en laatste dag, dagen per week en uren.',
      en: 'One row per placement: unit, address, primary mentor, first and last day, days a week and hours.',
    },
    whenEmpty: { nl: 'Er is nog geen enkele stage geplaatst.', en: 'No placement has been made yet.' },
    columns: COLUMNS,
    rows: placed,
    landscape: true,
    frozenColumns: 1,
  };
}

function ofFirstDay({ nl, en, cell }: RowColumn<PlacedDay>): SheetColumn<PlacedModule> {
  return { nl, en, cell: ({ first }, options) => cell(first, options) };
}

/** `3`, or `1–3` where weeks differ: in weeks with stage. */
function daysPerWeek(days: readonly PlacedDay[]): string {
  const counts = [...groupBy(days, ({ day }) => mondayOf(day.date)).values()].map((week) => week.length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  return fewest === most ? String(most) : `${fewest}–${most}`;
}
