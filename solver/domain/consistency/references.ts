/** Every id that one part of a semester uses for another is the id of something. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { soundElements } from '../sound-parts.ts';
import { joinedIds, type KnownIds } from './known-ids.ts';
import type { SemesterToJudge, SoundTrainee } from './semester-input.ts';
import { type Target, unknownId } from './sentences.ts';

interface Reference {
  readonly path: InputPath;
  /** Undefined where none is given, or a malformed one. */
  readonly id: string | undefined;
  readonly to: Target;
}

export function references(semester: SemesterToJudge): Fault[] {
  return unknownReferences(referencesOf(semester), targetsOf(semester));
}

/**
 * An element without a readable id may be the one that is meant. As long as there are no more unknown ids than
 * such elements, they are given the benefit of the doubt: one mistake, one message.
 */
export function unknownReferences(
  all: Iterable<Reference>,
  targets: Readonly<Record<Target, KnownIds>>,
): Fault[] {
  const unknown: (Reference & { readonly id: string })[] = [];
  const unknownIds = new Map<Target, Set<string>>();
  for (const { path, id, to } of all) {
    if (id === undefined || targets[to].has(id)) continue;
    unknown.push({ path, id, to });
    unknownIds.set(to, (unknownIds.get(to) ?? new Set()).add(id));
  }
  return unknown
    .filter(({ to }) => (unknownIds.get(to)?.size ?? 0) > targets[to].unreadable)
    .map(({ path, id, to }) => fault(path, id, unknownId(to, targets[to].alike(id))));
}

function targetsOf({ sound, ids }: SemesterToJudge): Record<Target, KnownIds> {
  const feeds = (sound.transit?.gtfs ?? []).map((feed) => feed?.path);
  const known = feeds.filter((path) => path !== undefined);
  return {
    ...ids,
    places: joinedIds([ids.units, ids.sites, ids.employers]),
    feeds: {
      has: (path) => known.includes(path),
      alike: () => undefined,
      all: known,
      unreadable: sound.transit?.gtfs === undefined ? Number.POSITIVE_INFINITY : feeds.length - known.length,
    },
  };
}

function* referencesOf({ sound }: SemesterToJudge): Generator<Reference> {
  for (const [m, module] of soundElements(sound.modules)) {
    yield { path: ['modules', m, 'programme'], id: module.programme, to: 'programmes' };
    yield* each(module.after, ['modules', m, 'after'], 'modules');
  }
  for (const [s, site] of soundElements(sound.sites)) {
    yield { path: ['sites', s, 'employer'], id: site.employer, to: 'employers' };
  }
  for (const [u, unit] of soundElements(sound.units)) {
    yield { path: ['units', u, 'site'], id: unit.site, to: 'sites' };
    yield* each(unit.accepts, ['units', u, 'accepts'], 'modules');
  }
  for (const [m, mentor] of soundElements(sound.mentors)) {
    yield { path: ['mentors', m, 'unit'], id: mentor.unit, to: 'units' };
  }
  for (const [t, trainee] of soundElements(sound.trainees)) {
    yield* traineeReferences(trainee, ['trainees', t]);
  }
  for (const [p, pin] of soundElements(sound.pins)) {
    yield { path: ['pins', p, 'trainee'], id: pin.trainee, to: 'trainees' };
    yield { path: ['pins', p, 'module'], id: pin.module, to: 'modules' };
    yield { path: ['pins', p, 'unit'], id: pin.unit, to: 'units' };
    yield { path: ['pins', p, 'mentor'], id: pin.mentor, to: 'mentors' };
  }
  for (const [n, { feed }] of soundElements(sound.transit?.noService)) {
    yield { path: ['transit', 'noService', n, 'feed'], id: feed, to: 'feeds' };
  }
}

function* traineeReferences(trainee: SoundTrainee, path: InputPath): Generator<Reference> {
  yield { path: [...path, 'programme'], id: trainee.programme, to: 'programmes' };
  yield { path: [...path, 'ownEmployer'], id: trainee.ownEmployer, to: 'employers' };
  yield* each(trainee.excludes, [...path, 'excludes'], 'places');
  yield* each(trainee.wishes?.sites, [...path, 'wishes', 'sites'], 'sites');
  yield* each(trainee.wishes?.units, [...path, 'wishes', 'units'], 'units');
  for (const [m, { module }] of soundElements(trainee.modules)) {
    yield { path: [...path, 'modules', m, 'module'], id: module, to: 'modules' };
  }
}

function* each(
  ids: readonly (string | undefined)[] | undefined,
  path: InputPath,
  to: Target,
): Generator<Reference> {
  for (const [i, id] of soundElements(ids)) yield { path: [...path, i], id, to };
}
