/** What was found wrong with a feed, and what was passed over, gathered while it is read. */
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../domain/sentence.ts';
import type { FeedSaying, PassedSaying } from './feed-sayings.ts';

/** Beyond this many, faults are counted and no longer told apart: a broken export repeats itself. */
export const MAX_TOLD_FAULTS = 25;

/** The first of what is passed over: where, as `placeIn` writes it, and what stands there. */
interface FirstPassed {
  readonly place: string;
  readonly found: string;
}

interface Passed extends FirstPassed {
  count: number;
}

export class FeedFindings {
  private readonly told: Problem[] = [];
  private faultCount = 0;
  private readonly passed = new Map<PassedSaying, Passed>();

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

  /** @param saying of `PASSED`: told once, with its count. */
  passOver(saying: PassedSaying, first: () => FirstPassed, count = 1): void {
    const known = this.passed.get(saying);
    if (known === undefined) this.passed.set(saying, { ...first(), count });
    else known.count += count;
  }

  /** In the order they were found; the last one counts those that are not told. */
  problems(): readonly Problem[] {
    return this.faultCount === this.told.length ? this.told : [...this.told, thereAreMore(this.faultCount)];
  }

  /** What was passed over, each kind once: the first of it, and how many there are. */
  notices(): readonly Problem[] {
    return [...this.passed].map(([{ expected, counted }, { place, found, count }]) => ({
      severity: 'warning',
      path: place,
      found: quoted(found),
      expected,
      mend: counted(count),
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
