/** Which labels of a map find room, and where: one after the other, each in the first free place around its point. */
import { textWidth } from './text-width.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Units that the text keeps away from its point; none for the name of an area, which stands on it. */
  readonly clear: number;
  readonly fontSize: number;
}

export interface PlacedLabel extends LabelWish {
  /** The middle left of the text. */
  readonly left: number;
  readonly middle: number;
}

/** Units that the name of an area gives way to the side. */
const AREA_STEP = 40;

export function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

/** On an area's middle or within a few lines of it; else right, left, above and below of the point, then off its four corners. */
function candidates(wish: LabelWish): readonly Box[] {
  const width = textWidth(wish.text, wish.fontSize);
  const height = 1.2 * wish.fontSize;
  const away = wish.clear;
  const corner = 0.75 * away;
  const box = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - height / 2,
    bottom: middle + height / 2,
  });
  const side = away + height / 2;
  if (away === 0) {
    return [0, -1, 1, -2, 2, -3, 3].flatMap((lines) =>
      [0, -1, 1].map((aside) => box(wish.x - width / 2 + aside * AREA_STEP, wish.y + lines * height)),
    );
  }
  return [
    box(wish.x + away, wish.y),
    box(wish.x - away - width, wish.y),
    box(wish.x - width / 2, wish.y - side),
    box(wish.x - width / 2, wish.y + side),
    ...[-1, 1].flatMap((down) => [
      box(wish.x + corner, wish.y + down * (corner + height / 2)),
      box(wish.x - corner - width, wish.y + down * (corner + height / 2)),
    ]),
  ];
}

/** The labels that found room inside the frame, in the order of their wishes: no text over another, nor over what is taken. */
export function placedLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  frame: Box,
): readonly PlacedLabel[] {
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const free = candidates(wish).find(
      (box) => inside(box, frame) && !boxes.some((other) => overlap(box, other)),
    );
    if (free === undefined) return [];
    boxes.push(free);
    return [{ ...wish, left: free.left, middle: (free.top + free.bottom) / 2 }];
  });
}
