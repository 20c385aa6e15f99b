/** Loads what `--lp` asks for, in the thread that will use it. */
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import type { LpSolver } from '../../solver/search/lp/lp-solver.ts';
import { wrongAnswerSentence } from '../../solver/search/lp/wrong-answer.ts';
import { lpBySize } from './lp-by-size.ts';
import type { LpOption } from './lp-option.ts';
import { watchedLp } from './watched-lp.ts';

export interface LoadedLp {
  /** Null where none is asked for, or none could be loaded. */
  readonly solver: LpSolver | null;
  /** Ends what was started; what HiGHS holds goes with the thread. */
  readonly close: () => void;
}

/** Loads HiGHS for this thread. */
export type HighsLoader = () => Promise<LpSolver>;

/** The library itself is only opened when asked for: not being there is then no crash. */
const loadFromPackage: HighsLoader = async () => {
  const { loadHighs } = await import('../../solver/search/lp/highs.ts');
  return loadHighs();
};

async function killable() {
  const { killableJavascript } = await import('../lp/killable.ts');
  return killableJavascript();
}

/** @param tell what the user has to know: a library that is not there, or one that was wrong, once for each */
export async function loadLp(
  option: LpOption,
  tell: (sentence: Sentence) => void,
  loadHighs: HighsLoader = loadFromPackage,
): Promise<LoadedLp> {
  if (option === 'none') return { solver: null, close: () => {} };
  const watched = (solver: LpSolver) => watchedLp(solver, (answer) => tell(wrongAnswerSentence(answer)));
  if (option === 'javascript') {
    const { solver, close } = await killable();
    return { solver: watched(solver), close };
  }
  const highs = await loadHighs().catch((error: unknown) => {
    tell(notLoaded(error));
    return null;
  });
  if (highs === null) return { solver: null, close: () => {} };
  if (option === 'highs') return { solver: watched(highs), close: () => {} };
  const { solver: javascript, close } = await killable();
  return { solver: lpBySize({ highs: watched(highs), javascript: watched(javascript) }), close };
}

function notLoaded(error: unknown): Sentence {
  const why = error instanceof Error ? error.message : String(error);
  return say(
    `HiGHS kon niet geladen worden (${why}); het plan wordt zonder gemaakt, en het bewijs kan minder ver reiken.`,
    `HiGHS could not be loaded (${why}); the plan is made without it, and the proof may reach less far.`,
  );
}
