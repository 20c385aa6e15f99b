import { afterEach, describe, expect, it, vi } from 'vitest';
import { plan, semester } from '../../solver/testing/builders.ts';
import { hindrance } from '../measure/measure.ts';
import { PEERS } from './all-peers.ts';
import { readMessage } from './messages.ts';

const peer = (name: string) => {
  const found = PEERS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no peer ${name}`);
  return found;
};

const loaded = { semester: semester(), semesterDigest: '', timetables: [], published: null };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a peer that is not installed', () => {
  it('is skipped with what it takes', () => {
    vi.stubEnv('STAGEPLAN_PYTHON', 'no-such-python');
    expect(hindrance(peer('cp-sat'), loaded)).toMatch(/pip install ortools.*STAGEPLAN_PYTHON/);
  });
});

describe('a peer that stands on an exchange', () => {
  const present = { ...peer('highs'), missing: () => null };

  it('is not asked to replan', () => {
    const published = { plan: plan(loaded.semester, []), digest: '' };
    expect(hindrance(present, { ...loaded, published })).toBe('it knows no plan in force');
    expect(hindrance(peer('stageplan'), { ...loaded, published })).toBeNull();
  });

  it('is asked up to as many trainees as it can hold', () => {
    const { length } = loaded.semester.trainees;
    expect(hindrance({ ...present, mostTrainees: length }, loaded)).toBeNull();
    expect(hindrance({ ...present, mostTrainees: length - 1 }, loaded)).toBe(
      `its model ends at ${length - 1} trainees`,
    );
  });
});

describe('what a process prints', () => {
  it('is read where it is a message, and passed over where it is not', () => {
    expect(readMessage('{"kind":"ready"}')).toEqual({ kind: 'ready' });
    expect(readMessage('Set parameter Threads')).toBeNull();
    expect(readMessage('{"kind":"ready"')).toBeNull();
    expect(readMessage('{"kind":"progress","seconds":-1}')).toBeNull();
  });
});
