/** agency.txt: in which time zone the times of a feed are. */
import { type FeedFindings, placeIn } from './feed-findings.ts';
import { PASSED } from './feed-sayings.ts';
import { type FeedFiles, readTable, type TableSpec } from './read-table.ts';

const AGENCIES = {
  file: 'agency.txt',
  required: [],
  optional: ['agency_timezone'],
} as const satisfies TableSpec<string>;

/** Each once, in the order of the file; none where the feed does not say. */
export async function readTimezones(files: FeedFiles, findings: FeedFindings): Promise<readonly string[]> {
  const timezones = new Set<string>();
  const isThere = await readTable(files, AGENCIES, findings, (row, { agency_timezone }) => {
    if (!row.isEmpty(agency_timezone)) timezones.add(row.text(agency_timezone));
  });
  if (timezones.size === 0) {
    const place = isThere ? placeIn(AGENCIES.file, 1, 'agency_timezone') : AGENCIES.file;
    findings.passOver(PASSED.feedsWithoutTimezone, () => ({ place, found: '' }));
  }
  return [...timezones];
}
