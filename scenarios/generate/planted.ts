/**
 * A semester around a plan in which everything is placed: one trainee after the other gets places that keep every
 * rule, at units that are there already or open for the purpose; who fits nowhere is drawn again. Then more
 * units open, or offers that nobody needs are cut back, until there is as much as the tightness asks.
 */
import type { Placement } from '../../solver/domain/plan-schema.ts';
import { type SemesterInput, semesterSchema, type Trainee } from '../../solver/domain/semester-schema.ts';
import { assembledSemester } from './assemble.ts';
import { capacityShare, completeOptions, type GenerateOptions } from './options.ts';
import type { Frame } from './placing/frame.ts';
import { type Found, placeTrainee } from './placing/place-trainee.ts';
import { emptyRoom, type Room } from './placing/room.ts';
import { unitDays } from './placing/workplace.ts';
import { busiestDays, neededOffers, withFewerOffers } from './planted-offers.ts';
import { type UnitBook, unitBook } from './planted-units.ts';
import { type Random, randomFrom } from './random.ts';
import { emptyFrame, REGIONS } from './region.ts';
import { unitDaysPerDay } from './tightness.ts';
import { type Resident, residentDraws } from './trainees.ts';
import type { StaffedUnit } from './units.ts';
import { USUAL_WISHES } from './wishes.ts';

/** A placement with its days, mentors and journeys, as a plan holds it. */
export type PlantedPlacement = Placement;

export interface PlantedSemester {
  readonly semester: SemesterInput;
  /** One placement for every module asked; together they break no rule. */
  readonly planted: readonly PlantedPlacement[];
}

/**
 * The same options give the same value, to the byte.
 * @throws RangeError when an option is out of range, or when nobody of the kind asked for fits anywhere.
 */
export function generatePlantedSemester(given: Partial<GenerateOptions> = {}): PlantedSemester {
  const options = completeOptions(given);
  const random = randomFrom(options.seed);
  const region = REGIONS[options.area];
  const book = unitBook(region.catalogue.sites, random.fork('units'));
  const plots = plantAll(residentDraws(options, region, random.fork('people')), emptyFrame(region), book);
  const found = plots.flatMap((plot) => plot.found);
  const staffed = withRoomFor(plots, capacityShare(options), book, random.fork('decoys'));
  const semester = assembledSemester(
    {
      options,
      region,
      trainees: plots.map(({ resident }) => resident.trainee),
      staffed,
      // A site that the plan needs must not be left out afterwards.
      wishes: { ...USUAL_WISHES, excludes: 0 },
      busiest: busiestDays(found, region.catalogue.sites),
    },
    random,
  );
  return { semester, planted: found.map(({ placement }) => placement) };
}

interface Plot {
  readonly resident: Resident;
  readonly found: readonly Found[];
}

/** Drawings of one trainee before the options are called impossible. */
const MOST_DRAWS = 200;
/** Sets of new units that are tried for one drawing. */
const MOST_OPENINGS = 4;

function plantAll(draws: readonly ((attempt: number) => Resident)[], frame: Frame, book: UnitBook): Plot[] {
  const room = emptyRoom(frame);
  return draws.map((draw) => {
    for (let attempt = 0; attempt < MOST_DRAWS; attempt++) {
      const resident = draw(attempt);
      const trainee = traineeSchema.parse(resident.trainee);
      const found =
        placeTrainee(frame, room, trainee, placesOf(book)) ?? opening(frame, room, resident, trainee, book);
      if (found === null) continue;
      for (const { place, taken } of found) room.take(place, trainee, taken);
      return { resident, found };
    }
    throw new RangeError(
      'nobody of the kind asked for fits anywhere: ask for fewer parents or people without a car',
    );
  });
}

const traineeSchema = semesterSchema.shape.trainees.element;

const placesOf = (book: UnitBook) => book.opened.map(({ place }) => place);

/** With a new unit for each of the modules; only the ones that are needed stay open. */
function opening(
  frame: Frame,
  room: Room,
  { trainee: input }: Resident,
  trainee: Trainee,
  book: UnitBook,
): Found[] | null {
  for (let tried = 0; tried < MOST_OPENINGS; tried++) {
    const fresh = input.modules.map(({ module }) => book.candidate(input, module));
    const places = [...placesOf(book), ...fresh.map(({ place }) => place)];
    const found = placeTrainee(frame, room, trainee, places);
    if (found === null) continue;
    const used = new Set(found.map(({ place }) => place));
    book.keep(fresh.filter(({ place }) => used.has(place)));
    return found;
  }
  return null;
}

/** As many unit-shift-days as the tightness asks for the days of the plan: units nobody needs are the decoys. */
function withRoomFor(
  plots: readonly Plot[],
  tightness: number,
  book: UnitBook,
  random: Random,
): StaffedUnit[] {
  const found = plots.flatMap((plot) => plot.found);
  const days = found.reduce((sum, { taken }) => sum + taken.length, 0);
  let short =
    days * unitDaysPerDay(tightness) - book.opened.reduce((sum, { place }) => sum + unitDays(place), 0);
  const staffed = () => book.opened.map((unit) => unit.staffed);
  if (short <= 0) return withFewerOffers(staffed(), neededOffers(found), -short, random);
  while (short > 0) {
    const { trainee } = random.pick(plots).resident;
    const decoy = book.candidate(trainee, random.pick(trainee.modules).module);
    book.keep([decoy]);
    short -= unitDays(decoy.place);
  }
  return staffed();
}
