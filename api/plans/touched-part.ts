/** What of a plan a change to the semester can touch: so much has to be judged again, and no more. */
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { TraineeId } from '../../solver/domain/values.ts';
import type { RecordKind } from '../store/tables/semesters.ts';

/** Something of the semester that was made, changed or taken out. */
export interface Touch {
  readonly kind: RecordKind | 'head';
  /** The record's own id. */
  readonly key: string;
  /** Of a pin: whose it is. */
  readonly trainee?: string | undefined;
}

export interface Part {
  /** With the trainees of the part alone. */
  readonly semester: Semester;
  readonly plan: Plan;
}

/**
 * All placements of every trainee that a change can touch, with everybody else who is where those are: who shares a unit
 * shares its places and its mentors. What it cannot touch is left out, so places elsewhere are not counted full.
 *
 * @param semester as it is now
 * @returns null where nothing of the plan can be touched
 */
export function touchedPart(plan: Plan, semester: Semester, touches: readonly Touch[]): Part | null {
  if (touches.some(isEverywhere)) return { semester, plan };
  const placeOf = placesIn(semester);
  const own = plan.placements.filter((placement) =>
    touches.some((touch) => isTouched(placement, touch, semester, placeOf)),
  );
  const units = new Set(own.map(({ unit }) => unit));
  const beside = plan.placements.filter(({ unit }) => units.has(unit));
  const trainees = new Set(beside.map(({ trainee }) => trainee));
  if (trainees.size === 0) return null;
  const isOfPart = ({ trainee }: { readonly trainee: TraineeId }) => trainees.has(trainee);
  return {
    semester: {
      ...semester,
      trainees: semester.trainees.filter(({ id }) => trainees.has(id)),
      ...(semester.pins === undefined ? {} : { pins: semester.pins.filter(isOfPart) }),
    },
    plan: { ...plan, placements: plan.placements.filter(isOfPart) },
  };
}

/** Rules, dates, modules and holidays hold for all. */
function isEverywhere({ kind }: Touch): boolean {
  return kind === 'head' || kind === 'closure' || kind === 'programme' || kind === 'module';
}

/** By unit. */
type Places = ReadonlyMap<string, { readonly site: string; readonly employer: string | undefined }>;

function placesIn({ units, sites }: Semester): Places {
  const employers = new Map<string, string>(sites.map(({ id, employer }) => [id, employer]));
  return new Map(units.map(({ id, site }) => [id, { site, employer: employers.get(site) }]));
}

function isTouched(placement: Placement, touch: Touch, semester: Semester, placeOf: Places): boolean {
  const { kind, key } = touch;
  const place = placeOf.get(placement.unit);
  switch (kind) {
    case 'trainee':
      return placement.trainee === key;
    case 'pin':
      return placement.trainee === touch.trainee;
    case 'unit': {
      // An employer may have no more than so many trainees a day at all of its units together (H10).
      const { employer } = placeOf.get(key) ?? {};
      return placement.unit === key || (employer !== undefined && employer === place?.employer);
    }
    case 'mentor':
      return (
        placement.days.some(({ mentor }) => mentor === key) ||
        semester.mentors.some(({ id, unit }) => id === key && unit === placement.unit)
      );
    case 'site':
      return place?.site === key;
    case 'employer':
      return place?.employer === key;
    default:
      return true;
  }
}
