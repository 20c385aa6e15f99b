import { type Problem as InputProblem, problemStatement } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';

/** An input problem as it is said beside its place. */
export function statement(problem: InputProblem): Sentence {
  return say(problemStatement(problem, 'nl'), problemStatement(problem, 'en'));
}
