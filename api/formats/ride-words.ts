/** How trains, buses and what else runs to a timetable are called. */
import type { RideLine, VehicleKind } from '../../solver/domain/names.ts';
import type { Language } from '../../solver/domain/problem.ts';

const KINDS: Record<Language, Record<VehicleKind, string>> = {
  nl: { train: 'trein', bus: 'bus', tram: 'tram', metro: 'metro', ferry: 'veerboot', other: 'rit' },
  en: { train: 'train', bus: 'bus', tram: 'tram', metro: 'metro', ferry: 'ferry', other: 'ride' },
};

/** `bus 2`, `trein IC`; `bus` for a line that its timetable calls BUS. */
export function vehicleText({ kind, line }: RideLine, language: Language): string {
  const word = KINDS[language][kind];
  const saysNoMore = Object.values(KINDS).some((words) => words[kind] === line.toLowerCase());
  return line === '' || saysNoMore ? word : `${word} ${line}`;
}
