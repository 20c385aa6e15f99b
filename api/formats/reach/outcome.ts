/** Whether and how somebody gets to a shift on one kind of day, in a line. */
import type { Reach, ReachedDay } from '../../../solver/reach/reach.ts';
import { clockSpan } from '../journey-words.ts';
import { isWayBack, linesInShort, wayAndTime } from '../way-in-short.ts';
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

function wayText({ trainee }: Reach, day: ReachedDay, { names, language }: ReachTextOptions): string {
  const words = REACH_WORDS[language];
  const span = ({ leave, arrive }: ReachedDay['out']) => clockSpan(day.date, leave, arrive, language);
  const [out, back] = [span(day.out), span(day.back)];
  if (isWayBack(day, trainee, names))
    return words.way(wayAndTime(day.out, trainee, names, language), out, back);
  const way = (journey: ReachedDay['out']) => linesInShort(journey, trainee, names, language);
  return words.ways(`${way(day.out)} ${out}`, `${way(day.back)} ${back}`);
}
