/** Levers that the study pulls to several figures, with what each figure does. */
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import { mainMeasures } from '../measure-roles.ts';
import { effectsOn, type ShownMeasure, type StudyContext } from '../study-context.ts';
import type { LeverText } from '../variants.ts';

/** Charts of one lever: the leading measure, and others on which it does something. */
const MOST_MEASURES = 3;
const FEWEST_VALUES = 2;

export interface Step {
  readonly at: number;
  readonly effect: Effect;
}

export interface Dose {
  readonly base: string;
  readonly lever: LeverText;
  readonly measure: ShownMeasure;
  /** In rising order of `at`. */
  readonly steps: readonly Step[];
}

export function dosesOf(context: StudyContext): readonly Dose[] {
  const measures = mainMeasures(context);
  return context.experiment.bases.flatMap(({ name: base }) =>
    context.levers.flatMap((lever) => {
      const doses = measures.map((measure) => ({
        base,
        lever,
        measure,
        steps: stepsOf(effectsOn(context, base, measure.id), lever.id),
      }));
      const several = doses.filter(({ steps }) => steps.length >= FEWEST_VALUES);
      return several.filter((dose, rank) => rank === 0 || doesSomething(dose)).slice(0, MOST_MEASURES);
    }),
  );
}

function stepsOf(effects: readonly Effect[], lever: string): readonly Step[] {
  return effects
    .flatMap((effect) => {
      const [pull, ...others] = effect.pulls;
      const alone = pull !== undefined && others.length === 0 && pull.lever === lever;
      return alone && typeof pull.value === 'number' ? [{ at: pull.value, effect }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

function doesSomething({ steps }: Dose): boolean {
  return steps.some(({ effect }) => effect.verdict === 'effect');
}
