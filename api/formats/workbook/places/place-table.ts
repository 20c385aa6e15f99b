/** The table of Belgian postal codes and places beside this file, see README.md for its source and licence. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A village or town with one of its postal codes; a place with two codes stands in the table twice. */
export interface Place {
  readonly postcode: string;
  /** In Dutch where Dutch has a name for it. */
  readonly name: string;
  /** In French, German or English, and shorter or older forms. */
  readonly otherNames: readonly string[];
  /** The municipality since January 2025, in Dutch. */
  readonly municipality: string;
  /** The municipality before it merged in 2019 or 2025, undefined where it did not. */
  readonly formerMunicipality: string | undefined;
  /** Degrees north and east (WGS 84), three decimals, of the middle of the built-up area. */
  readonly lat: number;
  readonly lon: number;
}

const rowsSchema = z.array(
  z
    .object({
      postcode: z.string(),
      name: z.string(),
      other_names: z.string(),
      municipality: z.string(),
      former_municipality: z.string(),
      lat: z.coerce.number(),
      lon: z.coerce.number(),
    })
    .transform(
      (row): Place => ({
        postcode: row.postcode,
        name: row.name,
        otherNames: row.other_names === '' ? [] : row.other_names.split('|'),
        municipality: row.municipality,
        formerMunicipality: row.former_municipality === '' ? undefined : row.former_municipality,
        lat: row.lat,
        lon: row.lon,
      }),
    ),
);

let table: readonly Place[] | undefined;

/**
 * Every place, by postal code. Read on the first call and not on import: it takes some forty milliseconds, which
 * a command that asks for no place need not wait for.
 */
export function places(): readonly Place[] {
  table ??= rowsSchema.parse(
    parse(readFileSync(new URL('./places.csv', import.meta.url)), { columns: true }),
  );
  return table;
}

/** `3010 Kessel-Lo (Leuven)`: what tells a place from all others, and is found again when typed like that. */
export function placeLabel({ postcode, name, municipality }: Place): string {
  return name === municipality ? `${postcode} ${name}` : `${postcode} ${name} (${municipality})`;
}
