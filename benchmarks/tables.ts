/**
 * How long a semester takes to come in from a workbook and from CSV files, beside the same semester as JSON: seconds,
 * and how many times as long in this run. `npm run bench:tables -- --trainees 1000`
 */
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { readCsv } from '../api/formats/spreadsheet/read-csv.ts';
import { readXlsx } from '../api/formats/spreadsheet/read-xlsx.ts';
import { semesterCsvFiles } from '../api/formats/spreadsheet/semester-csv.ts';
import { semesterXlsx } from '../api/formats/spreadsheet/semester-xlsx.ts';
import { readTables } from '../api/formats/workbook/read-tables.ts';
import { SEMESTER_SHEETS } from '../api/formats/workbook/semester-sheets.ts';
import { writeTables } from '../api/formats/workbook/write-tables.ts';
import { generateSemester } from '../scenarios/generate/generate-semester.ts';
import { completeOptions } from '../scenarios/generate/options.ts';
import { readSemester } from '../solver/domain/read-semester.ts';

const { values } = parseArgs({ options: { trainees: { type: 'string', default: '1000' } } });
const semester = generateSemester(completeOptions({ trainees: Number(values.trainees), seed: 1 }));
const json = JSON.stringify(semester);
const rows = writeTables(semester, { pseudonymous: false });
const stamp = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });
const xlsx = await semesterXlsx(SEMESTER_SHEETS, rows, { stamp, title: semester.name, language: 'nl' });
const csv = semesterCsvFiles(SEMESTER_SHEETS, rows);
const rowCount = [...rows.values()].reduce((sum, sheet) => sum + sheet.length, 0);

async function fromWorkbook(): Promise<boolean> {
  const read = await readXlsx('semester.xlsx', xlsx);
  return read.ok && readTables(read.grids).ok;
}

async function fromCsv(): Promise<boolean> {
  const encoder = new TextEncoder();
  const read = [...csv].map(([file, text]) => readCsv(file, encoder.encode(text)));
  return readTables(read.flatMap((file) => (file.ok ? [file.grid] : []))).ok;
}

async function fromJson(): Promise<boolean> {
  return readSemester(JSON.parse(json)).ok;
}

async function seconds(read: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  if (!(await read())) throw new Error('the semester was refused');
  return (performance.now() - start) / 1000;
}

await seconds(fromJson);
const base = await seconds(fromJson);
console.log(`${values.trainees} trainees, ${rowCount} rows`);
console.log(`JSON      ${base.toFixed(2)} s`);
for (const [name, read] of [
  ['CSV', fromCsv],
  ['workbook', fromWorkbook],
] as const) {
  const taken = await seconds(read);
  console.log(`${name.padEnd(9)} ${taken.toFixed(2)} s, ${(taken / base).toFixed(1)} times as long`);
}
