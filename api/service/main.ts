/** `npm start` and `npm run worker`: the service, or a worker of it, until a signal ends it. */
import { surroundingsOf } from './surroundings.ts';

/** @param asked what was typed after the command @returns the exit code */
export async function main(asked: string | undefined): Promise<number> {
  const run = asked === 'worker' ? (await import('./worker.ts')).work : (await import('./start.ts')).serve;
  const surroundings = surroundingsOf(process, { tell: (line) => process.stderr.write(`${line}\n`) });
  return (await run(surroundings, process)) ? 0 : 1;
}
