/** H2 hours: enough minutes, and not a day more than it takes. */
import { type Check, excess, type Finding, keysOfModule, shortage } from './check.ts';
import { anyOpen, type PlacedModule } from './plan-under-check.ts';

export const checkHours: Check = ({ placements }) => placements.flatMap(hoursOf);

function hoursOf(placed: PlacedModule): Finding[] {
  const { days, asked, module } = placed;
  // No day takes part in a placement without any, yet its hours are missing.
  if (days.length > 0 && !anyOpen(days)) return [];
  const minutesAsked: number = asked.minutes ?? module.minutes;
  const minutes = days.map((day) => day.stageMinutes);
  const total = minutes.reduce((sum, m) => sum + m, 0);
  if (total < minutesAsked) {
    return [{ cause: 'too-short', ...keysOfModule(placed), ...shortage(total, minutesAsked) }];
  }
  const withoutShortest = total - Math.min(...minutes);
  if (withoutShortest < minutesAsked) return [];
  return [{ cause: 'too-long', ...keysOfModule(placed), ...excess(withoutShortest, minutesAsked - 1) }];
}
