/** Searches one region: a first plan where there is none, then a better one. Nothing is proven or explained here. */
import type { Placement } from '../domain/plan-schema.ts';
import { prepareSemester } from '../prepare/prepared.ts';
import { construct } from '../search/construct.ts';
import { improve, type Made, type StopReason } from '../search/improve.ts';
import { newSearch } from '../search/new-search.ts';
import { pinFaults } from '../search/pins.ts';
import { keepPromises } from '../search/promises.ts';
import type { Worth } from '../search/state/search-state.ts';
import { startFrom } from '../search/state/start-from.ts';
import { unload } from '../search/state/unload.ts';
import type { StepTools } from '../search/steps/step.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { Rides } from '../travel/rides.ts';
import type { Part } from './part-semester.ts';

/** What a region is worth so far. */
export interface RegionProgress {
  readonly phase: 'construct' | 'improve';
  readonly placed: number;
  readonly priorityPlaced: number;
  readonly cost: number;
  readonly steps: number;
  /** A step, or one of the moves of a turn of recombining. */
  readonly moves: number;
}

export interface RegionSearch {
  readonly part: Part;
  readonly timetables: Timetables;
  readonly seed: number;
  /** Whichever comes first; without either the search stops when it finds nothing better for long. */
  readonly maxSteps: number | null;
  /** Preparing included; a first plan is made whatever it takes. */
  readonly maxSeconds: number | null;
  /** Seconds of some monotonic clock. */
  readonly seconds: () => number;
  readonly shouldStop: () => boolean;
  /** First told what the region begins from, then every step. */
  readonly onProgress: (progress: RegionProgress) => void;
}

export type RegionAnswer =
  | {
      readonly kind: 'found';
      /** As good as what it began from, or better. */
      readonly placements: readonly Placement[];
      readonly progress: RegionProgress;
      readonly stoppedBy: StopReason;
    }
  /** Nothing was searched. */
  | { readonly kind: 'impossible-pins' };

const NONE_MADE: Made = { steps: 0, moves: 0 };

/** The same part, seed and steps give the same answer. */
export function searchRegion(search: RegionSearch): RegionAnswer {
  const { part, maxSteps, maxSeconds, seconds, shouldStop, onProgress } = search;
  const from = seconds();
  const prepared = prepareSemester(part.semester, null, new Rides(part.semester, search.timetables));
  const tools = newSearch(prepared, search.seed);
  const { state, book, inserter } = tools;
  startFrom(state, part.placements);
  if (pinFaults(prepared, book).length > 0 || keepPromises(tools).length > 0)
    return { kind: 'impossible-pins' };

  onProgress(progressOf('construct', state.worth(), state.placedCount, NONE_MADE));
  construct(state, book, inserter, (placed) => {
    onProgress(progressOf('construct', state.worth(), placed, NONE_MADE));
    return !shouldStop();
  });
  if (state.placedCount === 0) return found(tools, NONE_MADE, 'steps');
  const { stoppedBy, ...made } = improve(
    tools,
    {
      maxSteps,
      maxSeconds,
      shouldStop,
      seconds: () => seconds() - from,
      onStep: (best, placed, so) => onProgress(progressOf('improve', best, placed, so)),
    },
    () => false,
  );
  return found(tools, made, stoppedBy);
}

function found({ prepared, state }: StepTools, made: Made, stoppedBy: StopReason): RegionAnswer {
  return {
    kind: 'found',
    placements: unload(prepared, state.placed),
    progress: progressOf('improve', state.worth(), state.placedCount, made),
    stoppedBy,
  };
}

function progressOf(
  phase: RegionProgress['phase'],
  { priorityPlaced, cost }: Worth,
  placed: number,
  { steps, moves }: Made,
): RegionProgress {
  return { phase, placed, priorityPlaced, cost, steps, moves };
}
