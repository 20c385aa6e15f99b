/** Writes what belongs to something on another sheet: a row for all that have the same, where a row may have several. */
import { childOf } from '../../../../solver/domain/input-path.ts';
import type { WrittenCell } from '../grid.ts';
import type { Column, Rows, Sheet } from '../sheets/sheet.ts';
import { cellOf, elementsAt } from './write-elements.ts';

type PartRows = Extract<Rows, { are: 'parts' }>;

interface Owner {
  readonly id: string;
  readonly cohort: string | undefined;
  /** Who may stand in one row with it: units of one site, trainees of one group. Others only look the same today. */
  readonly family: string | undefined;
}

interface Shared {
  readonly element: unknown;
  readonly owners: Owner[];
}

/** So many ids can be read in one cell; more go into another row. */
const MOST_OWNERS = 12;

export function partRows(sheet: Sheet, rows: PartRows, raw: unknown): WrittenCell[][] {
  const owners = elementsAt(raw, [rows.owners]).map((owner) => ({
    owner: ownerOf(owner),
    elements: elementsAt(owner, [rows.list]).filter((element) => !isSaidAlready(element, rows)),
  }));
  const mayShare = sheet.columns.some(
    ({ holds, refersTo }) => holds.as === 'owner' && refersTo?.list === true,
  );
  const shared = mayShare
    ? sharedParts(owners)
    : owners.flatMap(({ owner, elements }) => elements.map((element) => ({ element, owners: [owner] })));
  const sizes = cohortSizes(owners.map(({ owner }) => owner));
  const hasGroups = sheet.columns.some(({ holds }) => holds.as === 'cohort');
  return shared.flatMap(({ element, owners: all }) => {
    const cohort = hasGroups ? wholeCohort(all, sizes) : undefined;
    if (cohort !== undefined) return [rowOf(sheet, element, [], cohort)];
    return chunks(all).map((some) => rowOf(sheet, element, some, undefined));
  });
}

function ownerOf(element: unknown): Owner {
  const cohort = filledText(childOf(element, 'cohort'));
  return {
    id: String(childOf(element, 'id')),
    cohort,
    family: cohort ?? filledText(childOf(element, 'site')),
  };
}

function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The owner's own row says it all. */
function isSaidAlready(element: unknown, { adds }: PartRows): boolean {
  if (adds === undefined || typeof element !== 'object' || element === null) return false;
  return Object.entries(element).every(([field, value]) => field === adds || value === undefined);
}

/** The same part of several owners once, so that the parts of each of them keep their order. */
function sharedParts(
  all: readonly { readonly owner: Owner; readonly elements: readonly unknown[] }[],
): Shared[] {
  const rows: Shared[] = [];
  const rowsWith = new Map<string, number[]>();
  for (const { owner, elements } of all) {
    let last = -1;
    for (const element of elements) {
      const key = JSON.stringify([owner.family ?? { only: owner.id }, element]);
      const places = rowsWith.get(key) ?? [];
      const place = places.find((row) => row > last) ?? rows.length;
      last = place;
      const row = rows[place];
      if (row !== undefined) row.owners.push(owner);
      else {
        rows.push({ element, owners: [owner] });
        rowsWith.set(key, [...places, place]);
      }
    }
  }
  return rows;
}

function cohortSizes(owners: readonly Owner[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { cohort } of owners) if (cohort !== undefined) sizes.set(cohort, (sizes.get(cohort) ?? 0) + 1);
  return sizes;
}

/** The group that these are, all of it and nobody else. */
function wholeCohort(owners: readonly Owner[], sizes: ReadonlyMap<string, number>): string | undefined {
  const cohort = owners[0]?.cohort;
  if (cohort === undefined || owners.length < 2 || sizes.get(cohort) !== owners.length) return undefined;
  return owners.every((owner) => owner.cohort === cohort) ? cohort : undefined;
}

function chunks(owners: readonly Owner[]): Owner[][] {
  return Array.from({ length: Math.ceil(owners.length / MOST_OWNERS) }, (_, i) =>
    owners.slice(i * MOST_OWNERS, (i + 1) * MOST_OWNERS),
  );
}

function rowOf(
  sheet: Sheet,
  element: unknown,
  owners: readonly Owner[],
  cohort: string | undefined,
): WrittenCell[] {
  return sheet.columns.map((column) => {
    if (column.holds.as === 'owner') return ownersCell(column, owners);
    if (column.holds.as === 'cohort') return cohort === undefined ? null : column.cell.write(cohort);
    return cellOf(column, element, undefined);
  });
}

function ownersCell(column: Column, owners: readonly Owner[]): WrittenCell {
  const ids = owners.map(({ id }) => id);
  if (ids.length === 0) return null;
  return column.cell.write(column.refersTo?.list === true ? ids : ids[0]);
}
