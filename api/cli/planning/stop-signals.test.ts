import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { onStopSignals } from './stop-signals.ts';

/** What was done after signals at these moments, in milliseconds. */
function doneAfter(...moments: readonly number[]): readonly string[] {
  const done: string[] = [];
  let now = 0;
  const source = new EventEmitter();
  const restore = onStopSignals(source, () => now, {
    first: () => done.push('stop'),
    second: () => done.push('abort'),
  });
  for (const moment of moments) {
    now = moment;
    source.emit('SIGINT');
  }
  restore();
  expect(source.listenerCount('SIGINT') + source.listenerCount('SIGTERM')).toBe(0);
  return done;
}

describe('Ctrl-C', () => {
  it('stops at the first and breaks off at the second', () => {
    expect(doneAfter(1000)).toEqual(['stop']);
    expect(doneAfter(1000, 2000)).toEqual(['stop', 'abort']);
  });

  it('takes what comes within 300 ms for the same key', () => {
    expect(doneAfter(1000, 1300)).toEqual(['stop']);
    expect(doneAfter(1000, 1301)).toEqual(['stop', 'abort']);
  });

  it('is SIGTERM as well', () => {
    const source = new EventEmitter();
    const done: string[] = [];
    onStopSignals(source, () => 0, { first: () => done.push('stop'), second: () => done.push('abort') });
    source.emit('SIGTERM');
    expect(done).toEqual(['stop']);
  });
});
