/** Which rule keeps a module from being placed, where several do at different units. */
import type { Blocker } from '../../../solver/domain/plan-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';

/**
 * The questions in the order in which planning asks them of a unit, each with the rules that can say no. What stands
 * beside rules: `priority` is a module that the plan is better without, `unfinished` one the search might still place.
 */
const QUESTIONS: readonly (readonly string[])[] = [
  // Is the unit for this module and this trainee?
  ['H1', 'H16', 'H17'],
  // Can the trainee get there in time, and with the means it asks?
  ['H7'],
  ['H9'],
  // With nobody else about, do enough dated shifts fit the trainee's days and weeks?
  ['H2', 'H3', 'H5', 'H6', 'H8', 'H13', 'H14', 'H15', 'H18'],
  // Beside the trainee's own other modules?
  ['H4'],
  // Is there a place and a mentor, beside the other trainees?
  ['H10', 'H11', 'H12'],
  ['H19'],
  ['priority', 'unfinished'],
];

/**
 * The rule by which the last units fall. A plan tells, for a module that is not placed, at how many units which rule is
 * the first to say no (`solver/explain/unit-findings.ts`). Followed question by question, every unit falls at one of
 * them; the one at which the last units fall is where the module came nearest to being placed. Where several rules say
 * no there, the one that does at most units. So a module is kept by places and mentors if there was any unit at which
 * it would fit were there nobody else, by the trainee's days if there was none but some could be reached, and by the
 * journey only if none could.
 *
 * Units of which nothing is on offer in the trainee's time, or whose roster has no mentor then, fall under H10 and H11
 * as well: the plan does not tell them from those that others have taken.
 *
 * @param blockers of one module, in the plan's order: most units first
 */
export function bindingRule(blockers: readonly Blocker[]): string {
  let binding: Blocker | null = null;
  for (const blocker of blockers) {
    if (binding === null || questionOf(blocker) > questionOf(binding)) binding = blocker;
  }
  return binding?.rule ?? 'unfinished';
}

function questionOf({ rule }: Blocker): number {
  return QUESTIONS.findIndex((rules) => rules.includes(rule));
}

/** For the methods section. */
export const BINDING_RULE: Sentence = say(
  'Voor een module die niet geplaatst is, zegt het plan op hoeveel afdelingen welke regel als eerste in de weg staat. De vragen komen in vaste volgorde: past de afdeling bij de module en de cursist (H1, H16, H17); geraakt de cursist er (H7), met het vervoer dat er nodig is (H9); zijn er, met niemand anders in de buurt, genoeg dagen en diensten die in de week van de cursist passen (H2, H3, H5, H6, H8, H13, H14, H15, H18); lukt het naast de eigen andere modules (H4); is er dan nog een plaats en een mentor (H10, H11, H12); klopt de mix van soorten zorg (H19). De regel die telt, is die waarop de laatste afdelingen afvallen; zijn het er daar meer, dan die met de meeste afdelingen. Een module die op een andere wacht die niet geplaatst is, valt onder H4. Is er een afdeling waar niets aangeboden wordt of geen mentor op het uurrooster staat, dan valt die ook onder H10 of H11.',
  'For a module that is not placed, the plan says at how many units which rule is the first to stand in the way. The questions come in a fixed order: is the unit for this module and this trainee (H1, H16, H17); can the trainee get there (H7), by the means it asks (H9); are there, with nobody else about, enough days and shifts that fit the week of the trainee (H2, H3, H5, H6, H8, H13, H14, H15, H18); does it go with the other modules of that trainee (H4); is there a place and a mentor left (H10, H11, H12); is the mix of settings right (H19). The rule that counts is the one by which the last units fall; where there are several, the one with most units. A module that waits for another which is not placed counts under H4. A unit where nothing is on offer, or no mentor on the roster, falls under H10 or H11 as well.',
);
