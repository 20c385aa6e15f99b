/** The files that peers outside the core read, written once per semester and only when asked for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnBookOf } from '../columns/column-book.ts';
import { exchangeFrom, preparedCase } from '../exchange/exchange-of-case.ts';
import type { LoadedCase } from '../suites/load-case.ts';

export interface InputFiles {
  exchange(): string;
  columns(): string;
}

export function inputFiles(loaded: LoadedCase, folder: string): InputFiles {
  const written = new Map<string, string>();
  const once = (name: string, make: () => unknown): string => {
    const known = written.get(name);
    if (known !== undefined) return known;
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(make()));
    written.set(name, file);
    return file;
  };
  return {
    exchange: () => once('exchange.json', () => exchangeFrom(preparedCase(loaded))),
    columns: () => once('columns.json', () => columnBookOf(exchangeFrom(preparedCase(loaded)))),
  };
}
