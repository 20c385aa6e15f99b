/** What was found wrong with a feed, and what was passed over, gathered while it is read. */
import type { Problem } from '../../domain/problem.ts';
import { type Sentence, say } from '../../domain/sentence.ts';
import type { FeedSaying } from './feed-sayings.ts';

/** Something of a feed that planning does without. */
export interface TimetableNotice {
  readonly file: string;
  /** How many rows it is about. */
  readonly count: number;
  /** The first of those lines; null where it is about the feed as a whole. */
  readonly firstLine: number | null;
  /** A whole sentence, with the count. */
  readonly text: Sentence;
}

/** Beyond this many, faults are counted and no longer told apart: a broken export repeats itself. */
export const MAX_TOLD_FAULTS = 25;

interface Passed {
  readonly file: string;
  readonly firstLine: number | null;
  readonly words: (count: number) => Sentence;
  count: number;
}

export class FeedFindings {
  private readonly told: Problem[] = [];
  private faultCount = 0;
  private readonly passed = new Map<Passed['words'], Passed>();

  get isSound(): boolean {
    return this.faultCount === 0;
  }

  /** @param place as `placeIn` writes it. */
  fault(place: string, found: string, saying: FeedSaying): void {
    this.faultCount++;
    if (this.told.length < MAX_TOLD_FAULTS) {
      this.told.push({ severity: 'error', path: place, found: quoted(found), ...saying });
    }
  }

  /** @param words of `PASSED`: each is a kind of notice of its own. */
  passOver(file: string, line: number | null, words: (count: number) => Sentence, count = 1): void {
    if (count === 0) return;
    const known = this.passed.get(words);
    if (known !== undefined) known.count += count;
    else this.passed.set(words, { file, firstLine: line, words, count });
  }

  /** In the order they were found; the last one counts those that are not told. */
  problems(): readonly Problem[] {
    return this.faultCount === this.told.length ? this.told : [...this.told, thereAreMore(this.faultCount)];
  }

  notices(): readonly TimetableNotice[] {
    return [...this.passed.values()].map(({ file, firstLine, words, count }) => ({
      file,
      count,
      firstLine,
      text: words(count),
    }));
  }
}

/** `stop_times.txt:120 (arrival_time)` */
export function placeIn(file: string, line?: number, column?: string): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return column === undefined ? place : `${place} (${column})`;
}

const MAX_QUOTED = 40;

function quoted(found: string): string {
  if (found === '') return '';
  return JSON.stringify(found.length > MAX_QUOTED ? `${found.slice(0, MAX_QUOTED)}…` : found);
}

function thereAreMore(count: number): Problem {
  return {
    severity: 'error',
    path: '',
    found: String(MAX_TOLD_FAULTS),
    expected: say(`het aantal fouten: het zijn er ${count}`, `the number of faults: there are ${count}`),
    mend: say('Verbeter eerst deze en lees opnieuw.', 'Mend these first and read again.'),
  };
}
