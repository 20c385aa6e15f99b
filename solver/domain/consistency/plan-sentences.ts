/** What is said of a plan that does not go with its semester. */
import type { Saying } from '../fault.ts';
import { say } from '../sentence.ts';
import { unknownId } from './sentences.ts';

const OTHER_VERSION = say(
  'Dit plan hoort bij een andere versie van het semester.',
  'This plan belongs to another version of the semester.',
);

export function otherSemester(id: string): Saying {
  return {
    expected: say(`het id van dit semester, "${id}"`, `the id of this semester, "${id}"`),
    mend: say('Kies een plan van dit semester.', 'Choose a plan of this semester.'),
  };
}

export const OTHER_DIGEST: Saying = {
  expected: say('de vingerafdruk van dit semester', 'the digest of this semester'),
  mend: say(
    'Het plan is gemaakt voor een andere versie van het semester en wordt volgens deze versie beoordeeld.',
    'The plan was made for another version of the semester and is judged by this version.',
  ),
};

/**
 * @param known the paths of the semester's own timetables
 * @param rides how many of the plan name the unknown one
 */
export function unknownFeed(known: readonly string[], rides: number): Saying {
  const paths = known.map((path) => `"${path}"`).join(', ');
  const [nl, en] =
    known.length === 0 ? ['er is geen enkele', 'it has none'] : [`wel ${paths}`, `it has ${paths}`];
  return {
    expected: say(`een dienstregeling van dit semester (${nl})`, `a timetable of this semester (${en})`),
    mend: say(
      `Het plan neemt er ${rides === 1 ? '1 rit' : `${rides} ritten`} uit, die zo niet na te kijken ${rides === 1 ? 'is' : 'zijn'}. Geef de dienstregeling in het semester hetzelfde pad als in het plan, of maak het plan opnieuw.`,
      `The plan takes ${rides === 1 ? '1 ride' : `${rides} rides`} from it, which cannot be checked like this. Give the timetable the same path in the semester as in the plan, or make the plan again.`,
    ),
  };
}

export function notAsked(trainee: string, isDone: boolean): Saying {
  return {
    expected: isDone
      ? say(
          `een module die cursist "${trainee}" nog moet doen`,
          `a module that trainee "${trainee}" still has to do`,
        )
      : say(`een module van cursist "${trainee}"`, `a module of trainee "${trainee}"`),
    mend: OTHER_VERSION,
  };
}

/** @param where the entry that was first: `placements[1]` */
export function settledTwice(where: string): Saying {
  return {
    expected: say(
      `uniek: ${where} gaat al over deze module van deze cursist`,
      `unique: ${where} is already about this module of this trainee`,
    ),
    mend: say(
      'Een gevraagde module heeft één plaats of één vermelding in unplaced.',
      'An asked module has one placement or one entry in unplaced.',
    ),
  };
}

export const NOT_SETTLED: Saying = {
  expected: say('vermeld in placements of unplaced', 'mentioned in placements or unplaced'),
  mend: say(
    'Elke gevraagde module heeft een plaats of een vermelding in unplaced.',
    'Each asked module has a placement or an entry in unplaced.',
  ),
};

const NO_LONGER_COUNTS = say(
  'Dit deel van het gepubliceerde plan telt niet meer mee.',
  'This part of the published plan no longer counts.',
);

export function vanished(target: 'trainees' | 'units' | 'mentors'): Saying {
  return { expected: unknownId(target, undefined).expected, mend: NO_LONGER_COUNTS };
}

export function noLongerAsked(trainee: string, isDone: boolean): Saying {
  return { expected: notAsked(trainee, isDone).expected, mend: NO_LONGER_COUNTS };
}
