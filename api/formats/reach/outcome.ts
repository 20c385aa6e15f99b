/** Whether and how somebody gets to a shift on one kind of day, in a line. */
import type { Reach, ReachedDay } from '../../../solver/reach/reach.ts';
import { clockSpan } from '../journey-words.ts';
import { wayAndTime } from '../way-in-short.ts';
import { hurdleText } from './hurdle-text.ts';
import type { ReachTextOptions } from './question.ts';
import { REACH_WORDS } from './reach-words.ts';

/** On all dates, on some, on none. */
export type Outcome = 'all' | 'some' | 'none';

export function outcomeOf({ reachedDates, missedDates }: Reach): Outcome {
  if (reachedDates.length === 0) return 'none';
  return missedDates.length === 0 ? 'all' : 'some';
}

/** `bus 2 → trein IC naar Diest, 1 overstap, 47 min: heen 06:02–06:49, terug 14:42–15:31` */
export function outcomeText(answer: Reach, options: ReachTextOptions): string {
  const words = REACH_WORDS[options.language];
  const hurdle =
    answer.missed === null ? '' : hurdleText(answer.missed.hurdle, answer.shift)[options.language];
  if (answer.reached === null) return words.none(hurdle);
  const way = wayText(answer, answer.reached, options);
  const { length: reached } = answer.reachedDates;
  const dates = reached + answer.missedDates.length;
  return reached === dates ? way : words.some(reached, dates, way, hurdle);
}

function wayText({ trainee }: Reach, { date, out, back }: ReachedDay, { names, language }: ReachTextOptions) {
  const span = ({ leave, arrive }: ReachedDay['out']) => clockSpan(date, leave, arrive, language);
  return REACH_WORDS[language].way(wayAndTime(out, trainee, names, language), span(out), span(back));
}
