/** How far the reading of a timetable is, in bytes. */
import { type ProgressScreen, type SlowProgress, slowProgress } from './slow-progress.ts';

/** @param feed as the user named it. */
export function feedProgress(screen: ProgressScreen, feed: string, seconds?: () => number): SlowProgress {
  const { readingFeed, feedRead, feedBar: bar } = screen.words;
  const line = (done: number, total: number) => feedRead(feed, done, total);
  return slowProgress(screen, { line, bar, aboveBar: readingFeed(feed) }, seconds);
}
