/** Searches on the dates of a semester: what runs on each class of dates is laid out once, and searched many times. */
import { runAlike } from './alike-classes.ts';
import { type DayConnections, dayConnections, type Runs } from './connections.ts';
import type { Direction } from './direction.ts';
import type { Network } from './network.ts';
import type { StopAccess } from './places.ts';
import { ProfileScan, type ScanWindow } from './profile-scan.ts';
import type { SearchLeft } from './ride-chain.ts';
import type { Horizon } from './running-services.ts';
import type { ServiceClasses } from './service-classes.ts';

export interface Searched extends SearchLeft {
  readonly runs: Runs;
}

interface LastSearch extends ScanWindow {
  readonly serviceClass: number;
  readonly target: StopAccess;
}

export class TransitSearch {
  readonly network: Network;
  private readonly classes: ServiceClasses;
  /** In which all queries and their journeys lie. */
  readonly horizon: Horizon;
  private readonly scans: Readonly<Record<Direction, ProfileScan>>;
  private readonly connections = new Map<number, DayConnections>();
  private readonly last = new Map<Direction, LastSearch>();

  /** @param horizon as the classes were made with. */
  constructor(network: Network, classes: ServiceClasses, horizon: Horizon) {
    this.network = network;
    this.classes = classes;
    this.horizon = horizon;
    const { count } = network.stops;
    this.scans = {
      out: new ProfileScan(count, network.changesInto),
      back: new ProfileScan(count, network.changesOutOf),
    };
  }

  /** @param target the same object for the same place: a search that was the last one is not made again. */
  search(direction: Direction, serviceClass: number, target: StopAccess, window: ScanWindow): Searched {
    const { runs, [direction]: connections } = this.connectionsOf(serviceClass);
    const { boardings } = this.scans[direction];
    if (!this.isLast(direction, serviceClass, target, window)) {
      this.scans[direction].search(connections, runs.count, target, window);
      this.last.set(direction, { ...window, serviceClass, target });
    }
    const changesOutOf = direction === 'out' ? this.network.changesOutOf : this.network.changesInto;
    return { boardings, hops: connections.hops, changesOutOf, runs };
  }

  /** The first class in which a search within the window finds the very same; the class itself where there is none. */
  firstAlike(
    direction: Direction,
    serviceClass: number,
    { earliestArrival, latestArrival, maxMinutes }: ScanWindow,
  ): number {
    const window = { from: earliestArrival - maxMinutes, to: latestArrival };
    const own = this.connectionsOf(serviceClass)[direction];
    for (let earlier = 0; earlier < serviceClass; earlier++) {
      if (runAlike(own, this.connectionsOf(earlier)[direction], window)) return earlier;
    }
    return serviceClass;
  }

  private isLast(
    direction: Direction,
    serviceClass: number,
    target: StopAccess,
    window: ScanWindow,
  ): boolean {
    const last = this.last.get(direction);
    return (
      last !== undefined &&
      last.serviceClass === serviceClass &&
      last.target === target &&
      last.earliestArrival === window.earliestArrival &&
      last.latestArrival === window.latestArrival &&
      last.maxMinutes === window.maxMinutes
    );
  }

  private connectionsOf(serviceClass: number): DayConnections {
    const known = this.connections.get(serviceClass);
    if (known !== undefined) return known;
    const day = this.classes.days[serviceClass];
    if (day === undefined) throw new RangeError(`there is no class ${serviceClass} of dates`);
    const made = dayConnections(this.network, day, this.horizon);
    this.connections.set(serviceClass, made);
    return made;
  }
}
