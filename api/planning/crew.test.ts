import { describe, expect, it } from 'vitest';
import { Crew } from './crew.ts';

/** Jobs that answer when they are told to. */
function jobs(count: number) {
  const started: { readonly job: number; readonly on: number; readonly finish: (answer: string) => void }[] =
    [];
  const ended: number[] = [];
  const all = Array.from({ length: count }, (_, job) => (on: number) => {
    let finish: (answer: string) => void = () => {};
    let fail: (error: Error) => void = () => {};
    const answer = new Promise<string>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    started.push({ job, on, finish });
    // As a thread does that is ended before it has answered.
    const end = async () => {
      ended.push(job);
      fail(new Error('exit code 1'));
    };
    return { answer, end };
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

  it('has no more threads than that for all that is asked of it together', async () => {
    const { all, started } = jobs(3);
    const crew = new Crew(2);
    const two = crew.all(all.slice(0, 2));
    const third = crew.all(all.slice(2));
    expect(started.map(({ job }) => job)).toEqual([0, 1]);
    started[0]?.finish('first');
    await soon();
    expect(started[2]).toMatchObject({ job: 2, on: 0 });
    started[1]?.finish('second');
    started[2]?.finish('third');
    expect([await two, await third]).toEqual([['first', 'second'], ['third']]);
  });

  it('ends what is at work, starts nothing any more, and says so to who waits or comes later', async () => {
    const { all, started, ended } = jobs(3);
    const crew = new Crew(1);
    const answers = crew.all(all);
    const refused = expect(answers).rejects.toThrow('the crew has ended');
    await crew.end();
    await refused;
    expect(ended).toEqual([0]);
    started[0]?.finish('too late');
    await expect(crew.all(all)).rejects.toThrow('the crew has ended');
    expect(started.length).toBe(1);
  });

  it('ends the others when one fails', async () => {
    const { all, started, ended } = jobs(2);
    const failing = () => ({ answer: Promise.reject(new Error('crashed')), end: async () => {} });
    await expect(new Crew(2).all<string>([...all.slice(0, 1), failing, ...all.slice(1)])).rejects.toThrow(
      'crashed',
    );
    expect(ended).toEqual([0]);
    expect(started.length).toBe(1);
  });
});
