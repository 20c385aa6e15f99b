/** Numbers as people type them: a decimal comma or a decimal point. */
import type { FilledCell } from './cell-kind.ts';
import { typedText } from './typed-text.ts';

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

/** Undefined for what is no number. */
export function numberIn(cell: FilledCell): number | undefined {
  if (cell.kind === 'number') return cell.number;
  const text = typedText(cell);
  return cell.kind === 'text' && NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** `1.200` and `1,200`: a thousand to the one, a little over one to the other. */
export function mayBeThousands(cell: FilledCell): boolean {
  return cell.kind === 'text' && /^\d{1,3}[.,]\d{3}$/.test(typedText(cell));
}

/** A number as a Dutch reader writes it. */
export function dutchNumber(value: number): string {
  return String(value).replace('.', ',');
}
