import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { wallTime } from '../../../solver/domain/values.ts';
import type { IssuedAgenda } from './agenda.ts';
import { GOLDEN_STAMP, goldenCalendars } from './golden-files.ts';
import { type IcsOptions, icsWriter } from './ics-text.ts';

const golden = fileURLToPath(new URL('./golden/', import.meta.url));
const options = { timezone: 'Europe/Brussels', stamp: GOLDEN_STAMP, organizer: 'Voorjaar 2027' };
const at = (text: string) => wallTime.parse(text);

const icsText = (agenda: IssuedAgenda, over: Partial<IcsOptions> = {}) =>
  icsWriter({ ...options, ...over })(agenda);
const agenda = (over: Partial<IssuedAgenda> = {}): IssuedAgenda => ({
  path: 'cursisten/t1',
  name: 'Stage – Zoë',
  events: [
    {
      uid: 's/t1/basis/2027-03-27@stageplan',
      start: at('2027-03-27T07:00'),
      end: at('2027-03-27T14:30'),
      summary: 'Stage: Afdeling 1 (early)',
      location: 'Huis 1',
      description: 'Mentor: Els',
      sequence: 0,
      cancelled: false,
    },
  ],
  ...over,
});

interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
}

/** The events as ical.js reads them, as instants in UTC. */
function instants(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const utc = (time: ICAL.Time) =>
    DateTime.fromSeconds(time.toUnixTime(), { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm'Z'");
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, start: utc(event.startDate), end: utc(event.endDate) };
  });
}

describe('iCal text', () => {
  // `npx vitest run api/formats/ical -u` writes the golden files anew; then read the difference.
  it('is what the golden files hold', async () => {
    const calendars = goldenCalendars();
    for (const [name, text] of calendars) await expect(text).toMatchFileSnapshot(`golden/${name}`);
    expect(readdirSync(golden).sort()).toEqual([...calendars.keys()].sort());
  });

  it('has the line ends of iCal in the golden files too', () => {
    for (const [name, text] of goldenCalendars())
      expect(readFileSync(`${golden}/${name}`, 'utf8')).toBe(text);
  });

  it('means the same instants before and after the clock change of 28 March 2027', () => {
    const text = goldenCalendars().get('cursisten-t1.ics') ?? '';
    expect(instants(text).map(({ start, end }) => [start, end])).toEqual([
      ['2027-03-27T06:00Z', '2027-03-27T13:30Z'],
      ['2027-03-28T05:00Z', '2027-03-28T12:30Z'],
      ['2027-03-29T05:00Z', '2027-03-29T12:30Z'],
    ]);
  });

  it('ends a night shift on the next day, an hour shorter in the night of the change', () => {
    const text = goldenCalendars().get('cursisten-t3.ics') ?? '';
    expect(instants(text).map(({ start, end }) => [start, end])).toEqual([
      ['2027-03-27T20:00Z', '2027-03-28T05:00Z'],
      ['2027-03-30T19:00Z', '2027-03-31T05:00Z'],
    ]);
  });

  it('ends every line in CRLF and folds at 75 octets without cutting a character', () => {
    for (const [name, text] of goldenCalendars()) {
      expect(text.endsWith('\r\n'), name).toBe(true);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      const lines = Buffer.from(text).toString('latin1').split('\r\n');
      expect(Math.max(...lines.map((line) => line.length)), name).toBeLessThanOrEqual(75);
      expect(text, name).not.toContain('�');
    }
    expect(goldenCalendars().get('cursisten-t1.ics')).toContain('\r\n ');
  });

  it('zones every event, stamps it in UTC, and carries the zone once', () => {
    const text = icsText(agenda());
    expect(text).toContain('DTSTAMP:20270115T090000Z\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/Brussels:20270327T070000\r\n');
    expect(text).toContain('DTEND;TZID=Europe/Brussels:20270327T143000\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('TZID:Europe/Brussels\r\n');
  });

  it('says who publishes what, and how often to look again', () => {
    const text = icsText(agenda({ name: 'Stage – a;b,c\\d\r\nX-EVIL:1' }));
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n');
    expect(text).toContain('X-WR-CALNAME:Stage – a\\;b\\,c\\\\d\\nX-EVIL:1\r\n');
    expect(text).not.toContain('\r\nX-EVIL');
    expect(text).toContain('ORGANIZER;CN="Voorjaar 2027":mailto:noreply@stageplan.invalid\r\n');
  });

  it('keeps control characters and quotes of names out of where they break the text', () => {
    const [event] = agenda().events;
    if (event === undefined) throw new Error('the agenda has an event');
    const events = [{ ...event, summary: 'Stage: \u0000A\u0007fdeling', location: 'Huis\n1' }];
    const text = icsText(agenda({ events }), { organizer: 'De "Lente"' });
    expect(text).toContain('SUMMARY:Stage: Afdeling\r\n');
    expect(text).toContain('LOCATION:Huis\\n1\r\n');
    expect(text).toContain(`ORGANIZER;CN="De 'Lente'":`);
  });

  it('sends a cancelled day as cancelled, with neither an empty place nor an empty description', () => {
    const [event] = agenda().events;
    if (event === undefined) throw new Error('the agenda has an event');
    const { location: _place, description: _text, ...bare } = event;
    const text = icsText(agenda({ events: [{ ...bare, sequence: 4, cancelled: true }] }));
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(text).toContain('SEQUENCE:4\r\n');
    expect(text).not.toMatch(/\r\n(LOCATION|DESCRIPTION)/);
  });

  it('is a valid calendar with its name where there is nothing to tell yet', () => {
    const text = icsText(agenda({ events: [] }));
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Stage – Zoë');
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
  });

  it('does not depend on the zone of the machine', () => {
    const script = `import('./golden-files.ts').then((m) => process.stdout.write([...m.goldenCalendars().values()].join('')))`;
    const texts = ['Pacific/Auckland', 'America/Los_Angeles'].map(
      (TZ) =>
        spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
          cwd: fileURLToPath(new URL('.', import.meta.url)),
          env: { ...process.env, TZ },
          encoding: 'utf8',
        }).stdout,
    );
    expect(texts[0]).toBe([...goldenCalendars().values()].join(''));
    expect(texts[1]).toBe(texts[0]);
  });

  it('names a zone that links to another as its definition does', () => {
    const text = icsText(agenda(), { timezone: 'Europe/Amsterdam' });
    const [defined] = /(?<=\r\nTZID:)[^\r]+/.exec(text) ?? [];
    expect(text).toContain(`DTSTART;TZID=${defined}:20270327T070000\r\n`);
  });

  it('refuses a zone that it cannot define', () => {
    expect(() => icsText(agenda(), { timezone: 'Europe/Nergens' })).toThrow(RangeError);
  });
});
