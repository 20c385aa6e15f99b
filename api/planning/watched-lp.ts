/** A solver whose wrong answers do not pass in silence. */
import type { LpAnswer, LpSolver, MipAnswer, WrongAnswer } from '../../solver/search/lp/lp-solver.ts';

/** @param onWrong told the first time that this solver gives a wrong answer */
export function watchedLp(solver: LpSolver, onWrong: (answer: WrongAnswer) => void): LpSolver {
  let isTold = false;
  const seen = <Answer extends LpAnswer | MipAnswer>(answer: Answer): Answer => {
    if (answer.status === 'wrong' && !isTold) {
      isTold = true;
      onWrong(answer);
    }
    return answer;
  };
  return {
    name: solver.name,
    open: (model) => {
      const open = solver.open(model);
      return {
        addColumns: (columns) => open.addColumns(columns),
        setColumnBounds: (column, lower, upper) => open.setColumnBounds(column, lower, upper),
        suggest: (values) => open.suggest(values),
        solveRelaxed: (limits) => seen(open.solveRelaxed(limits)),
        solve: (limits) => seen(open.solve(limits)),
        dispose: () => open.dispose(),
      };
    },
  };
}
