import { describe, expect, it } from 'vitest';
import { Crew } from './crew.ts';

/** Jobs that end when they are told to. */
function jobs(count: number) {
  const started: { readonly job: number; readonly on: number; readonly finish: (answer: string) => void }[] =
    [];
  const ended: number[] = [];
  const all = Array.from({ length: count }, (_, job) => (on: number) => {
    let finish: (answer: string) => void = () => {};
    const answer = new Promise<string>((resolve) => {
      finish = resolve;
    });
    started.push({ job, on, finish });
    return { answer, end: async () => ended.push(job) };
  });
  return { all, started, ended };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a crew', () => {
  it('works on as many jobs as it has threads, and answers in the order of the jobs', async () => {
    const { all, started } = jobs(3);
    const answers = new Crew(2).all(all);
    expect(started.map(({ job, on }) => [job, on])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    started[1]?.finish('second');
    await soon();
    expect(started[2]).toMatchObject({ job: 2, on: 1 });
    started[2]?.finish('third');
    started[0]?.finish('first');
    expect(await answers).toEqual(['first', 'second', 'third']);
  });

  it('has no more threads than jobs', async () => {
    const { all, started } = jobs(1);
    const answers = new Crew(8).all(all);
    started[0]?.finish('only');
    expect(await answers).toEqual(['only']);
  });

  it('ends what is at work, and starts nothing any more', async () => {
    const { all, started, ended } = jobs(3);
    const crew = new Crew(1);
    void crew.all(all);
    await crew.end();
    expect(ended).toEqual([0]);
    started[0]?.finish('too late');
    await soon();
    expect(started.length).toBe(1);
  });
});
