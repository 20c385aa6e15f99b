/**
 * translations.txt: what stops and headsigns are called in Dutch. Operators of more than one language name a stop in
 * one of them, not always that of whoever waits there.
 */
import type { FeedFindings } from './feed-findings.ts';
import { type FeedFiles, readTable, type TableSpec } from './read-table.ts';

/** The columns of today, and those of before 2020: a text and its translation, whatever it names. */
const TRANSLATIONS = {
  file: 'translations.txt',
  required: [],
  optional: [
    'translation',
    'table_name',
    'field_name',
    'language',
    'record_id',
    'field_value',
    'trans_id',
    'lang',
  ],
} as const satisfies TableSpec<string>;

const DUTCH = /^nl(-|$)/i;

export interface DutchNames {
  stop(id: string, name: string): string;
  headsign(trip: string, headsign: string): string;
}

/** Null where the feed has none: most have not, and a country has half a million trips to look up. */
export async function readDutchNames(files: FeedFiles, findings: FeedFindings): Promise<DutchNames | null> {
  const byText = new Map<string, string>();
  const byRecord = new Map<string, string>();
  await readTable(files, TRANSLATIONS, findings, (row, columns) => {
    const language = row.text(columns.language) || row.text(columns.lang);
    const translation = row.text(columns.translation);
    if (!DUTCH.test(language) || translation === '') return;
    const field = `${row.text(columns.table_name)}.${row.text(columns.field_name)}`;
    const record = row.text(columns.record_id);
    const text = row.text(columns.trans_id) || row.text(columns.field_value);
    if (record !== '') byRecord.set(`${field} ${record}`, translation);
    else if (text !== '') byText.set(text, translation);
  });
  if (byText.size + byRecord.size === 0) return null;
  return {
    stop: (id, name) => byRecord.get(`stops.stop_name ${id}`) ?? byText.get(name) ?? name,
    headsign: (trip, headsign) =>
      byRecord.get(`trips.trip_headsign ${trip}`) ?? byText.get(headsign) ?? headsign,
  };
}
