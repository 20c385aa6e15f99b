/** This planner as the command runs it with several threads: one proves, the others search, the best plan counts. */
import { bestAnswer } from '../../../api/planning/best-answer.ts';
import { startPlanning } from '../../../api/planning/planning-threads.ts';
import { hasWholePlan } from '../../../solver/planning-request.ts';
import { timetableImage } from '../../../solver/travel/gtfs/timetable-image.ts';
import { loadCase } from '../../suites/load-case.ts';
import type { InNode } from './in-node.ts';
import { peerBound } from './told-of-planning.ts';

const MS = 1000;

export const oursOnThreads: InNode = async (job) => {
  const { semester, semesterDigest, timetables, published } = await loadCase(job.suiteCase);
  const images = timetables.map(({ path, timetable }) => ({
    path,
    digest: '',
    image: timetableImage({ timetable, notices: [] }),
  }));
  return async ({ tell }) => {
    const planning = startPlanning(
      {
        semester,
        semesterDigest,
        images,
        journeys: null,
        ...(published === null ? {} : { published }),
        seed: job.seed,
        maxSeconds: job.seconds,
        lp: 'auto',
      },
      job.workers,
      {
        onNotice: () => {},
        onProgress: ({ phase, placed, priorityPlaced, cost, bound }) =>
          tell({ placed, priorityPlaced, cost, whole: hasWholePlan(phase), bound: peerBound(bound) }),
      },
    );
    const timeIsUp = setTimeout(planning.stop, MS * job.seconds);
    const answer = bestAnswer(await planning.answers, job.seed);
    clearTimeout(timeIsUp);
    if (answer === undefined || answer.kind === 'impossible-pins') return { answer: null, bound: null };
    const { plan } = answer;
    const { placed, priorityPlaced, cost } = plan.score;
    tell({ placed, priorityPlaced, cost, whole: true, bound: null });
    return { answer: { plan }, bound: plan.bound };
  };
};
