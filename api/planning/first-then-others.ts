/**
 * The first plan comes soonest where one thread makes it: others would search the same journeys at the same time, for the same
 * cores and memory. So they start once it is there.
 */

/**
 * The answers, in the order of the threads. Of the first alone where it ends without ever having a plan, or where no more
 * may start.
 *
 * @param start a thread; told what to call once it has a first plan
 * @param mayStart asked once, before the others start
 */
export async function firstThenOthers<Answer>(
  threads: number,
  start: (index: number, hasPlan: () => void) => Promise<Answer>,
  mayStart: () => boolean,
): Promise<readonly Answer[]> {
  let tell = () => {};
  const plan = new Promise<'a plan'>((resolve) => {
    tell = () => resolve('a plan');
  });
  const first = start(0, tell);
  const sooner = await Promise.race([plan, first.then(() => 'the end' as const)]);
  if (sooner === 'the end' || !mayStart()) return [await first];
  const others = Array.from({ length: threads - 1 }, (_, index) => start(index + 1, () => {}));
  return Promise.all([first, ...others]);
}
