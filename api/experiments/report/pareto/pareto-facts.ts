/** Which variants nobody beats: no other is at least as good on all counts and better on one. */
import { meanOfMeasure } from '../mean-of-measure.ts';
import { LEADING_MEASURE, measureOf } from '../measure-roles.ts';
import type { ShownMeasure, StudyContext } from '../study-context.ts';
import { UNCHANGED_KEY } from '../variants.ts';

/** What the trainees rest: the first that the study measures. */
const REST = ['free-days-per-week', 'weekends-per-trainee'] as const;
const RHYTHM = 'employers-rhythm-share';
const FEWEST_GOALS = 2;

export interface Standing {
  readonly key: string;
  /** By goal, in their order. */
  readonly means: readonly number[];
  readonly unbeaten: boolean;
}

/** What is placed, what is left to rest, and the rhythm that employers like: those that the study measures. */
export function goalsOf(context: StudyContext): readonly ShownMeasure[] {
  const rest = REST.find((id) => measureOf(context, id) !== undefined);
  const goals = [LEADING_MEASURE, rest, RHYTHM].flatMap((id) => {
    const goal = id === undefined ? undefined : measureOf(context, id);
    return goal === undefined ? [] : [goal];
  });
  return goals.length < FEWEST_GOALS ? [] : goals;
}

/** The unchanged semester first, then the variants that tell all goals. */
export function standingsOf(context: StudyContext, base: string): readonly Standing[] {
  const goals = goalsOf(context);
  const keys = [UNCHANGED_KEY, ...context.variants.map(({ key }) => key)];
  const told = keys.flatMap((key) => {
    const means = goals.map(({ id }) => meanOfMeasure(context, base, key, id));
    const known = means.filter((mean) => mean !== null);
    return known.length === goals.length ? [{ key, means: known }] : [];
  });
  return told.map((one) => ({ ...one, unbeaten: !told.some((other) => beats(other, one, goals)) }));
}

type Means = Pick<Standing, 'means'>;

function beats(a: Means, b: Means, goals: readonly ShownMeasure[]): boolean {
  const leads = goals.map((goal, i) => {
    const lead = (a.means[i] ?? 0) - (b.means[i] ?? 0);
    return goal.better === 'less' ? -lead : lead;
  });
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}
