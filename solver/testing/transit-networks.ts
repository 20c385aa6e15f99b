/** Networks of small feeds for tests. */
import type { DayNumber } from '../domain/calendar.ts';
import type { Rules } from '../domain/semester-schema.ts';
import { coverageOf } from '../travel/gtfs/services.ts';
import { type Network, transitNetwork } from '../travel/transit/network.ts';
import { draftTexts, type FeedDraft, timetableFrom } from './gtfs-feed.ts';

/** Nothing runs but on the dates of the feeds themselves: the reference week has tests of its own. */
export async function networkOf(drafts: readonly FeedDraft[], rules: Rules): Promise<Network> {
  const feeds = await Promise.all(
    drafts.map(async (draft, i) => {
      const timetable = await timetableFrom(draftTexts(draft));
      const coverage = coverageOf(timetable.services);
      const readAs = (day: DayNumber) =>
        coverage !== null && day >= coverage.first && day <= coverage.last ? day : null;
      return { path: `feed${i}`, timetable, dates: { coverage, referenceWeek: null, readAs } };
    }),
  );
  return transitNetwork(feeds, rules);
}
