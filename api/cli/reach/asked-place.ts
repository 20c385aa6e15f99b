/** Where somebody would live, as typed after --from: coordinates, or a Belgian postal code or municipality. */
import { metresBetween } from '../../../solver/domain/geography.ts';
import { errorAt } from '../../../solver/domain/problem.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { type Point, point } from '../../../solver/domain/values.ts';
import { findPlace } from '../../formats/workbook/places/places.ts';
import { placeSaying } from '../../formats/workbook/reading/find-points.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';

export interface AskedPlace {
  readonly point: Point;
  /** The place of which it is the centre; null where coordinates were given. */
  readonly centreOf: string | null;
}

const COORDINATES = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;
/** Nobody goes to work from further away; coordinates that do are typed the wrong way round. */
const FAR_METRES = 500_000;

/** @param sites where one would go */
export function askedPlace(option: string, given: string, sites: Semester['sites']): Loaded<AskedPlace> {
  const coordinates = COORDINATES.exec(given);
  if (coordinates !== null) return atCoordinates(option, given, coordinates, sites);
  const found = findPlace({ municipality: given });
  if (found.ok) return loaded({ point: { lat: found.lat, lon: found.lon }, centreOf: found.name });
  const { expected, mend } = placeSaying(found);
  return faulty(null, [errorAt(option, given, expected, mend)]);
}

function atCoordinates(
  option: string,
  given: string,
  [, first, second]: RegExpExecArray,
  sites: Semester['sites'],
): Loaded<AskedPlace> {
  const typed = point.safeParse({ lat: Number(first), lon: Number(second) });
  const turned = point.safeParse({ lat: Number(second), lon: Number(first) });
  const isNear = ({ data }: typeof typed) =>
    data !== undefined && sites.some((site) => metresBetween(site, data) < FAR_METRES);
  if (typed.success && (isNear(typed) || !isNear(turned))) {
    return loaded({ point: typed.data, centreOf: null });
  }
  const expected = say('een plaats als breedtegraad,lengtegraad', 'a place as latitude,longitude');
  const example = isNear(turned) ? `${second},${first}` : '50.88,4.70';
  const mend = say(
    `Zet de breedtegraad eerst: ${option} ${example}.`,
    `Put the latitude first: ${option} ${example}.`,
  );
  return faulty(null, [errorAt(option, given, expected, mend)]);
}
