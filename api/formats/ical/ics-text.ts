/**
 * A calendar as iCal text (RFC 5545, RFC 7986).
 *
 * Three traps of the library, each avoided here: without a zone on every event times float; with a zone named on
 * the calendar DTSTAMP loses its Z; a plain Date would make the bytes depend on the machine's zone.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime, IANAZone } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { WallTime } from '../../../solver/domain/values.ts';
import type { IssuedAgenda, IssuedEvent } from './agenda.ts';

const REFRESH_SECONDS = 6 * 60 * 60;
/** A published event must name an organizer (RFC 5546, 3.2.1); answers to it have nowhere to go. */
const ORGANIZER_ADDRESS = 'noreply@stageplan.invalid';

export interface IcsOptions {
  /** The semester's zone, by its IANA name. */
  readonly timezone: string;
  /** DTSTAMP of every event. */
  readonly stamp: DateTime;
  /** Who sends it: the name of the semester. */
  readonly organizer: string;
}

/** @throws RangeError for a zone that no VTIMEZONE is known of. */
export function icsText(agenda: IssuedAgenda, options: IcsOptions): string {
  const zone = zoneDefinition(options.timezone);
  const calendar = ical({
    prodId: { company: 'stageplan', product: 'stageplan', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    name: escapedText(agenda.name),
    timezone: { name: null, generator: () => zone.vtimezone },
    ttl: REFRESH_SECONDS,
  });
  for (const event of agenda.events) calendar.createEvent(eventData(event, zone.tzid, options));
  const text = calendar.toString();
  return `${agenda.events.length === 0 ? withZone(text, zone.vtimezone) : text}\r\n`;
}

/** A calendar has to hold something (RFC 5545, 3.6), and the library writes a zone only for events. */
function withZone(text: string, vtimezone: string): string {
  const lines = vtimezone.trim().replaceAll(/\r?\n/g, '\r\n');
  return text.replace(/(?=END:VCALENDAR$)/, `${lines}\r\n`);
}

function eventData(event: IssuedEvent, timezone: string, { stamp, organizer }: IcsOptions) {
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: stamp.toUTC(),
    start: zoned(event.start, timezone),
    end: zoned(event.end, timezone),
    timezone,
    summary: printable(event.summary),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: printable(organizer).replaceAll(/["\\]/g, "'"), email: ORGANIZER_ADDRESS },
    ...(event.location === undefined ? {} : { location: printable(event.location) }),
    ...(event.description === undefined ? {} : { description: printable(event.description) }),
  };
}

function zoned(time: WallTime, timezone: string): DateTime {
  return DateTime.fromISO(time, { zone: timezone });
}

interface ZoneDefinition {
  readonly tzid: string;
  readonly vtimezone: string;
}

/** Looking a zone up takes milliseconds, and a plan has hundreds of calendars in the same one. */
const zoneDefinitions = new Map<string, ZoneDefinition>();

/**
 * The VTIMEZONE of a zone and the name it goes by there, which every event must use: a zone that only links to
 * another is defined under that other's name (Europe/Amsterdam under Europe/Brussels).
 */
function zoneDefinition(timezone: string): ZoneDefinition {
  const known = zoneDefinitions.get(timezone);
  if (known !== undefined) return known;
  if (!IANAZone.isValidZone(timezone)) throw new RangeError(`"${timezone}" is not a time zone`);
  const [vtimezone, line] = tzlib_get_ical_block(timezone);
  if (vtimezone === undefined || line === undefined) {
    throw new RangeError(`no time zone definition is known for "${timezone}"`);
  }
  const definition = { tzid: line.slice('TZID='.length), vtimezone };
  zoneDefinitions.set(timezone, definition);
  return definition;
}

/** Without the control characters that iCal text may not hold; line ends and tabs stay. */
function printable(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '');
}

/** The library escapes every text but the calendar's name. */
function escapedText(text: string): string {
  return printable(text)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}
