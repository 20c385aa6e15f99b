/**
 * Which grid is which sheet. A workbook may have sheets of somebody's own, so there only a year or a semester may
 * follow the name that we know; CSV files were put together to be read, and are named more loosely.
 */
import { likelyWord } from '../../../../solver/domain/likely-values.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { didYouMean } from '../../../../solver/domain/shape-sentences.ts';
import { look } from '../cells/look.ts';
import type { Grid } from '../grid.ts';
import { SEMESTER_SHEETS } from '../semester-sheets.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Findings } from './findings.ts';
import { sheetSpot } from './table.ts';

/** Written by our own template, and by nobody filled in. */
const NOT_READ = ['uitleg', 'explanation'];
/** One letter in so many may be wrong: an own sheet of somebody's is not a slip of one of ours. */
const LETTERS_PER_SLIP = 5;

const PERIOD_WORDS = new Set([
  ...['semester', 'sem', 's', 'trimester', 'schooljaar', 'jaar', 'voorjaar', 'najaar', 'lente', 'herfst'],
]);

const BY_NAME = new Map(
  SEMESTER_SHEETS.flatMap((sheet) => [sheet.name, ...sheet.synonyms].map((name) => [look(name), sheet])),
);

export interface MatchedSheets {
  readonly grids: ReadonlyMap<Sheet, Grid>;
  /** Sheets that are there under a name with a slip in it: that has been said. */
  readonly misnamed: ReadonlySet<Sheet>;
}

export function matchSheets(grids: readonly Grid[], findings: Findings): MatchedSheets {
  const matched = new Map<Sheet, Grid>();
  const loose: (readonly [Sheet, Grid])[] = [];
  const strangers: Grid[] = [];
  for (const grid of grids) {
    if (NOT_READ.includes(look(grid.name))) continue;
    const exact = BY_NAME.get(look(grid.name));
    const nearly = exact ?? (grid.inWorkbook ? sheetOfPeriod(grid.name) : sheetNamedIn(grid.name));
    if (exact !== undefined && !matched.has(exact)) matched.set(exact, grid);
    else if (nearly !== undefined) loose.push([nearly, grid]);
    else strangers.push(grid);
  }
  for (const [sheet, grid] of loose) {
    const first = matched.get(sheet);
    if (first === undefined) matched.set(sheet, grid);
    else if (look(first.name) === look(sheet.name) && look(grid.name) !== look(sheet.name))
      strangers.push(grid);
    else findings.error(sheetSpot(grid, orderOf(sheet)), sheetTwice(grid, first, sheet));
  }
  const misnamed = strangers.flatMap((grid) => reportStranger(grid, matched, findings) ?? []);
  return { grids: matched, misnamed: new Set(misnamed) };
}

export function orderOf(sheet: Sheet): number {
  return SEMESTER_SHEETS.indexOf(sheet);
}

/** The sheet of a name such as `Cursisten 2027`, `Cursisten voorjaar 26-27` or `Bezet sem. 2`. */
function sheetOfPeriod(name: string): Sheet | undefined {
  const words = name.match(/\p{L}+|\p{N}+/gu) ?? [];
  for (let length = words.length - 1; length > 0; length--) {
    const sheet = BY_NAME.get(look(words.slice(0, length).join('')));
    if (sheet !== undefined) return words.slice(length).every(isOfPeriod) ? sheet : undefined;
  }
  return undefined;
}

function isOfPeriod(word: string): boolean {
  return PERIOD_WORDS.has(look(word)) || /^\d{1,4}$/.test(word);
}

/** The one sheet that a name such as `cursisten 2027` or `2027-02 Bezet dag` has in it. */
function sheetNamedIn(name: string): Sheet | undefined {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const named = new Set<Sheet>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 3); to++) {
      const sheet = BY_NAME.get(look(words.slice(from, to).join('')));
      if (sheet !== undefined) named.add(sheet);
    }
  }
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

function sheetTwice(grid: Grid, first: Grid, sheet: Sheet) {
  const other = first.inWorkbook ? first.name : first.file;
  return {
    found: JSON.stringify(grid.name),
    expected: say(`uniek: "${other}" is ook ${sheet.name}`, `unique: "${other}" is ${sheet.name} too`),
    mend: say(
      'Voeg de twee samen of geef er één een andere naam.',
      'Merge the two or give one of them another name.',
    ),
  };
}

/** @returns the sheet that was probably meant */
function reportStranger(
  grid: Grid,
  matched: ReadonlyMap<Sheet, Grid>,
  findings: Findings,
): Sheet | undefined {
  const missing = new Map(
    SEMESTER_SHEETS.filter((sheet) => !matched.has(sheet)).map((sheet) => [sheet.name, sheet]),
  );
  const likely = missing.get(likelyWord(grid.name, missing.keys(), LETTERS_PER_SLIP) ?? '');
  const finding = {
    found: JSON.stringify(grid.name),
    expected: say('een blad dat de planner kent', 'a sheet that the planner knows'),
  };
  const spot = sheetSpot(grid, SEMESTER_SHEETS.length);
  if (likely === undefined) findings.warning(spot, { ...finding, mend: NOT_USED });
  else findings.error(spot, { ...finding, mend: didYouMean(likely.name) });
  return likely;
}

const NOT_USED = say('Het wordt niet gelezen.', 'It is not read.');
