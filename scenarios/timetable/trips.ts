/** The trips of a line: one per departure, or one per service where headways say when it runs. */
import type { Direction, Headway, Line } from './line.ts';
import { SERVICES, type ServiceId } from './services.ts';

export interface Trip {
  readonly id: string;
  readonly line: Line;
  readonly direction: Direction;
  readonly service: ServiceId;
  /** Minutes since midnight at its first stop. */
  readonly start: number;
  /** Empty for a trip that runs once. */
  readonly headways: readonly Headway[];
}

export function tripsOf(line: Line): readonly Trip[] {
  return line.directions.flatMap((direction) =>
    SERVICES.flatMap(({ id: service }) => {
      const inService = { line, direction, service };
      const { timing } = direction;
      if (timing.kind === 'listed') {
        const starts = (timing.departures[service] ?? []).toSorted((a, b) => a - b);
        return starts.map((start) => ({ ...inService, id: tripId(inService, start), start, headways: [] }));
      }
      const headways = timing.headways[service] ?? [];
      const [first] = headways;
      return first === undefined
        ? []
        : [{ ...inService, id: tripId(inService, first.from), start: first.from, headways }];
    }),
  );
}

/** `bus-20-out-weekday-0610` */
function tripId({ line, direction, service }: Pick<Trip, 'line' | 'direction' | 'service'>, start: number) {
  return `${line.id}-${direction.way}-${service}-${clock(start).replace(':', '')}`;
}

/** `06:10`; on past midnight: `24:45`. */
export function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
