/** Which measures which part of the report is about. Others of a study are in the appendix only. */
import type { ShownMeasure, StudyContext } from './study-context.ts';

/** Read first: what the levers are for. */
export const LEADING_MEASURE = 'modules-placed';

const MAIN: readonly string[] = [
  LEADING_MEASURE,
  'trainees-complete-share',
  'weeks-to-completion-median',
  'journey-minutes',
  'free-days-per-week',
  'weekends-per-trainee',
  'employers-rhythm-share',
  'mentors-per-placement',
];

/** A study that measures none of the usual ones is told by its first few. */
const FIRST_FEW = 6;

export function mainMeasures({ measures }: StudyContext): readonly ShownMeasure[] {
  const main = measures.filter(({ id }) => MAIN.includes(id));
  return main.length > 0 ? main : measures.slice(0, FIRST_FEW);
}

/** By which the dose is told and variants are chosen to look closer at. */
export function leadingMeasure(context: StudyContext): ShownMeasure | undefined {
  return context.measures.find(({ id }) => id === LEADING_MEASURE) ?? context.measures[0];
}

export function measureOf(context: StudyContext, id: string): ShownMeasure | undefined {
  return context.measures.find((measure) => measure.id === id);
}
