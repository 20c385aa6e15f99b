/** What placements take of the room in an exchange. */
import { NO_GUIDE } from '../columns/mentors.ts';
import type { Exchange } from './format.ts';

/** A dated shift taken, with its guide; guide −1 for a frozen day, which takes nothing. */
export interface TakenDay {
  readonly day: number;
  readonly unitShift: number;
  readonly guide: number;
}

export class TakenRoom {
  private readonly places: Int16Array[];
  private readonly guidance: Int16Array[];
  private readonly employers: Int16Array[];

  constructor(private readonly exchange: Exchange) {
    const row = () => new Int16Array(exchange.days);
    this.places = exchange.places.map(row);
    this.guidance = exchange.guidance.map(row);
    this.employers = exchange.employerLimits.map(row);
  }

  /** Whether one more trainee can be there, guidance apart. */
  hasPlace(unitShift: number, day: number): boolean {
    const { places, employerLimits } = this.exchange;
    const employer = this.employerOf(unitShift);
    const limit = employerLimits[employer]?.[day] ?? Number.POSITIVE_INFINITY;
    return (
      (this.places[unitShift]?.[day] ?? 0) < (places[unitShift]?.[day] ?? 0) &&
      (this.employers[employer]?.[day] ?? 0) < limit
    );
  }

  guidanceLeft(guide: number, day: number): number {
    return (this.exchange.guidance[guide]?.[day] ?? 0) - (this.guidance[guide]?.[day] ?? 0);
  }

  take({ day, unitShift, guide }: TakenDay, load: number): void {
    if (guide === NO_GUIDE) return;
    add(this.places[unitShift], day, 1);
    add(this.guidance[guide], day, load);
    add(this.employers[this.employerOf(unitShift)], day, 1);
  }

  private employerOf(unitShift: number): number {
    const { unitShifts, units } = this.exchange;
    return units[unitShifts[unitShift]?.unit ?? -1]?.employer ?? -1;
  }
}

function add(row: Int16Array | undefined, day: number, amount: number): void {
  if (row !== undefined) row[day] = (row[day] ?? 0) + amount;
}
