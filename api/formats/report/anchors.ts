/** Where in the page a trainee or a unit is: names of our own, as an id may hold anything. */
import type { TraineeId, UnitId } from '../../../solver/domain/values.ts';
import type { PlacedDay } from '../placement-days.ts';
import { type Html, type HtmlPart, html } from './html/html.ts';

export interface Anchors {
  /** `null` for who or what has no roster. */
  readonly trainee: (id: TraineeId) => string | null;
  readonly unit: (id: UnitId) => string | null;
}

export function anchorsOf(days: readonly PlacedDay[]): Anchors {
  const trainees = numbered(days.map(({ trainee }) => trainee.id));
  const units = numbered(days.map(({ unit }) => unit.id));
  return {
    trainee: (id) => anchor('c', trainees.get(id)),
    unit: (id) => anchor('a', units.get(id)),
  };
}

/** The text as a link to its roster, where there is one. */
export function linked(text: HtmlPart, to: string | null): Html {
  return to === null ? html`${text}` : html`<a href="#${to}">${text}</a>`;
}

function numbered<Id>(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
}

function anchor(letter: string, number: number | undefined): string | null {
  return number === undefined ? null : `${letter}${number}`;
}
