import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../solver/domain/calendar.ts';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { leuvenSpring2027, semesterFile } from './semester.ts';

const semester = semesterSchema.parse(leuvenSpring2027());

describe('the shipped spring semester of 2027', () => {
  it('is what its script builds, to the byte', () => {
    const shipped = readFileSync(new URL('semester.json', import.meta.url), 'utf8');
    expect(shipped === semesterFile()).toBe(true);
  });

  it('has 120 trainees in day and evening groups at four campuses', () => {
    const campuses = new Set(semester.trainees.map(({ cohort }) => cohort?.split(' ')[0]));
    expect(semester.trainees).toHaveLength(120);
    expect([...campuses].sort()).toEqual(['Aarschot', 'Diest', 'Leuven', 'Tienen']);
    expect(new Set(semester.trainees.map(({ track }) => track)).size).toBe(2);
  });

  it('has 45 sites with 83 units of every setting', () => {
    expect(semester.sites).toHaveLength(45);
    expect(semester.units).toHaveLength(83);
    expect(new Set(semester.units.map(({ setting }) => setting)).size).toBe(4);
  });

  it('asks all four modules, one or two of each trainee', () => {
    const asked = semester.trainees.flatMap(({ modules }) => modules.map(({ module }) => module));
    expect([...new Set(asked)].sort()).toEqual(['logistiek', 'residentieel', 'thuiszorg', 'zorgkundige']);
    const perTrainee = semester.trainees.map(({ modules }) => modules.length);
    expect([Math.min(...perTrainee), Math.max(...perTrainee)]).toEqual([1, 2]);
  });

  it('has four trainees who have nothing but the bus, and a bike for all others without a car', () => {
    const carless = semester.trainees.filter(({ modes }) => modes.every(({ mode }) => mode !== 'car'));
    const busOnly = carless.filter(({ modes }) =>
      modes.every(({ mode }) => mode === 'walk' || mode === 'transit'),
    );
    expect(busOnly).toHaveLength(4);
  });

  it('has art. 60 and LDE workers, and parents with childcare', () => {
    const statuses = new Set(semester.trainees.map(({ status }) => status));
    expect(statuses.has('art60') && statuses.has('lde')).toBe(true);
    expect(semester.trainees.filter(({ childcare }) => childcare !== undefined)).toHaveLength(36);
  });

  it('carries ten agreements: places, mentors, some days, and two stages that have begun', () => {
    const pins = semester.pins ?? [];
    expect(pins).toHaveLength(10);
    expect(pins.filter((pin) => pin.mentor !== undefined).length).toBeGreaterThan(1);
    expect(pins.filter((pin) => pin.frozenUntil !== undefined)).toHaveLength(2);
    for (const { days = [], frozenUntil } of pins.filter((pin) => pin.frozenUntil !== undefined)) {
      expect(days.length).toBeGreaterThan(0);
      expect(days.every(({ date }) => dayNumber(date) <= dayNumber(frozenUntil ?? date))).toBe(true);
    }
  });
});
