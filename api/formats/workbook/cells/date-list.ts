/** Several dates, parted by commas. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, read, refusePart } from './cell-kind.ts';
import { date, readDate } from './date.ts';
import { asTexts, listItems, listText } from './list-text.ts';
import { displayedDate, typedText, writtenText } from './typed-text.ts';

export const dateList: CellKind = {
  format: 'text',
  expected: say('een lijst van datums, met komma’s ertussen', 'a list of dates, parted by commas'),
  read: (cell) => {
    if (cell.kind !== 'text') {
      const only = date.read(cell);
      return only.ok ? read([only.value]) : only;
    }
    const dates: unknown[] = [];
    for (const item of listItems(typedText(cell))) {
      const found = readDate(item);
      if (!found.ok) return refusePart(item, found.mend, date.expected);
      dates.push(found.value);
    }
    return read(dates);
  },
  write: (value) => writtenText(listText(asTexts(value).map(displayedDate))),
};
