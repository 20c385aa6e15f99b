/**
 * What a run of an experiment has planned so far, kept as it comes: a line for each case, on the disk before the next
 * one is told. Every line carries the digest of what it says, so that one that was cut off by a kill or a full disk is
 * known for what it is and left aside.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseKeyText } from '../../../scenarios/experiments/design/cases.ts';
import type { CaseResult } from '../../../scenarios/experiments/results.ts';
import { caseResultSchema } from './case-result-schema.ts';
import { writeDurably, writeThrough } from './durable-file.ts';

const JOURNAL_FILE = 'journal.jsonl';

export interface JournalEntry {
  readonly result: CaseResult;
  /** What planning the case took; differs from run to run. */
  readonly seconds: number;
}

export interface Journal {
  /** One for each case. */
  readonly entries: readonly JournalEntry[];
  /** How many lines were cut off or changed by others, and say nothing. */
  readonly leftAside: number;
}

const entrySchema = z.strictObject({ seconds: z.number().min(0), result: caseResultSchema });
const lineSchema = z.strictObject({ sha256: z.string(), entry: z.unknown() });

/** Nothing where there is none. @throws what the system says of a file that cannot be read */
export function readJournal(folder: string): Journal {
  const file = join(folder, JOURNAL_FILE);
  if (!existsSync(file)) return { entries: [], leftAside: 0 };
  const lines = readFileSync(file, 'utf8').split('\n');
  // What comes after it would stand on the same line, so a last line without its end is no line.
  const unfinished = lines.pop() === '' ? [] : [null];
  const told = [...lines.map(entryIn), ...unfinished];
  const entries = new Map<string, JournalEntry>();
  for (const entry of told) {
    if (entry === null) continue;
    const key = caseKeyText(entry.result);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return { entries: [...entries.values()], leftAside: told.filter((entry) => entry === null).length };
}

export interface OpenJournal {
  /** On the disk once it returns. @throws what the system says of a disk that is full or gone */
  readonly add: (entry: JournalEntry) => void;
  readonly close: () => void;
}

/** To go on after what was read; lines that say nothing are taken out first. */
export function openJournal(folder: string, { entries, leftAside }: Journal): OpenJournal {
  const file = join(folder, JOURNAL_FILE);
  if (leftAside > 0 || !existsSync(file)) writeDurably(file, entries.map(lineOf).join(''));
  const handle = openSync(file, 'a');
  return {
    add: (entry) => writeThrough(handle, lineOf(entry)),
    close: () => closeSync(handle),
  };
}

function lineOf(entry: JournalEntry): string {
  return `${JSON.stringify({ sha256: digestOf(entry), entry })}\n`;
}

function entryIn(line: string): JournalEntry | null {
  const said = lineSchema.safeParse(parsed(line));
  if (!said.success || said.data.sha256 !== digestOf(said.data.entry)) return null;
  const entry = entrySchema.safeParse(said.data.entry);
  return entry.success ? entry.data : null;
}

/** Of its JSON text, which is the same before it is written and after it is read. */
function digestOf(entry: unknown): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
