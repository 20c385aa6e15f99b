/** The choice among columns as a whole-number program: a yes or no per column, and one per setting that H19 asks for. */
import type { Column, ColumnBook } from './column-book.ts';

const SUNDAY = 7;
const MONDAY = 1;
const SUNDAY_WEEKS = 4;
/** A placement weighs so much more than the dearest column: no whole plan of the suites turns the order round. */
const PLACEMENT_WEIGHT = 10;

interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly entries: Map<number, number>;
}

/** As HiGHS takes it: columns of the book first, in order, then the settings. */
export interface ColumnProgram {
  readonly data: {
    readonly numRows: number;
    readonly numCols: number;
    readonly rowLower: number[];
    readonly rowUpper: number[];
    readonly colCost: number[];
    readonly colLower: number[];
    readonly colUpper: number[];
    readonly matrix: {
      readonly format: 'csr';
      readonly numRows: number;
      readonly numCols: number;
      readonly starts: number[];
      readonly indices: number[];
      readonly values: number[];
    };
  };
}

export function columnProgram(book: ColumnBook): ColumnProgram {
  const { columns, demands } = book;
  const dearest = columns.reduce((most, { cost }) => Math.max(most, cost), 1);
  const price = PLACEMENT_WEIGHT * dearest;
  const colCost = columns.map(({ demand, cost }) => price * (demands[demand]?.priority ?? 0) - cost);
  const rows = new Rows();
  placedOnce(book, rows);
  room(book, rows);
  together(book, rows);
  const settings = mixes(book, rows, columns.length);
  const numCols = columns.length + settings;
  for (let i = 0; i < settings; i++) colCost.push(0);
  const list = rows.binding();
  const starts = [0];
  for (const { entries } of list) starts.push((starts.at(-1) ?? 0) + entries.size);
  return {
    data: {
      numRows: list.length,
      numCols,
      rowLower: list.map(({ lower }) => lower),
      rowUpper: list.map(({ upper }) => upper),
      colCost,
      colLower: colCost.map(() => 0),
      colUpper: colCost.map(() => 1),
      matrix: {
        format: 'csr',
        numRows: list.length,
        numCols,
        starts,
        indices: list.flatMap(({ entries }) => [...entries.keys()]),
        values: list.flatMap(({ entries }) => [...entries.values()]),
      },
    },
  };
}

class Rows {
  private readonly named = new Map<string, Row>();

  /** The row of that name, made with these limits when it is first met. */
  row(name: string, lower: number, upper: number): Row {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const made = { lower, upper, entries: new Map<number, number>() };
    this.named.set(name, made);
    return made;
  }

  add(row: Row, column: number, value: number): void {
    row.entries.set(column, (row.entries.get(column) ?? 0) + value);
  }

  /** Rows that all their columns together could break. */
  binding(): Row[] {
    return [...this.named.values()].filter(({ lower, upper, entries }) => {
      const most = [...entries.values()].reduce((sum, value) => sum + Math.max(0, value), 0);
      const least = [...entries.values()].reduce((sum, value) => sum + Math.min(0, value), 0);
      return most > upper || least < lower;
    });
  }
}

const NO_LOWER_LIMIT = Number.NEGATIVE_INFINITY;

/** Once at most, and H17: promised ones once. */
function placedOnce({ columns, demands }: ColumnBook, rows: Rows): void {
  columns.forEach(({ demand }, column) => {
    const once = rows.row(`once ${demand}`, demands[demand]?.promised === true ? 1 : 0, 1);
    rows.add(once, column, 1);
  });
}

/** H10 to H12. */
function room({ columns, exchange }: ColumnBook, rows: Rows): void {
  const { places, guidance, employerLimits, units } = exchange;
  columns.forEach(({ unit, load, days }, column) => {
    const employer = units[unit]?.employer ?? -1;
    for (const { day, unitShift, guide } of days) {
      if (guide < 0) continue;
      rows.add(
        rows.row(`place ${unitShift} ${day}`, NO_LOWER_LIMIT, places[unitShift]?.[day] ?? 0),
        column,
        1,
      );
      rows.add(rows.row(`guide ${guide} ${day}`, NO_LOWER_LIMIT, guidance[guide]?.[day] ?? 0), column, load);
      const limit = employerLimits[employer]?.[day];
      if (limit !== undefined)
        rows.add(rows.row(`employer ${employer} ${day}`, NO_LOWER_LIMIT, limit), column, 1);
    }
  });
}

/** H4, H5 and H13 between the modules of one trainee: whole weeks to each, in the order that is asked. */
function together({ columns, demands, exchange }: ColumnBook, rows: Rows): void {
  const { weekdayOfDay, weekOfDay, rules, trainees, weeks } = exchange;
  columns.forEach((own, column) => {
    const demand = demands[own.demand];
    const trainee = demand?.trainee ?? -1;
    if (demand === undefined || (trainees[trainee]?.demands.length ?? 0) < 2) return;
    for (let week = own.firstWeek; week <= own.lastWeek; week++) {
      rows.add(rows.row(`week ${trainee} ${week}`, NO_LOWER_LIMIT, 1), column, 1);
    }
    const first = own.days[0]?.day ?? 0;
    const last = own.days.at(-1)?.day ?? 0;
    if (weekdayOfDay[first] === MONDAY)
      rows.add(rows.row(`turn ${trainee} ${first}`, NO_LOWER_LIMIT, 1), column, 1);
    if (weekdayOfDay[last] === SUNDAY)
      rows.add(rows.row(`turn ${trainee} ${last + 1}`, NO_LOWER_LIMIT, 1), column, 1);
    for (const { day } of own.days.filter((one) => weekdayOfDay[one.day] === SUNDAY)) {
      const week = weekOfDay[day] ?? 0;
      for (let from = week - SUNDAY_WEEKS + 1; from <= week; from++) {
        const row = rows.row(`sundays ${trainee} ${from}`, NO_LOWER_LIMIT, rules.maxSundaysPerFourWeeks);
        rows.add(row, column, 1);
      }
    }
    for (const earlier of demand.after) {
      rows.add(rows.row(`waits ${own.demand} ${earlier}`, NO_LOWER_LIMIT, 0), column, 1);
      for (let week = own.firstWeek; week < weeks; week++) {
        rows.add(rows.row(`order ${own.demand} ${earlier} ${week}`, NO_LOWER_LIMIT, 1), column, 1);
      }
    }
    demands.forEach((later, index) => {
      if (!later.after.includes(own.demand)) return;
      rows.add(rows.row(`waits ${index} ${own.demand}`, NO_LOWER_LIMIT, 0), column, -1);
      for (let week = 0; week <= own.lastWeek; week++) {
        rows.add(rows.row(`order ${index} ${own.demand} ${week}`, NO_LOWER_LIMIT, 1), column, 1);
      }
    });
  });
}

/** H19: a yes or no for each setting reached; enough of them once all modules are placed. */
function mixes({ columns, exchange }: ColumnBook, rows: Rows, firstExtra: number): number {
  let extra = 0;
  const byDemand = new Map<number, [number, Column][]>();
  columns.forEach((column, index) => {
    byDemand.set(column.demand, [...(byDemand.get(column.demand) ?? []), [index, column]]);
  });
  exchange.trainees.forEach(({ mix, demands }, trainee) => {
    if (mix === null || demands.length === 0) return;
    const enough = rows.row(
      `mix ${trainee}`,
      mix.minSettings * (1 - demands.length),
      Number.POSITIVE_INFINITY,
    );
    const own = demands.flatMap((demand) => byDemand.get(demand) ?? []);
    for (const [index] of own) rows.add(enough, index, -mix.minSettings);
    mix.done.forEach((done, setting) => {
      const reached = firstExtra + extra++;
      rows.add(enough, reached, 1);
      const row = rows.row(`setting ${trainee} ${setting}`, -done, Number.POSITIVE_INFINITY);
      rows.add(row, reached, -mix.minMinutes);
      for (const [index, column] of own) {
        if (column.setting === setting) rows.add(row, index, column.minutes);
      }
    });
  });
  return extra;
}
