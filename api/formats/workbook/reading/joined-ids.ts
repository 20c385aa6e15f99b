/** Ids that were parted by something else than commas: `c101 en c102`, `u1/u2`. */
import { say } from '../../../../solver/domain/sentence.ts';

const JOINT = /\s+(?:en|and)\s+|\s*[+/&]\s*/iu;

export const PART_BY_COMMAS = say('Scheid nummers met een komma.', 'Part numbers by a comma.');

/** @param text an id that nobody knows */
export function areJoined(text: string, isKnown: (id: string) => boolean): boolean {
  const parts = text.split(JOINT);
  return parts.length > 1 && parts.some((part) => isKnown(part.trim()));
}
