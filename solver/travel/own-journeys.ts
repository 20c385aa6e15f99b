/**
 * Each trainee's own journeys: among those searched for together, or alone for who was changed to try something. What
 * is searched rests on where somebody lives, has childcare, and by what and how long they may travel; hours do not count.
 */
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import { careHours } from './childcare-call.ts';
import type { CareCall } from './transit/care-parts.ts';
import { type JourneysFor, originOf, parentOf, type Searching, Travellers } from './travellers.ts';

/** How many of those alone are remembered: the ones asked last. */
const MOST_ALONE = 8;

export interface OwnJourneys {
  readonly straight: JourneysFor;
  /** A class in which straight journeys at that minute have the same times. */
  readonly classAlike: Travellers['classAlike'];
  /** Past childcare within its hours; null for who has none. */
  readonly calling: JourneysFor | null;
  /** The same if it were always open. */
  readonly callingAtAnyHour: JourneysFor | null;
}

export class OwnJourneysBook {
  private readonly known = new WeakMap<Trainee, OwnJourneys>();
  private readonly alone = new Map<string, Travellers>();

  /**
   * @param everyone searched for up to `maxMinutes`
   * @param searchingTo what searches for others have in common, up to so many minutes
   */
  constructor(
    private readonly childcare: Semester['childcare'],
    private readonly everyone: Travellers,
    private readonly maxMinutes: number,
    private readonly searchingTo: (maxMinutes: number) => Searching,
  ) {}

  /** @param maxMinutes that the trainee may be on the way */
  of(trainee: Trainee, maxMinutes: number): OwnJourneys {
    const known = this.known.get(trainee);
    if (known !== undefined) return known;
    const among = maxMinutes <= this.maxMinutes ? this.among(this.everyone, trainee) : null;
    const made = among ?? this.among(this.searchedAlone(trainee, maxMinutes), trainee);
    if (made === null) throw new Error(`${trainee.id} is not the one it was searched for`);
    this.known.set(trainee, made);
    return made;
  }

  private among(travellers: Travellers, trainee: Trainee): OwnJourneys | null {
    const straight = travellers.straightFor(trainee);
    if (straight === null) return null;
    const classAlike: OwnJourneys['classAlike'] = (query) => travellers.classAlike(query);
    const { childcare: own } = trainee;
    if (own === undefined) return { straight, classAlike, calling: null, callingAtAnyHour: null };
    const { dropOffMinutes } = own;
    const calling = travellers.callingFor(trainee, { ...careHours(own, this.childcare), dropOffMinutes });
    const callingAtAnyHour = travellers.callingFor(trainee, { ...ALWAYS_OPEN, dropOffMinutes });
    return calling === null ? null : { straight, classAlike, calling, callingAtAnyHour };
  }

  private searchedAlone(trainee: Trainee, maxMinutes: number): Travellers {
    const key = JSON.stringify([originOf(trainee), parentOf(trainee), maxMinutes]);
    const made = this.alone.get(key) ?? Travellers.alone(this.searchingTo(maxMinutes), trainee);
    this.alone.delete(key);
    this.alone.set(key, made);
    const [oldest] = this.alone.keys();
    if (this.alone.size > MOST_ALONE && oldest !== undefined) this.alone.delete(oldest);
    return made;
  }
}

const ALWAYS_OPEN: Omit<CareCall, 'dropOffMinutes'> = {
  opensMinute: Number.NEGATIVE_INFINITY,
  closesMinute: Number.POSITIVE_INFINITY,
};
