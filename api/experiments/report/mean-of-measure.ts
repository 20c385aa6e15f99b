/** What a measure comes to on average, for one way of pulling the levers. */
import { settingKey } from '../../../scenarios/experiments/design/settings.ts';
import type { StudyContext } from './study-context.ts';

/** Over all seeds that tell it; null where none does. @param key of a variant, or of the unchanged semester */
export function meanOfMeasure(
  { results }: StudyContext,
  base: string,
  key: string,
  measure: string,
): number | null {
  const values = results.flatMap((result) => {
    if (result.base !== base || settingKey(result.pulls) !== key) return [];
    const value = result.measures[measure];
    return value === undefined || value === null ? [] : [value];
  });
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
