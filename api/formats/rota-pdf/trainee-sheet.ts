/** The sheet of one trainee: where, with whom, and day by day when to leave and when to be back. */

import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Semester, Trainee } from '../../../solver/domain/semester-schema.ts';
import { countText, durationText } from '../../../solver/rules/sentence-parts.ts';
import { addressOf } from '../address.ts';
import { childcareCall, clockOn, MODE_WORDS, meansOfDay } from '../journey-words.ts';
import type { PlacedDay } from '../placement-days.ts';
import type { PagePen } from './page-pen.ts';
import { drawRides } from './rides-part.ts';
import { type RotaPdfOptions, type SheetDays, sheet } from './sheet-frame.ts';
import { drawFacts, drawParagraph, drawTitle, drawTitledTable, type Fact } from './sheet-parts.ts';
import { shiftCell } from './shift-cell.ts';
import type { Cell, Column } from './tagged-table.ts';
import { longDay, longPeriod, weekHeading, weeksHeading } from './week-words.ts';
import { byWeek, closuresOf } from './weeks.ts';
import { ROTA_WORDS } from './words.ts';

const SIZES = { name: 26, module: 18, week: 14, fact: 13, text: 12 };

export function traineeSheet(
  { checked, ofTrainee, assumedOn }: SheetDays,
  trainee: Trainee,
  options: RotaPdfOptions,
): Promise<Uint8Array> {
  const { semester, plan } = checked;
  const { names, language } = options;
  const words = ROTA_WORDS[language];
  const name = names.trainee(trainee.id);
  const days = ofTrainee.get(trainee.id) ?? [];
  return sheet(words.traineeTitle(name, semester.name), checked, options, (pen) => {
    drawTitle(pen, { level: 1, text: name, size: SIZES.name });
    drawParagraph(pen, words.placementsIn(semester.name), SIZES.fact);
    if (days.length === 0) drawParagraph(pen, words.noDays, SIZES.fact);
    for (const [, own] of groupBy(days, ({ placement }) => placement)) {
      drawPlacement(pen, own, semester, options);
      drawRides(pen, own, assumedOn, options);
    }
    for (const { module } of plan.unplaced.filter((entry) => entry.trainee === trainee.id)) {
      drawParagraph(pen, words.notPlaced(names.module(module)), SIZES.fact);
    }
  });
}

function drawPlacement(
  pen: PagePen,
  days: readonly PlacedDay[],
  { closures }: Semester,
  options: RotaPdfOptions,
): void {
  const [first] = days;
  if (first === undefined) return;
  const { names, language } = options;
  const words = ROTA_WORDS[language];
  drawTitle(pen, { level: 2, text: names.module(first.placement.module), size: SIZES.module });
  drawFacts(pen, factsOf(first, days, options), SIZES.fact);
  const columns = columnsOf(days, options);
  for (const part of byWeek(days, ({ day }) => day.date)) {
    if (part.kind === 'empty') {
      const weeks = weeksHeading(part.first, part.last, language);
      drawParagraph(pen, words.noPlacementDays(weeks, closuresOf(part, closures)), SIZES.text);
      continue;
    }
    const text = weekHeading(part.monday, language);
    drawTitledTable(
      pen,
      { level: 3, text, size: SIZES.week },
      {
        columns,
        rows: part.items.map((day) => ({ cells: columns.map(({ cell }) => cell(day)) })),
        size: SIZES.text,
        continued: words.continued(text),
      },
    );
  }
}

function factsOf(
  { placement, unit, site, day }: PlacedDay,
  days: readonly PlacedDay[],
  { names, language }: RotaPdfOptions,
): readonly Fact[] {
  const words = ROTA_WORDS[language];
  const means = [...new Set(days.map(({ day }) => meansOfDay(day)))];
  const modes = means.map((mode) => MODE_WORDS[language][mode]).join(', ');
  const last = days.at(-1)?.day ?? day;
  const amount = words.days(
    countText(days.length, 'day', language),
    durationText(placement.minutes, language),
  );
  return [
    { label: words.unit, value: names.unit(unit.id) },
    {
      label: words.where,
      value: [names.site(site.id), addressOf(site)].filter((part) => part !== null).join(', '),
    },
    { label: words.mentor, value: names.mentor(placement.mentor) },
    { label: words.period, value: longPeriod(day.date, last.date, language) },
    { label: words.amount, value: amount },
    { label: words.travel, value: means.includes('transit') ? words.ridesBelow(modes) : modes },
  ];
}

interface DayColumn extends Column {
  readonly cell: (day: PlacedDay) => Cell;
}

/** With a column for the calls at childcare, and the mode by day, only where there is something to say in it. */
function columnsOf(days: readonly PlacedDay[], { names, language }: RotaPdfOptions): readonly DayColumn[] {
  const words = ROTA_WORDS[language];
  const calls = days.some(
    ({ day, trainee }) => childcareCall(day.out, trainee) ?? childcareCall(day.back, trainee),
  );
  const severalModes = new Set(days.map(({ day }) => meansOfDay(day))).size > 1;
  const guide = ({ day, placement }: PlacedDay) =>
    day.mentor === placement.mentor ? [] : [`\n${words.guidedBy(names.mentor(day.mentor))}`];
  const mode = ({ day }: PlacedDay) => (severalModes ? [`\n${MODE_WORDS[language][meansOfDay(day)]}`] : []);
  const childcare: DayColumn = {
    head: words.childcare,
    share: 100,
    cell: ({ day, trainee }) => {
      const [out, back] = [childcareCall(day.out, trainee), childcareCall(day.back, trainee)];
      return [
        out === null ? [] : [words.bring(clockOn(day.date, out.from, language))],
        back === null ? [] : [`\n${words.collect(clockOn(day.date, back.from, language))}`],
      ].flat();
    },
  };
  return [
    { head: words.day, share: calls ? 88 : 150, bold: true, cell: ({ day }) => longDay(day.date, language) },
    { head: words.shift, share: 136, cell: (day) => [...shiftCell(day.shift, language), ...guide(day)] },
    {
      head: words.leaveHome,
      share: 70,
      bold: true,
      cell: (day) => [clockOn(day.day.date, day.day.out.leave, language), ...mode(day)],
    },
    ...(calls ? [childcare] : []),
    { head: words.arrive, share: 74, cell: ({ day }) => [clockOn(day.date, day.out.arrive, language)] },
    {
      head: words.backHome,
      share: calls ? 55 : 74,
      cell: ({ day }) => [clockOn(day.date, day.back.arrive, language)],
    },
  ];
}
