/** What is said of a semester that is legal and surely not meant so. */
import type { Saying } from '../fault.ts';
import type { FieldPath } from '../input-words.ts';
import { say } from '../sentence.ts';

export const UNIT_ACCEPTS_NOTHING: Saying = {
  expected: say('een lijst met minstens één module', 'a list with at least one module'),
  mend: say(
    'Zo krijgt de afdeling nooit een cursist: vul aan welke modules ze aanvaardt.',
    'The unit will never get a trainee: complete which modules it accepts.',
  ),
};

export const UNIT_WITHOUT_MENTOR: Saying = {
  expected: say('een afdeling met een mentor', 'a unit with a mentor'),
  mend: ({ list }) =>
    say(
      `Zo kan er niemand stage lopen: voeg een mentor toe aan ${list(['mentors']).nl}.`,
      `Nobody can be placed there: add a mentor to ${list(['mentors']).en}.`,
    ),
};

export const NO_ROSTER: Saying = {
  expected: ({ either }) =>
    either(
      say('een lijst met minstens één dienst', 'a list with at least one shift'),
      say('een mentor met minstens één dienst', 'a mentor with at least one shift'),
    ),
  mend: say(
    'Zo begeleidt de mentor nooit iemand: vul aan wanneer hij of zij werkt.',
    'The mentor will never guide anyone: complete when they work.',
  ),
};

export const NO_MODULES: Saying = {
  expected: say('een lijst met minstens één module', 'a list with at least one module'),
  mend: say(
    'Voor deze cursist valt niets te plannen: vul de modules aan of schrap de cursist.',
    'There is nothing to plan for this trainee: complete the modules or remove the trainee.',
  ),
};

export const NO_MODES: Saying = {
  expected: say('een lijst met minstens één vervoermiddel', 'a list with at least one means of transport'),
  mend: say(
    'Deze cursist kan alleen korte afstanden te voet afleggen: vul de vervoermiddelen aan.',
    'This trainee can only walk short distances: complete the means of transport.',
  ),
};

/** @param point the field that holds the coordinates */
export function outOfBelgium(point: FieldPath): Saying {
  return {
    expected: say('een plaats in België', 'a place in Belgium'),
    mend: ({ field }) => {
      const [lat, lon] = [field([...point, 'lat']), field([...point, 'lon'])];
      return say(
        `Kijk de coördinaten na; zijn ${lat.nl} en ${lon.nl} verwisseld?`,
        `Check the coordinates; have ${lat.en} and ${lon.en} been swapped?`,
      );
    },
  };
}

export const LISTED_TWICE: Saying = {
  expected: say('uniek: het staat al in deze lijst', 'unique: it is in this list already'),
  mend: say('Schrap de herhaling.', 'Remove the repetition.'),
};

export const NOBODY_KNOWN: Saying = {
  expected: say('een bekende cursist of mentor', 'a known trainee or mentor'),
  mend: say('Verbeter het id of schrap de naam.', 'Correct the id or remove the name.'),
};
