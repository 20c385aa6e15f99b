import { describe, expect, it } from 'vitest';
import { generateSemester } from './generate-semester.ts';
import { moduleMinutes, ZORGKUNDIGE } from './modules.ts';

const { trainees } = generateSemester({ trainees: 400, seed: 11, area: 'leuven' });
const SMALLEST_PART = 40 * 60;

describe('the trainees of a generated semester', () => {
  it('do one or two modules, never more of one than it has, nor a crumb of it', () => {
    for (const { modules } of trainees) {
      expect([1, 2]).toContain(modules.length);
      for (const { module, minutes = moduleMinutes(module) } of modules) {
        expect(minutes).toBeLessThanOrEqual(moduleMinutes(module));
        expect(minutes).toBeGreaterThanOrEqual(SMALLEST_PART);
      }
    }
  });

  it('finish exactly when they do the whole of the last module', () => {
    for (const { modules, finishes = false } of trainees) {
      const last = modules.find(({ module }) => module === ZORGKUNDIGE);
      expect(finishes).toBe(last !== undefined && last.minutes === undefined);
    }
  });

  it('have behind them what they do not have before them', () => {
    for (const { modules, doneMinutesBySetting = {} } of trainees) {
      const homeCare = modules.find(({ module }) => module === 'thuiszorg');
      const left = homeCare === undefined ? 0 : (homeCare.minutes ?? moduleMinutes('thuiszorg'));
      expect((doneMinutesBySetting.gezinszorg ?? 0) + left).toBeLessThanOrEqual(moduleMinutes('thuiszorg'));
    }
  });

  it('can free one weekday and one weekend day in the evening track', () => {
    const evening = trainees.filter(({ track }) => track === 'evening');
    expect(evening.length).toBeGreaterThan(0);
    for (const { busy } of evening) {
      const taken = new Set(
        busy.filter(({ start }) => start < '12:00').flatMap(({ weekdays = [] }) => weekdays),
      );
      expect([1, 2, 3, 4, 5].filter((day) => !taken.has(day))).toHaveLength(1);
      expect([6, 7].filter((day) => !taken.has(day))).toHaveLength(1);
    }
  });

  it('work full-time in closures under art. 60, LDE and maatwerk', () => {
    const contracts = trainees.filter(({ status }) => ['art60', 'lde', 'maatwerk'].includes(status));
    expect(contracts.length).toBeGreaterThan(0);
    for (const { busy } of contracts) {
      const inClosures = busy.find(({ kind, when }) => kind === 'work' && when === 'closures');
      expect(inClosures?.weekdays).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('are employed by the OCMW under art. 60 where there is one', () => {
    const art60 = trainees.filter(({ status }) => status === 'art60');
    const employers = new Set(art60.flatMap(({ ownEmployer }) => ownEmployer ?? []));
    expect([...employers].sort()).toEqual(['e-ocmw-leuven', 'e-ocmw-tienen']);
  });
});
