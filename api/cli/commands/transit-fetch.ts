/** `stageplan transit fetch [FEEDS…] --out DIR`: the timetables of buses and trains, from where they are published. */
import { DateTime } from 'luxon';
import { say } from '../../../solver/domain/sentence.ts';
import { unwritable } from '../../formats/file-fault.ts';
import { BELGIAN_FEEDS, type FeedSource } from '../../gtfs/fetch/feed-sources.ts';
import { abortedBySignals } from '../abort-on-signals.ts';
import type { GivenOptions, Run } from '../command.ts';
import { askedFeeds } from '../fetch/asked-feeds.ts';
import { fetchAll } from '../fetch/fetch-all.ts';
import { mustBeOwnFeeds } from '../fetch/own-feed-files.ts';
import { tellFetched } from '../fetch/tell-fetched.ts';
import { type Staging, stagingFor } from '../files/staging.ts';
import { allOrFaults, InputError } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';

export type GivenTransitFetch = GivenOptions<'out' | 'from' | 'name'>;

export interface FetchSurroundings {
  /** What can be asked for by name. */
  readonly published?: readonly FeedSource[];
  readonly now?: () => DateTime;
}

export function transitFetch(
  names: readonly string[],
  given: GivenTransitFetch,
  { published = BELGIAN_FEEDS, now = DateTime.utc }: FetchSurroundings = {},
): Run {
  return async (terminal) => {
    const values = optionValues();
    const out = values.outputFolder('--out', given.out);
    const sources = askedFeeds(values, names, given, published);
    values.mustBeRight();
    allOrFaults({ own: mustBeOwnFeeds(out, sources) });
    const fetched = await abortedBySignals(process, async (signal) => {
      const staging = stagingIn(out);
      try {
        return await fetchAll({ sources, out, made: staging.made, signal, now }, terminal);
      } finally {
        staging.remove();
      }
    });
    return tellFetched(out, fetched, terminal);
  };
}

/** @throws InputError when nothing can be written there. */
function stagingIn(out: string): Staging {
  try {
    return stagingFor(out);
  } catch (error) {
    const expected = say('een map waarin u mag schrijven', 'a folder that you may write in');
    throw new InputError([{ file: null, problem: unwritable('--out', out, error, expected) }]);
  }
}
