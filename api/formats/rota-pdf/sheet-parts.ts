/** The parts that a sheet is built of, each kept whole on one page where it fits. */
import { printable } from './fonts.ts';
import { CONTENT_WIDTH, LEFT, type PagePen, type TextStyle } from './page-pen.ts';
import { drawTable, measureTable, startHeight, type Table } from './tagged-table.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** `H1` names the sheet, `H2` a part of it, `H3` a week. */
export interface Title {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly size: number;
}

const LABEL_WIDTH = 100;
const FACT_GAP = 3;
const PART_GAP = 10;
/** Above a title, on top of the gap below what is before it. */
const GAP_ABOVE: Record<Title['level'], number> = { 1: 0, 2: 10, 3: 2 };
/** A part shorter than this below its title starts on the next page. */
const LEAST_BELOW_TITLE = 90;

export function drawTitle(pen: PagePen, title: Title, below = LEAST_BELOW_TITLE): void {
  const style: TextStyle = { size: title.size, weight: 'bold' };
  const text = printable(title.text);
  const height = pen.height(text, style, CONTENT_WIDTH);
  if (GAP_ABOVE[title.level] + height + FACT_GAP + below > pen.room) pen.newPage();
  else pen.y += GAP_ABOVE[title.level];
  pen.write(text, style, { x: LEFT, y: pen.y, width: CONTENT_WIDTH }, { type: `H${title.level}` });
  pen.y += height + FACT_GAP;
}

export function drawParagraph(pen: PagePen, text: string, size: number): void {
  const style: TextStyle = { size, weight: 'regular' };
  const shown = printable(text);
  const height = pen.height(shown, style, CONTENT_WIDTH);
  if (height > pen.room) pen.newPage();
  pen.write(shown, style, { x: LEFT, y: pen.y, width: CONTENT_WIDTH }, { type: 'P' });
  pen.y += height + PART_GAP;
}

/** A table of two columns without rules, each row with its head: what is said of a placement. */
export function drawFacts(pen: PagePen, facts: readonly Fact[], size: number): void {
  const table = pen.element('Table');
  for (const fact of facts) {
    const { label, value, labelStyle, valueStyle, height } = measureFact(pen, fact, size);
    if (height > pen.room) pen.newPage();
    const parent = pen.element('TR', table);
    const head = { type: 'TH', parent, options: { scope: 'Row' as const } };
    pen.write(label, labelStyle, { x: LEFT, y: pen.y, width: LABEL_WIDTH }, head);
    pen.write(value, valueStyle, { ...VALUE_BOX, y: pen.y }, { type: 'TD', parent });
    pen.y += height + FACT_GAP;
  }
  pen.y += PART_GAP;
}

const VALUE_BOX = { x: LEFT + LABEL_WIDTH, width: CONTENT_WIDTH - LABEL_WIDTH };

function measureFact(pen: PagePen, fact: Fact, size: number) {
  const labelStyle: TextStyle = { size, weight: 'bold' };
  const valueStyle: TextStyle = { size, weight: 'regular' };
  const [label, value] = [printable(fact.label), printable(fact.value)];
  const height = Math.max(
    pen.height(value, valueStyle, VALUE_BOX.width),
    pen.height(label, labelStyle, LABEL_WIDTH),
  );
  return { label, value, labelStyle, valueStyle, height };
}

/** With the title above them, whole on this page or on the next one. */
export function drawTitledFacts(pen: PagePen, title: Title, facts: readonly Fact[], size: number): void {
  const height = facts.reduce((sum, fact) => sum + measureFact(pen, fact, size).height + FACT_GAP, 0);
  drawTitle(pen, title, height);
  drawFacts(pen, facts, size);
}

/** Whole on this page or on the next one; over pages only where it is longer than a page. */
export function drawTitledTable(pen: PagePen, title: Title, table: Table): void {
  const measured = measureTable(pen, table);
  const titleHeight =
    pen.height(printable(title.text), { size: title.size, weight: 'bold' }, CONTENT_WIDTH) + FACT_GAP;
  const whole = titleHeight + measured.height <= pen.pageRoom;
  drawTitle(pen, title, whole ? measured.height : startHeight(measured));
  drawTable(pen, measured);
  pen.y += PART_GAP;
}
