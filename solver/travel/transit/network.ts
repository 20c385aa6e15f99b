/**
 * The feeds of a semester together: every stop under one number, and how long a change between two of them takes.
 * Independent of dates.
 */
import type { Rules } from '../../domain/semester-schema.ts';
import type { DatedFeed } from '../gtfs/feeds.ts';
import { type Changes, changesBetween } from './changes.ts';
import { type FeedStops, stopsOfFeeds } from './feed-stops.ts';
import { type NearbyIndex, nearbyIndex } from './nearby-index.ts';
import type { DatedTimetable } from './running-services.ts';
import { serviceSpans } from './service-spans.ts';

export interface Network {
  readonly feeds: readonly (DatedFeed & DatedTimetable)[];
  readonly rules: Rules;
  readonly stops: FeedStops;
  /** The stops in use, by place. */
  readonly nearby: NearbyIndex;
  readonly changesInto: Changes;
  readonly changesOutOf: Changes;
}

export function transitNetwork(feeds: readonly DatedFeed[], rules: Rules): Network {
  const timetables = feeds.map(({ timetable }) => timetable);
  const stops = stopsOfFeeds(timetables);
  const nearby = nearbyIndex(stops.points, stops.inUse);
  return {
    feeds: feeds.map((feed) => ({ ...feed, spans: serviceSpans(feed.timetable) })),
    rules,
    stops,
    nearby,
    ...changesBetween(timetables, stops, nearby, rules),
  };
}
