/** On the sheet of a trainee: every way there and back by train and bus, once for all days that are alike. */
import type { Language } from '../../../solver/domain/problem.ts';
import type { AssumedOn } from '../assumed-timetable.ts';
import { assumedDatesText } from '../assumed-timetable-words.ts';
import { dateList } from '../date-words.ts';
import type { PlacedDay } from '../placement-days.ts';
import { type DatesOfKind, sameJourneys } from '../same-journeys.ts';
import type { PagePen } from './page-pen.ts';
import type { RotaPdfOptions } from './sheet-frame.ts';
import { drawParagraph, drawTitledFacts } from './sheet-parts.ts';
import { ROTA_WORDS } from './words.ts';

const SIZES = { title: 14, text: 12 };

/** Nothing where nobody rides. @param days of one placement, by date */
export function drawRides(
  pen: PagePen,
  days: readonly PlacedDay[],
  assumedOn: AssumedOn,
  options: RotaPdfOptions,
): void {
  const { names, language } = options;
  for (const { direction, shift, steps, when } of sameJourneys(days, options)) {
    const shiftName = days[0] === undefined ? shift.id : names.shift(days[0].unit.id, shift.id);
    const text = ROTA_WORDS[language].rides[direction](shiftName, whenText(when, language));
    const facts = steps.map((step) => ({ label: step.time, value: step.text }));
    drawTitledFacts(pen, { level: 3, text, size: SIZES.title }, facts, SIZES.text);
  }
  const assumed = days.filter(({ day }) => assumedOn(day).length > 0).map(({ day }) => day.date);
  if (assumed.length > 0) drawParagraph(pen, assumedDatesText(assumed, language), SIZES.text);
}

function whenText(when: readonly DatesOfKind[], language: Language): string {
  const words = ROTA_WORDS[language];
  return when
    .map((some) =>
      'dates' in some
        ? words.on(dateList(some.dates, language))
        : words.onMost(some.kind, dateList(some.except, language)),
    )
    .join(', ');
}
