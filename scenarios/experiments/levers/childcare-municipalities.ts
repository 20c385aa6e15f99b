/**
 * Lever: childcare open from 06:00 to 22:00 in some municipalities only: those where most trainees have a child in
 * childcare, of equals the first by name. Childcare that is open longer already stays so.
 */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { clockTime } from '../../../solver/domain/values.ts';
import type { Lever } from './lever.ts';
import { municipalityOf } from './municipalities.ts';
import { figureOf } from './value.ts';
import { type Childcare, openAtLeast } from './wider-childcare.ts';

const HOURS = { opens: clockTime.parse('06:00'), closes: clockTime.parse('22:00') };

export const childcareMunicipalities: Lever = {
  id: 'childcare-municipalities',
  name: say(
    'Opvang van 06:00 tot 22:00 in enkele gemeenten',
    'Childcare from 06:00 to 22:00 in some municipalities',
  ),
  unit: say('gemeenten', 'municipalities'),
  says: (value) => {
    if (value === 0) return say('De kinderopvang is open zoals nu.', 'Childcare is open as now.');
    const where =
      value === 1
        ? say(
            'In de gemeente waar de meeste cursisten een kind in de opvang hebben',
            'In the municipality where most trainees have a child in childcare',
          )
        : say(
            `In de ${value} gemeenten waar de meeste cursisten een kind in de opvang hebben`,
            `In the ${value} municipalities where most trainees have a child in childcare`,
          );
    return say(
      `${where.nl}, is de opvang minstens open van 06:00 tot 22:00.`,
      `${where.en}, childcare is open at least from 06:00 to 22:00.`,
    );
  },
  domain: { kind: 'number', min: 0, max: 50, whole: true },
  unchanged: 0,
  apply: (semester, value) => {
    const placeOf = placesOfChildren(semester);
    const chosen = new Set(mostChildrenFirst(placeOf.values()).slice(0, figureOf(value)));
    return {
      ...semester,
      trainees: semester.trainees.map((trainee) => {
        const place = trainee.childcare === undefined ? undefined : placeOf.get(trainee.childcare);
        if (trainee.childcare === undefined || place === undefined || !chosen.has(place)) return trainee;
        return { ...trainee, childcare: openAtLeast(trainee.childcare, semester.childcare, HOURS) };
      }),
    };
  },
};

/** Where each child is in childcare. */
function placesOfChildren({ trainees, sites }: Semester): ReadonlyMap<Childcare, string> {
  return new Map(
    trainees.flatMap(({ childcare }) => {
      const place = childcare === undefined ? undefined : municipalityOf(childcare, sites);
      return childcare === undefined || place === undefined ? [] : [[childcare, place] as const];
    }),
  );
}

function mostChildrenFirst(places: Iterable<string>): readonly string[] {
  const children = new Map<string, number>();
  for (const place of places) children.set(place, (children.get(place) ?? 0) + 1);
  return [...children]
    .sort(([placeA, a], [placeB, b]) => b - a || (placeA < placeB ? -1 : 1))
    .map(([place]) => place);
}
