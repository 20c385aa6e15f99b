/** `stageplan serve` and `stageplan worker`: the service and a worker of it, as `npm start` and `npm run worker` begin them. */
import { serve as runService, type Surroundings } from '../../service/start.ts';
import { surroundingsOf } from '../../service/surroundings.ts';
import { work as runWorker } from '../../service/worker.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

type Runner = (surroundings: Surroundings, process: NodeJS.Process) => Promise<boolean>;

export function serve(given: GivenOptions<'lang'>): Run {
  return until(runService, given);
}

export function worker(given: GivenOptions<'lang'>): Run {
  return until(runWorker, given);
}

/** Until a signal ends it. */
function until(run: Runner, { lang }: GivenOptions<'lang'>): Run {
  return async ({ notice }) => {
    const started = await run(surroundingsOf(process, { tell: notice, language: lang }), process);
    return started ? EXIT.fine : EXIT.input;
  };
}
