/**
 * How much better the planner is than first come, first served, on the same semester in the same run.
 *
 *   npm run bench -- --trainees 500 --tightness tight --seconds 100 --seeds 1
 *
 * Both are judged by the checker. First come, first served is generous: every module gets the cheapest placement
 * left, found by our own placement finder, not by hand.
 */
import { parseArgs } from 'node:util';
import { generateSemester } from '../scenarios/generate/generate-semester.ts';
import {
  capacityShare,
  completeOptions,
  TIGHTNESS,
  type TightnessName,
} from '../scenarios/generate/options.ts';
import { readSemester } from '../solver/domain/read-semester.ts';
import { type PlanningAnswer, type PlanningRequest, planFirstCome, planSemester } from '../solver/index.ts';

const { values } = parseArgs({
  options: {
    trainees: { type: 'string', default: '500' },
    tightness: { type: 'string', default: 'tight' },
    seconds: { type: 'string', default: '100' },
    seeds: { type: 'string', default: '1' },
  },
});

interface Outcome {
  readonly placed: number;
  readonly asked: number;
  readonly priorityPlaced: number;
  readonly costPerModule: number;
  readonly breaches: number;
  readonly seconds: number;
}

function judged(answer: PlanningAnswer, seconds: number): Outcome {
  if (answer.kind === 'impossible-pins') throw new Error('the generated pins cannot be kept');
  const report = answer.kind === 'planned' ? answer.plan.report : answer.report;
  const { placed, asked, priorityPlaced, cost } = report.score;
  return {
    placed,
    asked,
    priorityPlaced,
    costPerModule: cost / Math.max(1, placed),
    breaches: report.breaches.length,
    seconds,
  };
}

function measure(plan: (request: PlanningRequest) => PlanningAnswer, request: PlanningRequest): Outcome {
  const from = performance.now();
  const answer = plan(request);
  return judged(answer, (performance.now() - from) / 1000);
}

function line(name: string, { placed, asked, costPerModule, breaches, seconds }: Outcome): string {
  const share = ((100 * placed) / asked).toFixed(1);
  return `${name.padEnd(26)} ${placed} of ${asked} modules (${share} %), ${costPerModule.toFixed(0)} cost per module, ${breaches} breaches, ${seconds.toFixed(1)} s`;
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`--${name} ${text}: a whole number from 1 on`);
  return number;
}

const names: readonly string[] = Object.keys(TIGHTNESS);
const isName = (text: string): text is TightnessName => names.includes(text);
const tightness = isName(values.tightness) ? values.tightness : Number(values.tightness);
const trainees = wholeNumber('trainees', values.trainees);
const seconds = wholeNumber('seconds', values.seconds);
const seeds = wholeNumber('seeds', values.seeds);
const ratios: number[] = [];
for (let seed = 1; seed <= seeds; seed++) {
  const options = completeOptions({ trainees, seed, tightness });
  const reading = readSemester(generateSemester(options));
  if (!reading.ok) throw new Error('the generator made a semester that does not validate');
  console.log(`\n${options.trainees} trainees, capacity ${capacityShare(options)} of demand, seed ${seed}`);
  const request: PlanningRequest = {
    semester: reading.semester,
    semesterDigest: reading.digest,
    seed: 1,
    clock: () => performance.now(),
  };
  const firstCome = measure(planFirstCome, request);
  console.log(line('first come, first served', firstCome));
  const ours = measure(planSemester, { ...request, maxSeconds: seconds });
  console.log(line('stageplan', ours));
  const ratio = ours.priorityPlaced / firstCome.priorityPlaced;
  ratios.push(ratio);
  console.log(
    `priority placed, ratio: ${ratio.toFixed(3)}; cost per module, ratio: ${(ours.costPerModule / firstCome.costPerModule).toFixed(3)}`,
  );
}
console.log(
  `\nratio of priority placed over ${ratios.length} seed(s): worst ${Math.min(...ratios).toFixed(3)}`,
);
