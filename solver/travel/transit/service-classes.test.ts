import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../domain/calendar.ts';
import { rules } from '../../domain/rules-schema.ts';
import type { DraftTrip } from '../../testing/gtfs-feed.ts';
import { networkOf } from '../../testing/transit-networks.ts';
import { serviceClasses } from './service-classes.ts';

const MONDAY = dayNumber('2027-03-01');
const WEEK = Array.from({ length: 7 }, (_, i) => addDays(MONDAY, i));
const date = (day: number) => `2027-03-0${day}`;
const DAYTIME = { fromMinute: 300, toMinute: 1320 };

const trip = (service: string, hour: number): DraftTrip => ({
  id: service,
  service,
  calls: [
    { stop: 'a', arrive: hour * 3600, depart: hour * 3600 },
    { stop: 'b', arrive: hour * 3600 + 600, depart: hour * 3600 + 600 },
  ],
});

async function classesOf(
  services: Readonly<Record<string, { readonly days: readonly number[]; readonly hour: number }>>,
  horizon = DAYTIME,
) {
  const network = await networkOf(
    [
      {
        stops: [
          { id: 'a', lat: 50, lon: 4 },
          { id: 'b', lat: 50.1, lon: 4 },
        ],
        services: Object.fromEntries(Object.entries(services).map(([id, { days }]) => [id, days.map(date)])),
        trips: Object.entries(services).map(([id, { hour }]) => trip(id, hour)),
        transfers: [],
      },
    ],
    rules.parse({}),
  );
  const classes = serviceClasses(network, WEEK, horizon);
  return WEEK.map(classes.classOf);
}

const DAILY = { days: [1, 2, 3, 4, 5], hour: 8 };

describe('classes of dates', () => {
  it('are one for all dates on which the same services run', async () => {
    expect(await classesOf({ weekday: DAILY, weekend: { days: [6, 7], hour: 9 } })).toEqual([
      0, 0, 0, 0, 0, 1, 1,
    ]);
    expect(await classesOf({ weekday: DAILY, friday: { days: [5, 6], hour: 9 } })).toEqual([
      0, 0, 0, 0, 1, 2, 3,
    ]);
  });

  it('differ by last night only where its trips run into the hours asked', async () => {
    const night = { weekday: { days: [1, 2, 3, 4, 5, 6, 7], hour: 8 }, night: { days: [5], hour: 25 } };
    expect(await classesOf(night)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await classesOf(night, { fromMinute: 30, toMinute: 1320 })).toEqual([0, 0, 0, 0, 0, 1, 0]);
    expect(await classesOf(night, { fromMinute: 71, toMinute: 1320 })).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('are added for dates that were not foreseen, and stay what they were for the others', async () => {
    const trips = [trip('weekday', 8), trip('weekend', 9)];
    const stops = [
      { id: 'a', lat: 50, lon: 4 },
      { id: 'b', lat: 50.1, lon: 4 },
    ];
    const services = { weekday: [1, 2].map(date), weekend: [6, 7].map(date) };
    const network = await networkOf([{ stops, services, trips, transfers: [] }], rules.parse({}));
    const classes = serviceClasses(network, [MONDAY], DAYTIME);
    expect(classes.days).toEqual([MONDAY]);
    expect([6, 1, 5].map((later) => classes.classOf(addDays(MONDAY, later)))).toEqual([1, 0, 1]);
    expect(classes.days).toEqual([MONDAY, addDays(MONDAY, 6)]);
  });

  it('differ by tomorrow only where the hours asked reach it', async () => {
    const early = { early: { days: [1, 2, 3, 4, 5, 6, 7], hour: 5 }, sunday: { days: [7], hour: 4 } };
    expect(await classesOf(early)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await classesOf(early, { fromMinute: 300, toMinute: 1440 + 240 })).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });
});
