import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { COMMON_WORDS } from './common-words.ts';

export const MIN_CHARACTERS = 12;
/** Far more than anyone types: hashing a book would be a way to keep the service busy. */
export const MAX_CHARACTERS = 200;
/** What has to be left of a password once all that is easily guessed is taken out, and in how many different characters. */
const MIN_OWN = 6;
const MIN_DIFFERENT = 5;
/** Shorter pieces of a name happen to be in any sentence. */
const MIN_PIECE = 3;

/** What one who guesses knows of its owner. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  /** Name of the centre, where there is one. */
  readonly centre?: string;
}

/**
 * Why `password` is not accepted, all at once; nothing where it is. Long is what counts (NIST SP 800-63B): no demand for digits or
 * signs, but the e-mail address, the name, the centre, common words and rows of digits count for nothing.
 */
export function passwordFaults(password: string, owner: PasswordOwner): readonly Sentence[] {
  const characters = [...password.normalize('NFKC')];
  if (characters.length > MAX_CHARACTERS)
    return [
      say(
        `Het wachtwoord heeft meer dan ${MAX_CHARACTERS} tekens. Kies een korter.`,
        `The password has more than ${MAX_CHARACTERS} characters. Choose a shorter one.`,
      ),
    ];
  const faults: Sentence[] = [];
  if (characters.length < MIN_CHARACTERS)
    faults.push(
      say(
        `Het wachtwoord heeft minder dan ${MIN_CHARACTERS} tekens. Neem een korte zin: die onthoudt u ook beter.`,
        `The password has fewer than ${MIN_CHARACTERS} characters. Take a short sentence: it is easier to remember too.`,
      ),
    );
  if (isEasilyGuessed(characters.join(''), owner))
    faults.push(
      say(
        'Het wachtwoord is makkelijk te raden: het bestaat vooral uit uw e-mailadres, uw naam, het centrum, gewone woorden of een rij tekens. Neem iets anders.',
        'The password is easily guessed: it is mostly your e-mail address, your name, the centre, common words or a row of characters. Take something else.',
      ),
    );
  return faults;
}

function isEasilyGuessed(password: string, owner: PasswordOwner): boolean {
  const own = [...piecesOf(owner), ...COMMON_WORDS]
    .reduce((left, piece) => left.replaceAll(piece, ' '), password.toLowerCase())
    .replaceAll(/\d{4,}/g, ' ')
    .replaceAll(/\s/g, '');
  return [...own].length < MIN_OWN || new Set(own).size < MIN_DIFFERENT;
}

/** The longest first: `peeters` has to be taken out before `peet`. */
function piecesOf({ email, name, centre }: PasswordOwner): readonly string[] {
  return [email, name, centre ?? '']
    .map((text) => text.toLowerCase().normalize('NFKC'))
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((piece) => piece.length >= MIN_PIECE)
    .sort((one, other) => other.length - one.length);
}
