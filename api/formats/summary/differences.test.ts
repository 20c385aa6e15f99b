import { describe, expect, it } from 'vitest';
import type { Journey, Plan } from '../../../solver/domain/plan-schema.ts';
import { placement, plan, semester, unit } from '../../../solver/testing/builders.ts';
import { differences } from './differences.ts';

const world = semester();
const published = plan(world, [placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02' }])]);

/** The published plan, with another journey back on its last day. */
function withLastJourney(change: (journey: Journey) => Journey): Plan {
  return {
    ...published,
    placements: published.placements.map((one) => ({
      ...one,
      days: one.days.map((day, i) => (i === 1 ? { ...day, back: change(day.back) } : day)),
    })),
  };
}

describe('the differences between two plans', () => {
  it.each<[string, (journey: Journey) => Journey]>([
    ['mode', (journey) => ({ ...journey, mode: 'car' })],
    ['time of leaving', (journey) => ({ ...journey, leave: journey.arrive })],
    ['time of arrival', (journey) => ({ ...journey, arrive: journey.leave })],
    ['legs', (journey) => ({ ...journey, legs: journey.legs.map((leg) => ({ ...leg, trip: 'b2' })) })],
  ])('have a day of another %s', (_, change) => {
    expect(differences(published, withLastJourney(change))).toEqual([
      expect.objectContaining({ kind: 'journeys', added: [], dropped: [], otherJourneys: ['2027-03-02'] }),
    ]);
  });

  it('are none where journeys are the same, however they are written down', () => {
    const turned = withLastJourney(({ mode, leave, arrive, minutes, legs }) => ({
      legs: [...legs],
      minutes,
      arrive,
      leave,
      mode,
    }));
    expect(differences(published, turned)).toEqual([]);
  });

  it('have no journeys of a day that is at another unit or in another shift', () => {
    const late = plan(world, [
      placement(world, {}, [{ date: '2027-03-01' }, { date: '2027-03-02', shift: 'late' }]),
    ]);
    expect(differences(published, late)[0]).toMatchObject({ kind: 'days', otherJourneys: [] });
    const two = semester({ units: [unit(), unit({ id: 'u2' })] });
    const elsewhere = placement(two, { unit: 'u2' }, [{ date: '2027-03-01' }]);
    expect(differences(published, plan(two, [elsewhere]))[0]).toMatchObject({
      kind: 'moved',
      otherJourneys: [],
    });
  });
});
