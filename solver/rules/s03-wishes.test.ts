import { describe, expect, it } from 'vitest';
import { placement, semester, type TraineeInput, trainee } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

/** At unit u1 of site s1, a wzc. */
function wishing(wishes: TraineeInput['wishes'], dates = ['2027-03-01']): number {
  const sites = ['s1', 's2'].map((id) => ({ id, employer: 'e1', name: id, lat: 50.865, lon: 4.71 }));
  const world = semester({ sites, trainees: [trainee(wishes === undefined ? {} : { wishes })] });
  return terms(world, [
    placement(
      world,
      {},
      dates.map((date) => ({ date })),
    ),
  ]).S3;
}

describe('S3 wishes', () => {
  it('costs 60 a place in the list', () => {
    expect(wishing({ settings: ['wzc', 'ziekenhuis'] })).toBe(0);
    expect(wishing({ settings: ['ziekenhuis', 'wzc'] })).toBe(60);
    expect(wishing({ settings: ['ziekenhuis', 'gezinszorg', 'wzc'] })).toBe(120);
  });

  it('costs the length of the list when it is not in it', () => {
    expect(wishing({ settings: ['ziekenhuis'] })).toBe(60);
    expect(wishing({ settings: ['ziekenhuis', 'gezinszorg', 'dagcentrum'] })).toBe(180);
  });

  it('adds up over the kinds of wish that are given', () => {
    // Settings second (1), sites second (1), units first (0).
    expect(wishing({ settings: ['ziekenhuis', 'wzc'], sites: ['s2', 's1'], units: ['u1'] })).toBe(120);
    expect(wishing({ sites: ['s2', 's1'], units: ['u9', 'u1'] })).toBe(120);
    expect(wishing({ sites: ['s2'], units: [] })).toBe(60);
    expect(wishing(undefined)).toBe(0);
  });

  it('is a matter of the placement, whatever its days', () => {
    expect(wishing({ sites: ['s2'] }, [])).toBe(60);
    expect(wishing({ sites: ['s2'] }, ['2027-03-01', '2027-03-02'])).toBe(60);
  });
});
