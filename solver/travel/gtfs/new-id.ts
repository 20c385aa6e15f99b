/** The id that a row of its own file gives to something: there must be one, and only once. */
import type { CsvRow } from './csv-rows.ts';
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { A_NEW_ID, A_VALUE } from './feed-sayings.ts';
import { GrowingInts } from './growing-ints.ts';
import { IdTableBuilder } from './id-table.ts';

export class IdColumn {
  readonly ids = new IdTableBuilder();
  private readonly lines = new GrowingInts();
  private readonly file: string;
  private readonly column: string;
  private readonly findings: FeedFindings;

  constructor(file: string, column: string, findings: FeedFindings) {
    this.file = file;
    this.column = column;
    this.findings = findings;
  }

  /** Whether the row brings a new id, which then is the last of `ids`; a fault is told where it does not. */
  take(row: CsvRow, field: number): boolean {
    const place = placeIn(this.file, row.line, this.column);
    if (row.isEmpty(field)) {
      this.findings.fault(place, '', A_VALUE);
      return false;
    }
    const before = this.ids.size;
    const index = this.ids.intern(row.bytes, row.startOf(field), row.endOf(field));
    if (index < before) {
      this.findings.fault(place, row.text(field), A_NEW_ID(this.lineOf(index)));
      return false;
    }
    this.lines.push(row.line);
    return true;
  }

  lineOf(index: number): number {
    return this.lines.at(index);
  }
}
