/** Who can get where, as a listing for a terminal of 100 columns. */
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import { BY_MODE } from '../../../solver/explain/mode-words.ts';
import type { DayKind } from '../../../solver/reach/day-kinds.ts';
import type { Reach } from '../../../solver/reach/reach.ts';
import { durationText } from '../../../solver/rules/sentence-parts.ts';
import { shiftClock } from '../report/roster/shift-words.ts';
import { filledLines } from './filled-lines.ts';
import { outcomeText } from './outcome.ts';
import type { ReachTextOptions, ReachTextQuestion } from './question.ts';
import { countLines } from './reach-counts.ts';
import { REACH_WORDS } from './reach-words.ts';

const WIDTH = 100;
/** Wider than this the days take a line of their own. */
const MOST_DAYS_WIDTH = 34;

/** Nearest first; what cannot be reached at all comes last. Without a last line end. */
export function reachText(answers: readonly Reach[], question: ReachTextQuestion): string {
  const { lists, title, language } = question;
  const { notes } = REACH_WORDS[language];
  if (answers.length === 0) return [title, '', notes.nothing].join('\n');
  const groups = [...groupBy(answers, ({ unit, trainee }) => (lists === 'units' ? unit : trainee)).values()];
  const nearestFirst = [...groups].sort((a, b) => leastMinutes(a) - leastMinutes(b));
  return [
    ...filledLines('', title, WIDTH),
    '',
    ...(groups.length > 1 && answers.some(({ isOffered }) => isOffered)
      ? [...countLines(answers, question), '']
      : []),
    ...nearestFirst.flatMap((group) => [...groupLines(group, question), '']),
    ...notesOn(answers, question).flatMap((note) => filledLines('', note, WIDTH)),
  ].join('\n');
}

/** `met bus of trein (hoogstens 1 uur 15 min), met de fiets (hoogstens 30 min)` */
export function meansText({ modes }: Trainee, language: ReachTextOptions['language']): string {
  const own = modes.map(({ mode, maxMinutes }) =>
    REACH_WORDS[language].atMost(BY_MODE[mode][language], durationText(maxMinutes, language)),
  );
  return own.length === 0 ? BY_MODE.walk[language] : own.join(', ');
}

function leastMinutes(group: readonly Reach[]): number {
  const minutes = group.flatMap(({ reached }) => reached?.out.minutes ?? []);
  return minutes.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...minutes);
}

function groupLines(group: readonly Reach[], question: ReachTextQuestion): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const heading = filledLines('', headingOf(first, question), WIDTH);
  const texts = new Set(group.map((answer) => outcomeText(answer, question)));
  const [only] = texts;
  if (texts.size === 1 && only !== undefined && first.reached === null) {
    return [...heading, ...filledLines('  ', only, WIDTH)];
  }
  const shifts = [...groupBy(group, ({ shift }) => shift).values()];
  return [...heading, ...shifts.flatMap((ofShift) => shiftLines(ofShift, question))];
}

function headingOf({ unit, site, trainee }: Reach, { lists, names, language }: ReachTextQuestion): string {
  if (lists === 'people') {
    const name = names.trainee(trainee.id);
    const called = name === trainee.id ? name : `${name} (${trainee.id})`;
    return `${called}, ${meansText(trainee, language)}`;
  }
  return [`${unit.name} (${unit.id})`, ...(site.municipality === undefined ? [] : [site.municipality])].join(
    ', ',
  );
}

/** Kinds of day on which it is all the same share a line. */
function shiftLines(answers: readonly Reach[], question: ReachTextQuestion): readonly string[] {
  const words = REACH_WORDS[question.language];
  const [first] = answers;
  if (first === undefined) return [];
  const same = groupBy(answers, (answer) =>
    JSON.stringify([outcomeText(answer, question), answer.isOffered]),
  );
  const rows = [...same.values()].map((alike) => ({
    days: daysText(alike, question),
    text: alike[0] === undefined ? '' : outcomeText(alike[0], question),
  }));
  const daysWidth = Math.min(MOST_DAYS_WIDTH, Math.max(...rows.map(({ days }) => days.length)));
  return [
    `  ${words.shifts[first.shift.kind]} ${shiftClock(first.shift)}`,
    ...rows.flatMap(({ days, text }) =>
      days.length > MOST_DAYS_WIDTH
        ? [`    ${days}`, ...filledLines(' '.repeat(daysWidth + 6), text, WIDTH)]
        : filledLines(`    ${days.padEnd(daysWidth)}  `, text, WIDTH),
    ),
  ];
}

function daysText(alike: readonly Reach[], { language }: ReachTextQuestion): string {
  const words = REACH_WORDS[language];
  const kinds: readonly DayKind[] = alike.map(({ dayKind }) => dayKind);
  const isOffered = alike.every((answer) => answer.isOffered);
  return [kinds.map((kind) => words.days[kind]).join(', '), ...(isOffered ? [] : [words.notOffered])].join(
    ' ',
  );
}

function notesOn(
  answers: readonly Reach[],
  { language, hasTimetable }: ReachTextQuestion,
): readonly string[] {
  const { notes } = REACH_WORDS[language];
  const someoneRides = answers.some(({ trainee }) => trainee.modes.some(({ mode }) => mode === 'transit'));
  return [
    notes.travelOnly,
    ...(answers.some(({ isOffered }) => !isOffered) ? [notes.notOffered] : []),
    ...(someoneRides && !hasTimetable ? [notes.noTimetable] : []),
  ];
}
