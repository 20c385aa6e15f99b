/** Which timetables are to be fetched, from what was typed. */
import { say } from '../../../solver/domain/sentence.ts';
import { type FeedSource, FLEMISH_FEEDS } from '../../gtfs/fetch/feed-sources.ts';
import type { GivenOptions } from '../command.ts';
import type { OptionValues } from '../option-values.ts';

/** Whatever the letters' case: on some disks A.zip and a.zip are one file. */
const FEED_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * @param names as they were typed; the usual ones where nothing was
 * @param published what can be asked for by name
 * @returns each once; one with an address of its own takes the place of the published one of that name. What is
 * wrong is kept in `values`.
 */
export function askedFeeds(
  values: OptionValues,
  names: readonly string[],
  given: GivenOptions<'from' | 'name'>,
  published: readonly FeedSource[],
): readonly FeedSource[] {
  const known = published.map((source) => source.name);
  const asked = new Set(names.map((name) => values.choice('transit fetch', name, known)));
  const other = otherFeed(values, given, published);
  if (names.length === 0 && other === null) for (const name of FLEMISH_FEEDS) asked.add(name);
  const byName = published.filter(({ name }) => asked.has(name) && name !== other?.name);
  return other === null ? byName : [...byName, other];
}

function otherFeed(
  values: OptionValues,
  given: GivenOptions<'from' | 'name'>,
  published: readonly FeedSource[],
): FeedSource | null {
  const url = values.matching(
    '--from',
    given.from,
    isWebAddress,
    WEB_ADDRESS,
    'https://example.org/gtfs.zip',
  );
  const name = values.matching('--name', given.name, (text) => FEED_NAME.test(text), SHORT_NAME, 'lijnbus');
  values.together(['--from', given.from], ['--name', given.name]);
  if (url === undefined || name === undefined) return null;
  return { name, url, operator: published.find((source) => source.name === name)?.operator ?? name };
}

const WEB_ADDRESS = say(
  'een webadres (http of https) zonder gebruikersnaam',
  'a web address (http or https) without a user name',
);
const SHORT_NAME = say(
  'een naam van kleine letters, cijfers en streepjes',
  'a name of small letters, figures and dashes',
);

/** A name and password would be kept in the record, for all to read. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
