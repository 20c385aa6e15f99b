/** A number with decimals. */
import { type Sentence, say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, read, refuse, writeLikely } from './cell-kind.ts';
import { dutchNumber, numberIn } from './numbers.ts';

interface Bounds {
  readonly min: number;
  /** Whether `min` itself is too little. */
  readonly above?: boolean;
  readonly max?: number;
}

function decimal(expected: Sentence, example: number, { min, above, max }: Bounds): CellKind {
  return {
    format: 'number',
    expected,
    read: (cell) => {
      const found = numberIn(cell);
      const fits =
        found !== undefined &&
        Number.isFinite(found) &&
        (above ? found > min : found >= min) &&
        (max === undefined || found <= max);
      return fits ? read(found) : refuse(writeLikely(undefined, dutchNumber(example)));
    },
    write: (value) => Number(value),
  };
}

export const latitude = decimal(
  say('een breedtegraad van -90 tot 90', 'a latitude from -90 to 90'),
  50.8798,
  { min: -90, max: 90 },
);
export const longitude = decimal(
  say('een lengtegraad van -180 tot 180', 'a longitude from -180 to 180'),
  4.7005,
  { min: -180, max: 180 },
);
export const speed = decimal(
  say('een snelheid van minstens 1 km per uur', 'a speed of at least 1 km an hour'),
  15,
  { min: 1 },
);
export const factor = decimal(say('een factor groter dan 0', 'a factor above 0'), 1.3, {
  min: 0,
  above: true,
});
export const ratio = decimal(say('een getal van minstens 0', 'a number of at least 0'), 1, { min: 0 });
