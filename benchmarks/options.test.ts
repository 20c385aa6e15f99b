import { describe, expect, it } from 'vitest';
import { benchOptions, HELP } from './options.ts';
import { PEERS } from './peers/all-peers.ts';
import { SUITES } from './suites/suites.ts';

describe('the options of the benchmark', () => {
  it('are a short run by every peer when nothing is asked', () => {
    const options = benchOptions([]);
    expect(options?.suites.map(({ name }) => name)).toEqual(['leuven', 'tight-30', 'tight-100']);
    expect(options).toMatchObject({
      peers: PEERS,
      semesters: 1,
      seconds: 10,
      seed: 1,
      workers: 1,
      out: null,
    });
  });

  it('leave seeds and seconds to the suites in a full run', () => {
    expect(benchOptions(['--full'])).toMatchObject({ suites: SUITES, semesters: null, seconds: null });
  });

  it('can take one thing out of a full run', () => {
    expect(benchOptions(['--full', '--seconds', '5'])).toMatchObject({ suites: SUITES, seconds: 5 });
  });

  it.each([
    [['--seeds', '0'], /--seeds 0: a whole number from 1 on/],
    [['--seconds', '1.5'], /--seconds 1.5: a whole number from 1 on/],
    [['--seed', '-1'], /--seed/],
    [['--peers', 'nobody'], /--peers nobody: .* there are stageplan, first-come/],
  ])('say what is wrong with %j', (given, message) => {
    expect(() => benchOptions(given)).toThrow(message);
  });

  it('are explained with every suite and peer by name', () => {
    expect(benchOptions(['--help'])).toBeNull();
    for (const { name } of [...SUITES, ...PEERS]) expect(HELP).toContain(name);
  });
});
