/** The rota behind a link, for a page or a program: the same days as its calendar, in parts. */
import { z } from 'zod';
import type { Journey } from '../../solver/domain/plan-schema.ts';
import { addressOf } from '../formats/address.ts';
import { journeySentence } from '../formats/journey-lines.ts';
import { journeySteps } from '../formats/journey-steps.ts';
import { compare } from '../formats/ordering.ts';
import { type PlacedDay, placementDays } from '../formats/placement-days.ts';
import { FEED_OWNERS } from '../store/tables/calendars.ts';
import { CALENDAR_LANGUAGE } from './calendar-ledger.ts';
import type { Owner, SemesterCalendars } from './semester-calendars.ts';

const clock = z.string().meta({ example: '07:00' });
const wayThere = z
  .strictObject({
    text: z.string(),
    steps: z.array(z.strictObject({ time: z.string(), text: z.string() })),
  })
  .meta({ id: 'RotaJourney' });

export const ownRotaSchema = z
  .strictObject({
    owner: z.enum(FEED_OWNERS),
    name: z.string(),
    semester: z.string(),
    timezone: z.string(),
    published: z.boolean().meta({ description: 'False until a plan is published; then there are no days' }),
    days: z.array(
      z.strictObject({
        date: z.iso.date(),
        start: clock,
        end: clock,
        secondStart: clock.optional(),
        secondEnd: clock.optional(),
        minutes: z.int().meta({ description: 'What counts as placement' }),
        module: z.string(),
        unit: z.string(),
        site: z.string(),
        address: z.string(),
        mentor: z.string(),
        trainee: z.string().optional().meta({ description: 'For whoever receives the trainee' }),
        out: wayThere.optional().meta({ description: 'For the trainee alone' }),
        back: wayThere.optional(),
      }),
    ),
  })
  .meta({ id: 'OwnRota' });

export type OwnRota = z.infer<typeof ownRotaSchema>;
type RotaDay = OwnRota['days'][number];

/** In the order of the days. */
export function ownRotaDays({ checked, names }: SemesterCalendars, owner: Owner): RotaDay[] {
  return placementDays(checked)
    .filter((day) => isOf(day, owner))
    .sort((a, b) => compare(a.day.date, b.day.date) || compare(a.shift.start, b.shift.start))
    .map((placed) => {
      const { day, shift, unit, site, placement, trainee } = placed;
      const told = { date: day.date, trainee, names, language: CALENDAR_LANGUAGE };
      const way = (direction: 'out' | 'back', journey: Journey) => ({
        text: journeySentence({ ...told, direction, journey }),
        steps: journeySteps({ ...told, direction, journey }).map(({ time, text }) => ({ time, text })),
      });
      return {
        date: day.date,
        start: shift.start,
        end: shift.end,
        ...(shift.secondStart === undefined ? {} : { secondStart: shift.secondStart }),
        ...(shift.secondEnd === undefined ? {} : { secondEnd: shift.secondEnd }),
        minutes: day.minutes,
        module: names.module(placement.module),
        unit: unit.name,
        site: site.name,
        address: addressOf(site) ?? '',
        mentor: names.mentor(day.mentor),
        ...(owner.owner === 'trainee'
          ? { out: way('out', day.out), back: way('back', day.back) }
          : { trainee: names.trainee(trainee.id) }),
      };
    });
}

function isOf({ placement, day, unit, site }: PlacedDay, { owner, ownerKey }: Owner): boolean {
  const ids: Record<Owner['owner'], string> = {
    trainee: placement.trainee,
    mentor: day.mentor,
    unit: unit.id,
    employer: site.employer,
  };
  return ids[owner] === ownerKey;
}
