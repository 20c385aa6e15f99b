import { describe, expect, it } from 'vitest';
import { Effort } from './effort.ts';

function looksLeft(effort: Effort): number {
  let looks = 0;
  while (effort.takeLook()) looks++;
  return looks;
}

describe('effort', () => {
  it('is as much for one lever as for another', () => {
    const effort = new Effort();
    expect(looksLeft(effort)).toBe(0);
    effort.beginLever();
    const ofOne = looksLeft(effort);
    effort.beginLever();
    expect(looksLeft(effort)).toBe(ofOne);
    expect(ofOne).toBeGreaterThan(0);
  });

  it('goes faster with searches than with looks', () => {
    const effort = new Effort();
    effort.beginLever();
    const ofOne = looksLeft(effort);
    effort.beginLever();
    expect(effort.takeSearch()).toBe(true);
    expect(looksLeft(effort)).toBe(ofOne - 3);
    expect(effort.takeSearch()).toBe(false);
  });

  it('ends, however many modules there are', () => {
    const effort = new Effort();
    let looks = 0;
    for (let lever = 0; lever < 100_000; lever++) {
      effort.beginLever();
      looks += looksLeft(effort);
    }
    expect(looks).toBe(10_000);
  });
});
