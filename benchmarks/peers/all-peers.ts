/** The peers there are, ours first. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.ts';

const EVERY_SIZE = Number.POSITIVE_INFINITY;
/** A model of every dated shift, or of every column, of more trainees than this fits no sensible memory. */
const MOST_FOR_WHOLE_MODELS = 1000;
const MAIN = fileURLToPath(new URL('in-node/main.mjs', import.meta.url));
const CPSAT = fileURLToPath(new URL('cpsat/solve.py', import.meta.url));
const TIMEFOLD = fileURLToPath(new URL('timefold/target/timefold-peer.jar', import.meta.url));
const HEAP_MB = 8192;

function inNode(peer: Pick<Peer, 'name' | 'about' | 'input' | 'mostTrainees'>): Peer {
  return {
    ...peer,
    missing: () => null,
    command: (_, jobFile) => [process.execPath, `--max-old-space-size=${HEAP_MB}`, MAIN, jobFile],
  };
}

function pythonProgram(): string {
  const { STAGEPLAN_PYTHON } = process.env;
  return STAGEPLAN_PYTHON ?? 'python3';
}

function works(program: string, given: readonly string[]): boolean {
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0;
}

const cpsat: Peer = {
  name: 'cp-sat',
  about:
    'Google OR-Tools CP-SAT: a yes or no for each module and unit, each dated shift and each mentor of it; one objective in which a placement outweighs all cost.',
  input: 'exchange',
  mostTrainees: MOST_FOR_WHOLE_MODELS,
  missing: () =>
    works(pythonProgram(), ['-c', 'import ortools.sat.python.cp_model'])
      ? null
      : 'Python with ortools was not found: make a virtual environment, `pip install ortools`, and set STAGEPLAN_PYTHON to its python',
  command: (_, jobFile) => [pythonProgram(), CPSAT, jobFile],
};

const timefold: Peer = {
  name: 'timefold',
  about:
    'Timefold Solver (Java), late acceptance after first fit: each module chooses one of its columns; all that links columns is a constraint.',
  input: 'columns',
  mostTrainees: EVERY_SIZE,
  missing: () => {
    if (!works('java', ['-version'])) return 'Java was not found: install Java 17 or later';
    return existsSync(TIMEFOLD)
      ? null
      : 'it is not built: run `mvn -q package` in benchmarks/peers/timefold (Java 17 and Maven)';
  },
  command: (_, jobFile) => ['java', `-Xmx${HEAP_MB}m`, '-jar', TIMEFOLD, jobFile],
};

export const OURS = 'stageplan';

export const PEERS: readonly Peer[] = [
  inNode({
    name: OURS,
    about:
      'This planner, on the semester itself. Preparing, explaining and checking are inside its time, and a fifth of it is for proving.',
    input: 'semester',
    mostTrainees: EVERY_SIZE,
  }),
  inNode({
    name: 'first-come',
    about:
      'First come, first served: in the order of the file each module gets the cheapest placement that is left, found by our own placement finder. It ends when it is through; what it takes then is for a bound.',
    input: 'semester',
    mostTrainees: EVERY_SIZE,
  }),
  inNode({
    name: 'restart-greedy',
    about:
      'Random-restart greedy: modules in a random order, each at the cheapest of some ways tried, over and over.',
    input: 'semester',
    mostTrainees: EVERY_SIZE,
  }),
  inNode({
    name: 'highs',
    about: 'HiGHS (WebAssembly, one thread) on all columns at once, as one whole-number program.',
    input: 'columns',
    mostTrainees: MOST_FOR_WHOLE_MODELS,
  }),
  cpsat,
  timefold,
];
