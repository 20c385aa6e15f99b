/** What a sheet and its columns are to reading and writing: where everything in them belongs in a semester. */
import type { Mode } from '../../../../solver/domain/values.ts';
import type { CellKind } from '../cells/cell-kind.ts';
import type { ColumnDescription, SheetDescription } from '../sheet-description.ts';

/** What the value in a column is, of what the row is about. */
export type Holding =
  /** A field of it, by the names in the semester's JSON: `['home', 'lat']`. */
  | { readonly as: 'field'; readonly path: readonly string[] }
  /** The ids of its modules; more about each of them may be said on a sheet of its own. */
  | { readonly as: 'modules' }
  /** The most minutes by one means of transport, which it then has. */
  | { readonly as: 'mode'; readonly mode: Mode }
  /** What `people` has about it. */
  | { readonly as: 'person'; readonly part: 'name' | 'email' }
  /** To what the row belongs: one id, or several. */
  | { readonly as: 'owner' }
  /** To whom it belongs as well: everybody in a group. */
  | { readonly as: 'cohort' }
  /** Nothing that a semester keeps. */
  | { readonly as: 'nothing' };

/** A column that tells where something is, for want of coordinates. */
export interface Whereabouts {
  /** The field with the coordinates; `[]` for the row's own. */
  readonly point: readonly string[];
  readonly by: 'postcode' | 'municipality';
}

export interface Column extends ColumnDescription {
  /** Other headers that mean the same: Dutch, English and the names in the semester's JSON. */
  readonly synonyms: readonly string[];
  readonly cell: CellKind;
  readonly holds: Holding;
  readonly locates?: Whereabouts;
}

/** A point that a row must have, or has as soon as anything about it is filled in. */
export interface PointOfRow {
  readonly path: readonly string[];
  readonly required: boolean;
}

/** What the rows of a sheet are in a semester. */
export type Rows =
  /** Each row is an element of a list of the semester. */
  | {
      readonly are: 'elements';
      readonly list: readonly string[];
      /** The lists that an element has even when nothing is said about them. */
      readonly lists: readonly string[];
      readonly points: readonly PointOfRow[];
    }
  /** Each row is an element of a list of one or more owners, by the owners' ids. */
  | {
      readonly are: 'parts';
      readonly owners: 'units' | 'mentors' | 'trainees';
      readonly list: string;
      /** Others refer to these by id, so that a row that nobody owns leaves them in doubt. */
      readonly areReferredTo: boolean;
      /** The field by which a row adds to an element that the owner's row named already. */
      readonly adds?: string;
      /** Headers of two columns of which a row fills in exactly one. */
      readonly eitherOf?: readonly [string, string];
    }
  /** Each row is a fact about the semester, found by its name. */
  | { readonly are: 'facts' }
  /** Each row is what is agreed about a module of a trainee; several about the same one have a day each. */
  | { readonly are: 'pins' };

export interface Sheet extends SheetDescription {
  readonly synonyms: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: Rows;
  readonly facts?: readonly Column[];
}

/** The header of the column that everything else of a row is about: its first. */
export function firstColumn(sheet: Sheet): Column {
  const [first] = sheet.columns;
  if (first === undefined) throw new Error(`sheet ${sheet.name} has no columns`);
  return first;
}

/** Where a column's values stand in a semester, without places in lists: `['units', 'shifts', 'start']`. */
export function fieldOf(sheet: Sheet, column: Column): readonly string[] | undefined {
  const below = fieldInRow(column);
  return below === undefined ? undefined : [...listOf(sheet), ...below];
}

/** The list of which the rows are elements; `[]` for facts about the semester itself. */
export function listOf({ rows }: Sheet): readonly string[] {
  switch (rows.are) {
    case 'elements':
      return rows.list;
    case 'parts':
      return [rows.owners, rows.list];
    case 'pins':
      return ['pins'];
    case 'facts':
      return [];
  }
}

function fieldInRow({ holds, locates }: Column): readonly string[] | undefined {
  switch (holds.as) {
    case 'field':
      return holds.path;
    case 'modules':
      return ['modules'];
    case 'mode':
      return ['modes', holds.mode];
    default:
      return locates?.point;
  }
}
