/** Yes or no: `ja`, `nee`, `x`, `✓`, `1`, `0`, `WAAR`. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, read, refuse } from './cell-kind.ts';
import { typedText } from './typed-text.ts';

const YES = new Set(['ja', 'j', 'x', '✓', '✔', '☑', '1', 'waar', 'true', 'yes', 'y']);
const NO = new Set(['nee', 'neen', 'n', '-', '☐', '0', 'onwaar', 'false', 'no']);
const WORDS = { yes: 'ja', no: 'nee' };

export const yesNo: CellKind = {
  format: 'text',
  expected: say('ja of nee', 'ja (yes) or nee (no)'),
  choices: [WORDS.yes, WORDS.no],
  read: (cell) => {
    if (cell.kind === 'boolean') return read(cell.value);
    const text = typedText(cell).toLowerCase();
    if (YES.has(text)) return read(true);
    return NO.has(text) ? read(false) : refuse(say('Schrijf ja of nee.', 'Write ja or nee.'));
  },
  write: (value) => (value === true ? WORDS.yes : WORDS.no),
};
