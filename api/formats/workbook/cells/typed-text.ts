/**
 * Texts in cells. Nothing that we write becomes a formula, and every text that we write is read back as it was:
 * - a text that starts as a formula does is written with one apostrophe more in front of it;
 * - a text that is empty or has spaces at its ends, which reading takes away, is written between quotation marks.
 */
import { guarded, unguarded } from '../../formula-guard.ts';
import type { FilledCell } from './cell-kind.ts';

export function writtenText(text: string): string {
  const quoted = text === '' || text !== text.trim() || isQuoted(text) ? `"${text}"` : text;
  return guarded(quoted);
}

/** The text that was written or typed, without spaces at its ends. */
export function readText(text: string): string {
  const typed = unguarded(text).trim();
  return isQuoted(typed) ? typed.slice(1, -1) : typed;
}

/** Between quotation marks that say where the text ends; those of a name in a text are part of it. */
function isQuoted(text: string): boolean {
  if (!isBetweenMarks(text)) return false;
  const inner = text.slice(1, -1);
  return inner === '' || inner !== inner.trim() || isBetweenMarks(inner);
}

function isBetweenMarks(text: string): boolean {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"');
}

/** What a cell says, as text. */
export function typedText(cell: FilledCell): string {
  if (cell.kind === 'text') return readText(cell.text);
  return displayedText(cell);
}

/** What stands in a cell, as a Dutch spreadsheet shows it; empty for nothing. */
export function displayedText(cell: FilledCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return String(cell.number).replace('.', ',');
    case 'boolean':
      return cell.value ? 'WAAR' : 'ONWAAR';
    case 'moment':
      if (cell.seconds !== undefined && cell.date !== null) return displayedDuration(cell.seconds);
      return [cell.date === null ? '' : displayedDate(cell.date), cell.time ?? ''].join(' ').trim();
  }
}

function displayedDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `2027-03-01` as `1/3/2027`. */
export function displayedDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}
