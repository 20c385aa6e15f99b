/**
 * What the searches of one semester found, in a form that outlives the run. It belongs to what the searches rest on
 * and nothing else: `ridesRestOn` names that.
 */
import type { Semester } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { columnImage, columnsIn } from './gtfs/column-image.ts';
import { JourneyTable, tableIn } from './transit/journey-table.ts';

export interface RideTables {
  /** Between the sites and homes, and after these the places of childcare. */
  readonly toSites: JourneyTable;
  readonly betweenHomeAndCare: JourneyTable;
}

/** To be raised with every change of what the tables hold or of how journeys are searched. */
export const RIDE_TABLES_VERSION = 3;

export function emptyTables(): RideTables {
  return {
    toSites: new JourneyTable(),
    betweenHomeAndCare: new JourneyTable(),
  };
}

export function rideTablesImage(tables: RideTables): SharedArrayBuffer {
  const columns = tablesOf(tables).flatMap((table) => table.imageColumns());
  return columnImage(columns, RIDE_TABLES_VERSION);
}

/** Null for an image that is damaged, or of another version. */
export function rideTablesFromImage(image: ArrayBufferLike): RideTables | null {
  const columns = columnsIn(image, RIDE_TABLES_VERSION);
  if (columns === null) return null;
  const tables = {
    toSites: tableIn(columns),
    betweenHomeAndCare: tableIn(columns),
  };
  return columns.isReadWhole() ? tables : null;
}

export function haveGrown(tables: RideTables): boolean {
  return tablesOf(tables).some((table) => table.hasGrown);
}

function tablesOf({ toSites, betweenHomeAndCare }: RideTables): readonly JourneyTable[] {
  return [toSites, betweenHomeAndCare];
}

/**
 * Everything of a semester that the journeys of its trainees depend on, beside the timetables themselves, as plain
 * JSON. Two semesters that agree on it have the same tables.
 */
export function ridesRestOn(semester: Semester): unknown {
  const { start, end, closures, childcare, transit, rules, sites, trainees, units } = semester;
  const { weights: _cost, ...travelRules } = rules;
  const minutes = units.flatMap(({ shifts }) =>
    shifts.map(shiftTimes).flatMap(({ startMinute, endMinute }) => [startMinute, endMinute]),
  );
  return {
    ...{ start, end, childcare, transit: transit ?? null, rules: travelRules },
    holidays: closures.filter(({ kind }) => kind === 'public-holiday').map(({ from, to }) => [from, to]),
    minutes: [...new Set(minutes)].sort((a, b) => a - b),
    sites: sites.map(({ id, lat, lon }) => [id, lat, lon]),
    riders: trainees
      .filter(({ modes }) => modes.some(({ mode }) => mode === 'transit'))
      .map(({ home, modes, childcare: own }) => ({ home, modes, childcare: own ?? null })),
  };
}
