/** Whose journeys are asked about, and at which units. */
import { knownIds } from '../../../solver/domain/consistency/known-ids.ts';
import { errorAt } from '../../../solver/domain/problem.ts';
import type { Semester, Trainee, Unit } from '../../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { didYouMean } from '../../../solver/domain/shape-sentences.ts';
import { somebodyAt } from '../../../solver/reach/somebody.ts';
import { look } from '../../formats/workbook/cells/look.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import { type AskedPlace, askedPlace } from './asked-place.ts';
import type { GivenMode } from './given-values.ts';

export interface AskedPeople {
  readonly people: readonly Trainee[];
  /** Where they are nobody of the semester. */
  readonly place: AskedPlace | null;
}

export interface GivenPeople {
  readonly trainee?: string;
  readonly from?: string;
  readonly modes: readonly GivenMode[];
  /** Then no names are searched for what was meant. */
  readonly pseudonymous?: true;
}

/** Everyone where nobody is named. */
export function askedPeople(semester: Semester, given: GivenPeople): Loaded<AskedPeople> {
  const { trainee, from, modes, pseudonymous } = given;
  if (from !== undefined) {
    const place = askedPlace('--from', from, semester.sites);
    if (!place.ok) return place;
    const { point: home } = place.value;
    return loaded({ people: [somebodyAt({ id: from.trim(), home, modes })], place: place.value });
  }
  if (trainee === undefined) return loaded({ people: semester.trainees, place: null });
  const people = semester.trainees.filter(({ id }) => id === trainee);
  if (people.length > 0) return loaded({ people, place: null });
  const named = pseudonymous === true ? undefined : idOfName(semester, trainee);
  const expected = say('een cursist van dit semester', 'a trainee of this semester');
  return faulty(null, [errorAt('--trainee', trainee, expected, likelyId(trainee, semester.trainees, named))]);
}

/** All units where none is named. */
export function askedUnits({ units }: Semester, given: string | undefined): Loaded<readonly Unit[]> {
  if (given === undefined) return loaded(units);
  const asked = units.filter(({ id }) => id === given);
  if (asked.length > 0) return loaded(asked);
  const named = units.find(({ name }) => look(name).includes(look(given)))?.id;
  const expected = say('een afdeling van dit semester', 'a unit of this semester');
  return faulty(null, [errorAt('--unit', given, expected, likelyId(given, units, named))]);
}

/** For who typed a name instead of an id. */
function idOfName({ trainees, people = {} }: Semester, given: string): string | undefined {
  return trainees.find(({ id }) => look(people[id]?.name ?? '').includes(look(given)))?.id;
}

function likelyId(given: string, list: Semester['trainees'] | Semester['units'], named?: string): Sentence {
  const likely = knownIds(list).alike(given) ?? named;
  if (likely !== undefined) return didYouMean(likely);
  const [first] = list;
  return first === undefined
    ? say('Er zijn er geen.', 'There are none.')
    : say(`Geef het nummer, zoals ${first.id}.`, `Give the id, such as ${first.id}.`);
}
