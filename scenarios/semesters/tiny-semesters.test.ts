/**
 * The small semesters against the answers that were worked out by hand (each README has the sums), and the
 * answers against a proof that there is nothing better.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planDigest } from '../../solver/domain/digest.ts';
import { type Plan, planSchema } from '../../solver/domain/plan-schema.ts';
import { readPublishedPlan } from '../../solver/domain/read-plan.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { planSemester } from '../../solver/index.ts';
import { bestWorth } from '../../solver/testing/brute-force.ts';
import { acceptedPlan } from '../../solver/testing/planning.ts';

const STEPS = 300;
const SEED = 1;

/** What is left out of a placement (its days, mentors, modes) may be anything: several are equally good. */
const answerSchema = z.strictObject({
  /**
   * - `bound`: the plan's own bound equals its score;
   * - `enumeration`: every plan was tried, judged by the checker alone;
   * - `reasoning`: all that can be placed is; why not for less is argued in the README.
   */
  proof: z.enum(['bound', 'enumeration', 'reasoning']),
  score: planSchema.shape.score,
  placements: z.array(
    z.strictObject({
      trainee: z.string(),
      module: z.string(),
      unit: z.string(),
      mentor: z.string().optional(),
      days: z
        .array(
          z.strictObject({
            date: z.string(),
            shift: z.string(),
            mentor: z.string().optional(),
            mode: z.string().optional(),
          }),
        )
        .optional(),
    }),
  ),
  unplaced: z.array(
    z.strictObject({
      trainee: z.string(),
      module: z.string(),
      blockers: z.array(z.strictObject({ rule: z.string(), units: z.int() })),
      /** What would help, without the sentences; each was read and found sensible. */
      remedies: z.array(planSchema.shape.unplaced.element.shape.remedies.element.shape.change),
    }),
  ),
});

const here = new URL('.', import.meta.url);
const folders = readdirSync(here).filter((name) => name.startsWith('tiny-') && !name.includes('.'));

function textOf(folder: string, file: string): string {
  return readFileSync(new URL(`${folder}/${file}`, here), 'utf8');
}

function jsonOf(folder: string, file: string): unknown {
  return JSON.parse(textOf(folder, file));
}

/** @throws Error with every problem and warning: a small semester has none */
function semesterOf(folder: string): { readonly semester: Semester; readonly digest: string } {
  const reading = readSemester(jsonOf(folder, 'semester.json'));
  const complaints = reading.ok ? reading.warnings : reading.problems;
  if (!reading.ok || complaints.length > 0) throw new Error(JSON.stringify(complaints, null, 1));
  return { semester: reading.semester, digest: reading.digest };
}

function publishedIn(folder: string, semester: Semester): Plan | undefined {
  if (!readdirSync(new URL(folder, here)).includes('published-plan.json')) return undefined;
  const reading = readPublishedPlan(jsonOf(folder, 'published-plan.json'), semester);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading.plan;
}

function planOf(folder: string): Plan {
  const { semester, digest } = semesterOf(folder);
  const plan = publishedIn(folder, semester);
  return acceptedPlan(
    planSemester({
      semester,
      semesterDigest: digest,
      ...(plan === undefined ? {} : { published: { plan, digest: planDigest(plan) } }),
      seed: SEED,
      maxSteps: STEPS,
      clock: () => 0,
    }),
  );
}

function byTraineeAndModule<T extends { readonly trainee: string; readonly module: string }>(
  list: readonly T[],
): T[] {
  const key = ({ trainee, module }: T) => `${trainee}/${module}`;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The plan's placements with each day's mode of travel beside its shift. */
function placementsOf(plan: Plan) {
  return byTraineeAndModule(plan.placements).map((placement) => ({
    ...placement,
    days: placement.days.map((day) => ({ ...day, mode: day.out.mode })),
  }));
}

describe.each(folders)('%s', (folder) => {
  const answer = answerSchema.parse(jsonOf(folder, 'answer.json'));
  const plan = planOf(folder);

  it('is planned as well as by hand', () => {
    expect(plan.score).toEqual(answer.score);
    expect(placementsOf(plan)).toMatchObject(byTraineeAndModule(answer.placements));
  });

  it('says which rules stand in the way of who is not placed, and what would help', () => {
    const unplaced = byTraineeAndModule(plan.unplaced).map(({ trainee, module, blockers, remedies }) => ({
      trainee,
      module,
      blockers: blockers.map(({ rule, units }) => ({ rule, units })),
      remedies: remedies.map(({ change }) => change),
    }));
    expect(unplaced).toEqual(byTraineeAndModule(answer.unplaced));
  });

  it(`has no better plan (by ${answer.proof})`, () => {
    const { priorityPlaced, cost } = answer.score;
    expect(answer.score.cost).toBe(Object.values(answer.score.terms).reduce((sum, term) => sum + term, 0));
    if (answer.proof === 'bound') expect(plan.bound).toEqual({ priorityPlaced, cost });
    if (answer.proof === 'reasoning') expect(plan.bound.priorityPlaced).toBe(priorityPlaced);
    if (answer.proof === 'enumeration') {
      expect(bestWorth(semesterOf(folder).semester)).toEqual({ priorityPlaced, cost });
    }
  });

  it('has a page that tells its story and comes to the same sum', () => {
    expect(textOf(folder, 'README.md')).toContain(`Kost: **${answer.score.cost}**`);
  });
});

it('the list of semesters names each of them', () => {
  const list = textOf('.', 'README.md');
  expect(folders.filter((folder) => !list.includes(`[${folder}](${folder}/README.md)`))).toEqual([]);
});
