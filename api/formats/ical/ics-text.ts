/**
 * A calendar as iCal text (RFC 5545, RFC 7986).
 *
 * Three traps of the library, each avoided here: without a zone on every event times float; with a zone named on
 * the calendar DTSTAMP loses its Z; a plain Date would make the bytes depend on the machine's zone.
 */
import ical, { ICalCalendarMethod, ICalEvent, ICalEventStatus } from 'ical-generator';
import { DateTime, IANAZone } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { WallTime } from '../../../solver/domain/values.ts';
import type { IssuedAgenda, IssuedEvent } from './agenda.ts';
import { folded } from './fold-lines.ts';

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

/** Of the calendars of one semester, whose moments recur in all of them. @throws RangeError for a zone that no VTIMEZONE is known of. */
export function icsWriter(options: IcsOptions): (agenda: IssuedAgenda) => string {
  const zone = zoneDefinition(options.timezone);
  const same = {
    zone,
    stamp: options.stamp.toUTC(),
    organizer: organizerOf(options),
    moment: moments(zone.tzid),
  };
  return (agenda) => {
    const calendar = ical({
      prodId: { company: 'stageplan', product: 'stageplan', language: 'NL' },
      method: ICalCalendarMethod.PUBLISH,
      name: escapedText(agenda.name),
      ttl: REFRESH_SECONDS,
    });
    // Not in the calendar, which would fold them: see `folded`.
    const events = agenda.events.map((event) => new ICalEvent(eventData(event, same), calendar).toString());
    const filled = before(calendar.toString(), 'END:VCALENDAR', folded(events.join('')));
    // A calendar has to hold something (RFC 5545, 3.6): its zone, where there are no events.
    const text = before(filled, events.length === 0 ? 'END:VCALENDAR' : 'REFRESH-INTERVAL;', zone.vtimezone);
    return `${text}\r\n`;
  };
}

/** @param line the start of the line that the others are put before */
function before(text: string, line: string, lines: string): string {
  const at = text.indexOf(`\r\n${line}`) + '\r\n'.length;
  return text.slice(0, at) + lines + text.slice(at);
}

/** What the events of all calendars have in common. */
interface SameForAll {
  readonly zone: ZoneDefinition;
  readonly stamp: DateTime;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly moment: (time: WallTime) => DateTime;
}

function eventData(event: IssuedEvent, { zone, stamp, organizer, moment }: SameForAll) {
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp,
    start: moment(event.start),
    end: moment(event.end),
    timezone: zone.tzid,
    summary: printable(event.summary),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    ...(event.location === undefined ? {} : { location: printable(event.location) }),
    ...(event.description === undefined ? {} : { description: printable(event.description) }),
  };
}

function organizerOf({ organizer }: IcsOptions): SameForAll['organizer'] {
  return { name: printable(organizer).replaceAll(/["\\]/g, "'"), email: ORGANIZER_ADDRESS };
}

/** Each moment is looked up in its zone once: a semester has some thousands, its calendars name them a million times. */
function moments(timezone: string): (time: WallTime) => DateTime {
  const known = new Map<WallTime, DateTime>();
  return (time) => {
    const moment = known.get(time) ?? DateTime.fromISO(time, { zone: timezone });
    known.set(time, moment);
    return moment;
  };
}

interface ZoneDefinition {
  readonly tzid: string;
  /** Folded lines, each ending in CRLF. */
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
  const lines = folded(vtimezone.trim().replaceAll(/\r?\n/g, '\r\n'));
  const definition = { tzid: line.slice('TZID='.length), vtimezone: `${lines}\r\n` };
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
