/** Every suite of the benchmark by name: which semesters it holds, how many seeds it affords and how long a run may take. */
import { readdirSync } from 'node:fs';
import type { GenerateOptions } from '../../scenarios/generate/options.ts';

/** A semester to plan: shipped with the project, or generated from options and a seed. */
export type SuiteCase =
  | { readonly suite: string; readonly name: string; readonly kind: 'shipped'; readonly folder: string }
  | {
      readonly suite: string;
      readonly name: string;
      readonly kind: 'generated';
      readonly options: Partial<GenerateOptions>;
    };

export interface Suite {
  readonly name: string;
  readonly story: string;
  /** For each peer and semester, in a full run. */
  readonly seconds: number;
  /** How many semesters a full run takes of it. */
  readonly semesters: number;
  /** @param count of semesters wanted; shipped ones come in the order of their names. */
  cases(count: number): readonly SuiteCase[];
}

const SHIPPED = new URL('../../scenarios/semesters/', import.meta.url);
/** Of the trainees, where a family is about them. */
const MOST = 0.8;

function shipped(name: string, story: string, seconds: number, folders: readonly string[]): Suite {
  return {
    name,
    story,
    seconds,
    semesters: folders.length,
    cases: (count) =>
      folders
        .slice(0, count)
        .map((folder) => ({ suite: name, name: folder, kind: 'shipped' as const, folder })),
  };
}

function generated(
  name: string,
  story: string,
  seconds: number,
  semesters: number,
  options: Partial<GenerateOptions>,
): Suite {
  return {
    name,
    story,
    seconds,
    semesters,
    cases: (count) =>
      Array.from({ length: count }, (_, index) => ({
        suite: name,
        name: `${name}, seed ${index + 1}`,
        kind: 'generated' as const,
        options: { tightness: 'tight', ...options, seed: index + 1 },
      })),
  };
}

function tight(trainees: number, seconds: number, semesters: number): Suite {
  const story = `${trainees} trainees, as many places on offer as they need and none to spare`;
  return generated(`tight-${trainees}`, story, seconds, semesters, { trainees });
}

const tinyFolders = readdirSync(SHIPPED).filter((name) => name.startsWith('tiny-') && !name.includes('.'));

export const SUITES: readonly Suite[] = [
  shipped('tiny', 'the shipped semesters of a few trainees, one rule each', 10, tinyFolders),
  shipped('leuven', 'the shipped semester of 120 trainees, with its timetable and its pins', 30, [
    'leuven-voorjaar-2027',
  ]),
  tight(30, 10, 10),
  tight(100, 30, 10),
  tight(300, 60, 10),
  tight(500, 60, 5),
  tight(1000, 120, 3),
  tight(3000, 300, 1),
  tight(10_000, 600, 1),
  generated('evening', '100 trainees, four in five in the evening track', 30, 10, {
    trainees: 100,
    evening: MOST,
  }),
  generated('parents', '100 trainees, four in five with young children', 30, 10, {
    trainees: 100,
    parents: MOST,
  }),
  generated('no-car', '100 trainees, four in five without a car', 30, 10, { trainees: 100, noCar: MOST }),
];

/** @throws RangeError naming the suites there are. */
export function suiteNamed(name: string): Suite {
  const suite = SUITES.find((one) => one.name === name);
  if (suite === undefined) {
    throw new RangeError(
      `--suites ${name}: no suite of that name; there are ${SUITES.map((one) => one.name).join(', ')}`,
    );
  }
  return suite;
}
