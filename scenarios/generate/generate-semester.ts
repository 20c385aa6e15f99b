/** A semester out of nothing but options and a seed. */
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { assembledSemester } from './assemble.ts';
import { demandsOf } from './demand.ts';
import { capacityShare, completeOptions, type GenerateOptions } from './options.ts';
import { randomFrom } from './random.ts';
import { REGIONS } from './region.ts';
import { openUnits } from './tightness.ts';
import { residentDraws } from './trainees.ts';
import { USUAL_HABITS } from './units.ts';
import { USUAL_WISHES } from './wishes.ts';

/**
 * A valid semester, as plain JSON. The same options give the same value, to the byte.
 * @throws RangeError when an option is out of range.
 */
export function generateSemester(given: Partial<GenerateOptions> = {}): SemesterInput {
  const options = completeOptions(given);
  const random = randomFrom(options.seed);
  const region = REGIONS[options.area];
  const people = residentDraws(options, region, random.fork('people')).map((draw) => draw(0));
  const staffed = openUnits(
    demandsOf(people),
    region.catalogue.sites,
    capacityShare(options),
    USUAL_HABITS,
    random.fork('units'),
  );
  const trainees = people.map(({ trainee }) => trainee);
  return assembledSemester(
    { options, region, trainees, staffed, wishes: USUAL_WISHES, busiest: new Map() },
    random,
  );
}
