import canonicalize from 'canonicalize';
import type { Journey, Placement } from '../domain/plan-schema.ts';
import type { Pin } from '../domain/semester-schema.ts';
import type { AskedModuleReading, DayReading, PlacementReading } from './plan-reading.ts';
import { broken, dayKeys, type Finding, hardRule, placementKeys } from './rule.ts';

export const h17Pins = hardRule({
  id: 'H17',
  source: 'docs/rules.md#h17-pins',
  title: { nl: 'Afspraken die vastliggen', en: 'Pins' },
  causes: {
    'not-placed': {
      unit: 'breaches',
      nl: (w) => `${w.who}: deze stage ligt vast, maar is niet ingepland.`,
      en: (w) => `${w.who}: this placement is pinned, but is not in the plan.`,
    },
    unit: {
      unit: 'breaches',
      nl: (w) => `${w.who}: gepland bij ${w.unit}, maar een andere afdeling ligt vast.`,
      en: (w) => `${w.who}: planned at ${w.unit}, but another unit is pinned.`,
    },
    mentor: {
      unit: 'breaches',
      nl: (w) => `${w.who}: gepland met hoofdmentor ${w.mentor}, maar een andere mentor ligt vast.`,
      en: (w) => `${w.who}: planned with primary mentor ${w.mentor}, but another mentor is pinned.`,
    },
    day: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.date} (${w.shift}) ligt vast, maar is niet ingepland.`,
      en: (w) => `${w.who}: ${w.date} (${w.shift}) is pinned, but is not in the plan.`,
    },
    frozen: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.date} (${w.shift}) valt in de periode die vastligt, maar is daar niet bij.`,
      en: (w) => `${w.who}: ${w.date} (${w.shift}) is in the frozen period, but is not one of its days.`,
    },
    history: {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: ${w.date} (${w.shift}) is anders dan in het gepubliceerde plan, maar ligt al vast.`,
      en: (w) => `${w.who}: ${w.date} (${w.shift}) differs from the published plan, but is frozen.`,
    },
    excludes: {
      unit: 'breaches',
      nl: (w) => `${w.who}: ${w.unit} is voor deze cursist uitgesloten.`,
      en: (w) => `${w.who}: ${w.unit} is excluded for this trainee.`,
    },
  },
  findings: (reading) => [
    ...reading.trainees.flatMap(({ modules }) => modules.flatMap(pinned)),
    ...reading.placements.filter(isExcluded).map((placement) => {
      return broken('excludes', { ...placementKeys(placement), unit: placement.unit.id });
    }),
  ],
});

type PinCause = 'not-placed' | 'unit' | 'mentor' | 'day' | 'frozen' | 'history';

function pinned({ trainee, module, pin, placement, published }: AskedModuleReading): Finding<PinCause>[] {
  if (pin === null) return [];
  if (placement === null) return [broken('not-placed', { trainee: trainee.id, module: module.id })];
  return [
    ...otherPlace(pin, placement),
    ...missingDays(pin, placement),
    ...unpinnedFrozenDays(pin, placement),
    ...(published === null ? [] : rewrittenDays(placement, published)),
  ];
}

function otherPlace(pin: Pin, placement: PlacementReading) {
  const { unit } = placement;
  const { mentor } = placement.placement;
  const keys = placementKeys(placement);
  return [
    ...(pin.unit === undefined || pin.unit === unit.id ? [] : [broken('unit', { ...keys, unit: unit.id })]),
    ...(pin.mentor === undefined || pin.mentor === mentor ? [] : [broken('mentor', { ...keys, mentor })]),
  ];
}

function missingDays(pin: Pin, placement: PlacementReading) {
  return (pin.days ?? [])
    .filter(({ date, shift }) => !placement.days.some((d) => d.day.date === date && d.shift.id === shift))
    .map(({ date, shift }) => broken('day', { ...placementKeys(placement), date, shift }));
}

function unpinnedFrozenDays(pin: Pin, placement: PlacementReading) {
  return placement.days
    .filter(({ frozen, day, shift }) => {
      return frozen && !(pin.days ?? []).some((p) => p.date === day.date && p.shift === shift.id);
    })
    .map((day) => broken('frozen', { ...dayKeys(day), shift: day.shift.id }));
}

function rewrittenDays(placement: PlacementReading, published: Placement) {
  return placement.days
    .filter((day) => day.historic && !isCopied(day, published))
    .map((day) => broken('history', { ...dayKeys(day), shift: day.shift.id }));
}

function isCopied({ day, placement }: DayReading, published: Placement): boolean {
  return (
    published.unit === placement.unit.id &&
    published.days.some(
      (then) =>
        then.date === day.date &&
        then.shift === day.shift &&
        then.mentor === day.mentor &&
        isSameJourney(then.out, day.out) &&
        isSameJourney(then.back, day.back),
    )
  );
}

function isSameJourney(a: Journey, b: Journey): boolean {
  return canonicalize(a) === canonicalize(b);
}

function isExcluded({ trainee, unit, site }: PlacementReading): boolean {
  const places: readonly string[] = [unit.id, site.id, site.employer];
  return (trainee.excludes ?? []).some((excluded) => places.includes(excluded));
}
