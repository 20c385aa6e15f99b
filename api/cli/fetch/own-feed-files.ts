/** Whether a fetch may write: only over a feed and its record that an earlier fetch left. */
import { existsSync } from 'node:fs';
import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { unreadable } from '../../formats/file-fault.ts';
import { feedPair } from '../../gtfs/fetch/feed-pair.ts';
import { readFeedRecord } from '../../gtfs/fetch/feed-record.ts';
import type { FeedSource } from '../../gtfs/fetch/feed-sources.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';

const OWN_FILE = say('een bestand dat stageplan zelf ophaalde', 'a file that stageplan fetched itself');
const MOVE_FILE = say(
  'Verplaats het, of kies met --out een andere map.',
  'Move it, or choose another folder with --out.',
);

export function mustBeOwnFeeds(folder: string, sources: readonly FeedSource[]): Loaded<undefined> {
  const problems = sources.flatMap(({ name }) => problemsOf(folder, name));
  return problems.length > 0 ? faulty(null, problems) : loaded(undefined);
}

function problemsOf(folder: string, name: string): readonly Problem[] {
  const pair = feedPair(folder, name);
  try {
    if (readFeedRecord(pair.record) !== null) return [];
    const strange = [pair.zip, pair.record].filter((path) => existsSync(path));
    return strange.map((path) => errorAt('--out', path, OWN_FILE, MOVE_FILE));
  } catch (error) {
    return [{ ...unreadable(pair.record, error), path: '--out' }];
  }
}
