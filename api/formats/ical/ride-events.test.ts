import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../solver/domain/problem.ts';
import { type RiddenPlan, ridesToAarschot } from '../testing/rides-to-aarschot.ts';
import { agendasOf } from './agendas.ts';
import { GOLDEN_STAMP } from './golden-files.ts';
import { icsWriter } from './ics-text.ts';
import { recordChanges } from './ledger.ts';

let plan: RiddenPlan;
beforeAll(async () => {
  plan = await ridesToAarschot();
});

/** The descriptions in a calendar, as a calendar program reads them. */
function descriptions(path: string, language: Language = 'nl'): readonly string[] {
  const { semester } = plan.checked;
  const agendas = agendasOf(plan.checked, { names: plan.names, language });
  const { agendas: issued } = recordChanges(null, semester.id, agendas, GOLDEN_STAMP);
  const agenda = issued.find((one) => one.path === path);
  if (agenda === undefined) throw new Error(`no calendar ${path}`);
  const options = { timezone: semester.timezone, stamp: GOLDEN_STAMP, organizer: semester.name };
  const calendar = new ICAL.Component(ICAL.parse(icsWriter(options)(agenda)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).description);
}

describe('the calendar of who goes by train and bus', () => {
  it('carries the journey, a line for each leg', () => {
    expect(descriptions('cursisten/fietser')[0]).toBe(`Module: Basis
Dienst: late (14:00–21:30), telt voor 7 uur stage
Mentor: mentor1
Heen: thuis vertrekken om 13:16, met het openbaar vervoer, aankomst om 13:49.
13:16–13:27 met de fiets naar station Leuven
13:27–13:44 trein IC richting Hasselt tot Aarschot
13:44–13:49 te voet naar de stageplaats
Terug: vertrekken om 23:44, met het openbaar vervoer, thuis om 00:17 (de dag erna).
23:44–23:49 te voet naar station Aarschot
23:49–00:06 (de dag erna) trein IC tot Leuven
00:06–00:17 (de dag erna) met de fiets naar huis`);
  });

  it('says of a day whose timetable is not known by which one it was planned, and of no other', () => {
    const last = descriptions('cursisten/t1').map((text) => text.split('\n').at(-1));
    expect(last).toEqual([
      '15:45–15:49 te voet naar huis',
      '15:45–15:49 te voet naar huis',
      'De dienstregeling van deze dag is niet bekend; gerekend is met die van maandag 8 maart 2027. Kijk de ritten kort voordien na.',
    ]);
    expect(descriptions('cursisten/t1', 'en').at(-1)).toContain('The timetable of this day is not known');
  });

  it('is nobody else’s business', () => {
    for (const path of ['afdelingen/u1', 'mentoren/mentor1']) {
      const told = descriptions(path).join('\n');
      expect(told).toContain('Zoë De Smedt');
      expect(told).not.toMatch(/trein|bus|halte|station|dienstregeling/i);
    }
  });
});
