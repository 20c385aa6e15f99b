/**
 * The sheet of one unit: who comes, when, with whom. A trainee's home, way and childcare are nobody's business
 * there, so nothing of them is read.
 */

import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Site, Unit } from '../../../solver/domain/semester-schema.ts';
import { countText } from '../../../solver/rules/sentence-parts.ts';
import { addressOf } from '../address.ts';
import type { PlacedDay } from '../placement-days.ts';
import { place } from '../summary/place.ts';
import { type RotaPdfOptions, type SheetDays, sheet } from './sheet-frame.ts';
import { drawParagraph, drawTitle, drawTitledTable } from './sheet-parts.ts';
import { shiftCell } from './shift-cell.ts';
import type { Cell, Column, Table } from './tagged-table.ts';
import { shortDay, shortPeriod, weekHeading, weeksHeading } from './week-words.ts';
import { byWeek, closuresOf } from './weeks.ts';
import { ROTA_WORDS } from './words.ts';

const SIZES = { name: 26, part: 18, fact: 14, text: 14 };

export function unitSheet(
  { checked, ofUnit }: SheetDays,
  unit: Unit,
  site: Site,
  options: RotaPdfOptions,
): Promise<Uint8Array> {
  const { semester } = checked;
  const { names, language } = options;
  const words = ROTA_WORDS[language];
  const name = place(names.unit(unit.id), names.site(site.id));
  const days = ofUnit.get(unit.id) ?? [];
  return sheet(words.unitTitle(name, semester.name), checked, options, (pen) => {
    drawTitle(pen, { level: 1, text: name, size: SIZES.name });
    const address = addressOf(site);
    if (address !== null) drawParagraph(pen, address, SIZES.fact);
    drawParagraph(pen, words.traineesIn(semester.name), SIZES.fact);
    if (days.length === 0) {
      drawParagraph(pen, words.noDays, SIZES.fact);
      return;
    }
    drawTitledTable(pen, { level: 2, text: words.who, size: SIZES.part }, whoTable(days, options));
    for (const part of byWeek(days, ({ day }) => day.date)) {
      if (part.kind === 'empty') {
        const weeks = weeksHeading(part.first, part.last, language);
        drawParagraph(pen, words.noTrainees(weeks, closuresOf(part, semester.closures)), SIZES.text);
        continue;
      }
      const text = weekHeading(part.monday, language);
      drawTitledTable(pen, { level: 2, text, size: SIZES.part }, weekTable(text, part.items, options));
    }
  });
}

interface PlacementColumn extends Column {
  readonly cell: (days: readonly PlacedDay[], first: PlacedDay) => Cell;
}

/** Everyone who comes, by first day. */
function whoTable(days: readonly PlacedDay[], { names, language }: RotaPdfOptions): Table {
  const words = ROTA_WORDS[language];
  const columns: readonly PlacementColumn[] = [
    { head: words.trainee, share: 130, bold: true, cell: (_, { trainee }) => [names.trainee(trainee.id)] },
    { head: words.module, share: 146, cell: (_, { placement }) => [names.module(placement.module)] },
    { head: words.mentor, share: 97, cell: (_, { placement }) => [names.mentor(placement.mentor)] },
    {
      head: words.period,
      share: 150,
      cell: (own, { day }) => [
        ...shortPeriod(day.date, own.at(-1)?.day.date ?? day.date, language),
        `\n${countText(own.length, 'day', language)}`,
      ],
    },
  ];
  const rows = [...groupBy(days, ({ placement }) => placement).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ cells: columns.map(({ cell }) => cell(own, first)) }];
  });
  return { columns, rows, size: SIZES.text, continued: words.continued(words.who) };
}

function weekTable(title: string, days: readonly PlacedDay[], { names, language }: RotaPdfOptions): Table {
  const words = ROTA_WORDS[language];
  const columns: readonly Column[] = [
    { head: words.day, share: 112, bold: true },
    { head: words.trainee, share: 140, bold: true },
    { head: words.shift, share: 160 },
    { head: words.mentor, share: 111 },
  ];
  const rows = days.map((placed, i) => ({
    cells: [
      shortDay(placed.day.date, language),
      [names.trainee(placed.trainee.id)],
      shiftCell(placed.shift, language),
      [names.mentor(placed.day.mentor)],
    ],
    startsGroup: i > 0 && placed.day.date !== days[i - 1]?.day.date,
  }));
  return { columns, rows, size: SIZES.text, continued: words.continued(title) };
}
