/** Runs peers on semesters, one process at a time, and gathers what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '../peers/job.ts';
import { judge } from '../peers/judge.ts';
import type { Peer } from '../peers/peer.ts';
import { type PeerRun, runPeer } from '../peers/run-peer.ts';
import { type LoadedCase, loadCase } from '../suites/load-case.ts';
import type { SuiteCase } from '../suites/suites.ts';
import { type InputFiles, inputFiles } from './input-files.ts';
import type { CurvePoint, Measurement, Outcome } from './measurement.ts';

export interface MeasureSettings {
  readonly seconds: number;
  readonly seed: number;
  readonly workers: number;
}

/** Every peer on one semester, under the same limit. */
export async function measureCase(
  suiteCase: SuiteCase,
  peers: readonly Peer[],
  settings: MeasureSettings,
  onMeasured: (measurement: Measurement) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-bench-'));
  try {
    const loaded = await loadCase(suiteCase);
    const files = inputFiles(loaded, folder);
    for (const peer of peers) {
      const why = hindrance(peer, loaded);
      const measured =
        why === null
          ? await run(peer, suiteCase, loaded, settings, files, folder).catch(withoutPlan)
          : { outcome: { kind: 'skipped', why } as const, ...NOTHING_RAN };
      onMeasured({
        suite: suiteCase.suite,
        semester: suiteCase.name,
        trainees: loaded.semester.trainees.length,
        asked: loaded.semester.trainees.reduce((sum, t) => sum + t.modules.filter((m) => !m.done).length, 0),
        peer: peer.name,
        limitSeconds: settings.seconds,
        ...measured,
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Measured = Omit<Measurement, 'suite' | 'semester' | 'trainees' | 'asked' | 'peer' | 'limitSeconds'>;

/** What a peer cannot even be given, or fails on, is its own matter: the others are measured all the same. */
function withoutPlan(failure: unknown): Measured {
  const why = failure instanceof Error ? failure.message : String(failure);
  return { outcome: { kind: 'none', why }, ...NOTHING_RAN };
}

const NOTHING_RAN = {
  seconds: 0,
  peakMemoryMb: null,
  curve: [],
  firstPlanSeconds: null,
  bound: null,
} satisfies Omit<Measured, 'outcome'>;

/** Why the peer is not asked to plan this semester, or null. */
export function hindrance(peer: Peer, { semester, published }: LoadedCase): string | null {
  if (peer.input !== 'semester' && published !== null) return 'it knows no plan in force';
  if (semester.trainees.length > peer.mostTrainees) return `its model ends at ${peer.mostTrainees} trainees`;
  return peer.missing();
}

async function run(
  peer: Peer,
  suiteCase: SuiteCase,
  loaded: LoadedCase,
  { seconds, seed, workers }: MeasureSettings,
  files: InputFiles,
  folder: string,
): Promise<Measured> {
  const answer = join(folder, `${peer.name}-answer.json`);
  const job: Job = {
    peer: peer.name,
    suiteCase,
    seconds,
    seed,
    workers,
    exchange: peer.input === 'exchange' ? files.exchange() : null,
    columns: peer.input === 'columns' ? files.columns() : null,
    answer,
  };
  const ran = await runPeer(peer, job, join(folder, `${peer.name}-job.json`));
  return {
    outcome: outcomeOf(loaded, answer, ran),
    seconds: ran.seconds,
    peakMemoryMb: ran.peakMemoryMb,
    curve: curveOf(ran),
    firstPlanSeconds: ran.curve.find(({ whole }) => whole)?.seconds ?? null,
    bound: ran.bound,
  };
}

/** Where something changed: a peer may tell the same many times a second. */
function curveOf({ curve }: PeerRun): readonly CurvePoint[] {
  return curve
    .filter(
      (point, i) =>
        point.priorityPlaced !== curve[i - 1]?.priorityPlaced || point.cost !== curve[i - 1]?.cost,
    )
    .map(({ seconds, placed, priorityPlaced, cost }) => ({ seconds, placed, priorityPlaced, cost }));
}

function outcomeOf(loaded: LoadedCase, answer: string, { ending, complaint }: PeerRun): Outcome {
  const verdict = judge(loaded, answer);
  if (verdict.kind !== 'none') return verdict;
  if (ending === 'killed')
    return { kind: 'none', why: 'it had no plan when its time was up, grace included' };
  if (ending === 'done') return { kind: 'none', why: 'it found no plan' };
  return { kind: 'none', why: complaint === '' ? 'it ended without a word' : complaint };
}
