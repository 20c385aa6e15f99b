/** What transfers.txt asks between two stops of a feed (model.md, section 5). */
import { NONE, type Timetable } from './timetable.ts';
import { pairKey, secondsOfPair, stricter } from './transfer-rows.ts';

/**
 * The least seconds between arriving at one stop and departing from the other, walking included: 0 where the feed
 * asks nothing, FORBIDDEN where it rules the transfer out. The most specific rows count: stop to stop, then stop
 * and station, then station to station; of two of one kind the stricter.
 */
export function feedTransferSeconds({ stops, transfers }: Timetable, from: number, to: number): number {
  if (transfers.pair.length === 0) return 0;
  const count = stops.names.length;
  const row = (a: number, b: number) =>
    a === NONE || b === NONE ? undefined : secondsOfPair(transfers, pairKey(a, b, count));
  const fromStation = stops.parent[from] ?? NONE;
  const toStation = stops.parent[to] ?? NONE;
  return (
    row(from, to) ?? stricter(row(from, toStation), row(fromStation, to)) ?? row(fromStation, toStation) ?? 0
  );
}
