import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type JournalEntry, openJournal, readJournal } from './journal.ts';

const root = mkdtempSync(join(tmpdir(), 'stageplan-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(root, 'journal-'));

function entry(seed: number, placed = seed): JournalEntry {
  return {
    seconds: 1.5,
    result: {
      base: 'Leuven é',
      seed,
      pulls: [{ lever: 'e-bike', value: 50 }],
      semesterDigest: 'a'.repeat(64),
      measures: { 'modules-placed': placed, 'days-per-week': null },
      barriers: [{ rule: 'H7', module: 'm', setting: 'wzc', place: 'Diest', trainees: 5, hours: 0.1 + 0.2 }],
      groups: [],
      gap: { kind: 'placed', value: 2 },
      openModules: 2,
    },
  };
}

const ENTRIES = [1, 2, 3].map((seed) => entry(seed));

function kept(folder: string, entries: readonly JournalEntry[]): void {
  const journal = openJournal(folder, readJournal(folder));
  entries.forEach(journal.add);
  journal.close();
}

const file = (folder: string) => join(folder, 'journal.jsonl');

describe('a journal', () => {
  it('is empty where none was kept', () => {
    expect(readJournal(newFolder())).toEqual({ entries: [], leftAside: 0 });
  });

  it('holds what was added, by one run and the next', () => {
    const folder = newFolder();
    kept(folder, ENTRIES.slice(0, 2));
    kept(folder, ENTRIES.slice(2));
    expect(readJournal(folder)).toEqual({ entries: ENTRIES, leftAside: 0 });
  });

  it('holds a case once: what came first', () => {
    const folder = newFolder();
    kept(folder, [entry(1, 10), entry(1, 11)]);
    expect(readJournal(folder).entries).toEqual([entry(1, 10)]);
  });

  it('cut off at any byte, holds the whole lines before it and goes on after them', () => {
    const folder = newFolder();
    kept(folder, ENTRIES);
    const whole = readFileSync(file(folder));
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        writeFileSync(file(folder), whole.subarray(0, length));
        const { entries } = readJournal(folder);
        expect(entries).toEqual(ENTRIES.slice(0, entries.length));
        const lines = whole.subarray(0, length).toString('latin1').split('\n').length - 1;
        expect(entries).toHaveLength(lines);
        kept(folder, ENTRIES.slice(entries.length));
        expect(readFileSync(file(folder))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a line aside that somebody changed', () => {
    const folder = newFolder();
    kept(folder, ENTRIES);
    const text = readFileSync(file(folder), 'utf8');
    writeFileSync(file(folder), text.replace('"modules-placed":2', '"modules-placed":9'));
    expect(readJournal(folder)).toEqual({ entries: [ENTRIES[0], ENTRIES[2]], leftAside: 1 });
    appendFileSync(file(folder), 'geen JSON\n');
    expect(readJournal(folder).leftAside).toBe(2);
  });
});
