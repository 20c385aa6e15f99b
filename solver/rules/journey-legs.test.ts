import { describe, expect, it } from 'vitest';
import type { Journey } from '../domain/plan-schema.ts';
import { later, onLeg, parsed, travelled, type Ways, worldWith } from '../testing/altered-journeys.ts';
import { HEVERLEE, LEUVEN, semester } from '../testing/builders.ts';
import { amounts, findings } from '../testing/rule-findings.ts';

/** From Leuven to Heverlee it takes 12 minutes by bike, 10 by e-bike, 9 by car and 32 on foot. */
const BIKE = { mode: 'bike' as const, maxMinutes: 60 };
const MONDAY = { date: '2027-03-01' };
const KESSEL_LO = { lat: 50.89, lon: 4.73 };
/** As far from Heverlee as Leuven is, on the other side. */
const BLANDEN = { lat: 50.85, lon: 4.72 };

describe('H7 journey, legs', () => {
  const world = worldWith({ modes: [BIKE, { mode: 'transit', maxMinutes: 60 }] });
  const wrong = (ways: Ways) => amounts('H7', world, travelled(world, ways));

  it('takes exactly the street minutes', () => {
    const longer = onLeg(0, (leg) => ({ depart: later(leg.depart, -1) }));
    expect(wrong({ out: longer })).toEqual(['legs 1']);
    const shorter = onLeg(0, (leg) => ({ depart: later(leg.depart, 1) }));
    expect(wrong({ out: shorter })).toEqual(['legs 1']);
  });

  it('starts at home and ends at the site, and the other way round', () => {
    expect(wrong({ out: onLeg(0, () => ({ from: KESSEL_LO })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ to: KESSEL_LO })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ from: BLANDEN })) })).toEqual(['legs 1']);
    expect(wrong({ back: onLeg(0, () => ({ to: BLANDEN })) })).toEqual(['legs 1']);
    expect(wrong({ back: onLeg(0, () => ({ from: LEUVEN, to: HEVERLEE })) })).toEqual(['legs 1']);
  });

  it('has legs of the mode of the journey, without stop, feed or trip', () => {
    expect(wrong({ out: onLeg(0, () => ({ mode: 'ebike' })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ feed: 'delijn.zip' })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, () => ({ trip: '7' })) })).toEqual(['legs 1']);
    expect(wrong({ out: onLeg(0, (leg) => ({ to: { ...leg.to, stop: '12' } })) })).toEqual(['legs 1']);
  });

  it('is one breach a direction, whatever is wrong', () => {
    const broken = onLeg(0, () => ({ mode: 'car', from: KESSEL_LO, trip: '7' }));
    expect(wrong({ out: broken, back: broken })).toEqual(['legs 1', 'legs 1']);
  });

  it('has two legs only where they meet at childcare, and then wants them in order', () => {
    const childcare = { ...KESSEL_LO, weekdays: [1] };
    const parent = worldWith({ childcare });
    const call = { ...MONDAY, callMinutes: 5 };
    expect(findings('H7', parent, travelled(parent, {}, call))).toEqual([]);
    const elsewhere = onLeg(0, () => ({ to: { lat: 50.89, lon: 4.74 } }));
    expect(amounts('H7', parent, travelled(parent, { out: elsewhere }, call))).toEqual(['legs 1']);
    const together = onLeg(0, (leg) => ({ depart: later(leg.depart, 5), arrive: later(leg.arrive, 5) }));
    expect(amounts('H7', parent, travelled(parent, { out: together }, call))).toEqual([]);
    const backInTime = onLeg(0, (leg) => ({ depart: later(leg.depart, 6), arrive: later(leg.arrive, 6) }));
    expect(amounts('H7', parent, travelled(parent, { out: backInTime }, call))).toEqual(['legs 1']);

    const childless = semester();
    const detour = travelled(parent, {}, call);
    expect(amounts('H7', childless, detour)).toEqual(['legs 1', 'legs 1']);
  });

  it('meets at childcare with both legs, and ends at the other end', () => {
    const parent = worldWith({ childcare: { ...KESSEL_LO, weekdays: [1] } });
    const call = { ...MONDAY, callMinutes: 5 };
    // Points as far from the other end of the leg as the right one, so that the minutes stay right.
    const mirrored = {
      firstEnd: onLeg(0, () => ({ to: { lat: 50.87, lon: 4.67 } })),
      secondStart: onLeg(1, () => ({ from: { lat: 50.84, lon: 4.69 } })),
      secondEnd: onLeg(1, () => ({ to: { lat: 50.9, lon: 4.76 } })),
    };
    expect(amounts('H7', parent, travelled(parent, { out: mirrored.firstEnd }, call))).toEqual(['legs 1']);
    expect(amounts('H7', parent, travelled(parent, { out: mirrored.secondStart }, call))).toEqual(['legs 1']);
    expect(amounts('H7', parent, travelled(parent, { back: mirrored.secondEnd }, call))).toEqual(['legs 1']);
  });

  it('has no third leg', () => {
    const call = { ...MONDAY, callMinutes: 5 };
    const parent = worldWith({ childcare: { ...KESSEL_LO, weekdays: [1] } });
    const aroundTheBlock = (journey: Journey) =>
      parsed({
        ...journey,
        legs: journey.legs.flatMap((leg, i) => {
          const start = later(leg.arrive, 2);
          const parking = { ...leg, from: leg.to, depart: leg.arrive, arrive: start };
          return i === 1 ? [leg, parking] : [leg];
        }),
      });
    expect(amounts('H7', parent, travelled(parent, { back: aroundTheBlock }, call))).toEqual(['legs 1']);
  });

  it('may be a transit journey that is walked entirely, as far as to a stop', () => {
    const walked = (maxWalkToStopMinutes: number) => {
      const transit = worldWith(
        { modes: [{ mode: 'transit', maxMinutes: 60 }] },
        { rules: { maxWalkToStopMinutes } },
      );
      const byTransit = (journey: Journey) => parsed({ ...journey, mode: 'transit' });
      const walk = { ...MONDAY, mode: 'walk' as const };
      return amounts('H7', transit, travelled(transit, { out: byTransit, back: byTransit }, walk));
    };
    expect(walked(32)).toEqual([]);
    expect(walked(31)).toEqual(['legs 1', 'legs 1']);
  });

  it('has no ride that runs, where no timetable was read', () => {
    const ride = (journey: Journey) =>
      parsed({ ...journey, mode: 'transit', legs: journey.legs.map((leg) => ({ ...leg, mode: 'transit' })) });
    expect(wrong({ out: ride, back: ride })).toEqual(['ride 1', 'ride 1']);
    expect(wrong({ out: onLeg(0, () => ({ mode: 'transit' })) })).toEqual(['legs 1']);
  });
});
