/** What no schema should have to look at: texts that the database cannot keep, and what lies deeper than any field. */
import type { InputPath } from '../../solver/domain/input-path.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { unstorablePaths, unstorableProblem } from '../store/storable-text.ts';
import { statement } from './statement.ts';

const DEEPEST = 40;

const TOO_DEEP = say(
  `Dit zit meer dan ${DEEPEST} niveaus diep. Zo diep gaat geen enkel veld.`,
  `This is more than ${DEEPEST} levels deep. No field goes that deep.`,
);

export interface UnstorableText {
  readonly path: InputPath;
  readonly text: Sentence;
}

export function unstorableTexts(raw: unknown): readonly UnstorableText[] {
  if (isDeeper(raw, DEEPEST)) return [{ path: [], text: TOO_DEEP }];
  return unstorablePaths(raw).map((path) => ({ path, text: statement(unstorableProblem(raw, path)) }));
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
