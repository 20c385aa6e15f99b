/** How groups of trainees fare beside each other, and which groups may be shown. */
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import type { TraineeReading } from '../../../solver/rules/plan-reading.ts';
import type { GroupShare } from '../results.ts';
import { total } from './averages.ts';
import type { Outcome } from './measure.ts';
import { readingOf } from './outcome-reading.ts';

/** What trainees are grouped by, each with its groups in the order in which they are told. */
export const GROUPINGS = {
  track: ['day', 'evening'],
  status: ['regular', 'art60', 'lde', 'maatwerk', 'vdab', 'employed'],
  /** The widest means a trainee has: car, else (e-)bike, else bus and train, else on foot. */
  transport: ['car', 'bike', 'transit', 'foot'],
  childcare: ['yes', 'no'],
} as const;

export type Grouping = keyof typeof GROUPINGS;
type GroupOf<G extends Grouping> = (typeof GROUPINGS)[G][number];

const GROUP_OF: { readonly [G in Grouping]: (trainee: Trainee) => GroupOf<G> } = {
  track: ({ track }) => track,
  status: ({ status }) => status,
  transport: widestMeans,
  childcare: ({ childcare }) => (childcare === undefined ? 'no' : 'yes'),
};

function widestMeans({ modes }: Trainee): GroupOf<'transport'> {
  const has = new Set(modes.map(({ mode }) => mode));
  if (has.has('car')) return 'car';
  if (has.has('ebike') || has.has('bike')) return 'bike';
  return has.has('transit') ? 'transit' : 'foot';
}

/**
 * All groups with at least one trainee who is asked a module: for results, not for readers (`shown`). A trainee's group
 * is that of before the levers: who is given a car stays among those without, so that both sides of a pair compare
 * the same people.
 */
export function groupsOf(outcome: Outcome): GroupShare[] {
  return [
    ...sharesBy('track', outcome),
    ...sharesBy('status', outcome),
    ...sharesBy('transport', outcome),
    ...sharesBy('childcare', outcome),
  ];
}

function sharesBy(grouping: Grouping, outcome: Outcome): GroupShare[] {
  const before = new Map(outcome.base.trainees.map((trainee) => [trainee.id, trainee]));
  const asking = readingOf(outcome).trainees.filter(({ modules }) => modules.length > 0);
  const members = groupBy<TraineeReading, string>(asking, ({ trainee }) =>
    GROUP_OF[grouping](before.get(trainee.id) ?? trainee),
  );
  return GROUPINGS[grouping].flatMap((group) => {
    const trainees = members.get(group);
    return trainees === undefined ? [] : [shareOf(grouping, group, trainees)];
  });
}

function shareOf(grouping: Grouping, group: string, trainees: readonly TraineeReading[]): GroupShare {
  const modules = trainees.flatMap((trainee) => trainee.modules);
  const placed = modules.filter(({ placement }) => placement !== null).length;
  return { grouping, group, trainees: trainees.length, asked: modules.length, placed };
}

/** No group smaller than this is shown to anybody. */
export const FEWEST_SHOWN = 5;
/** A group hidden alone is what the total leaves when the others are taken away. */
const FEWEST_HIDDEN_GROUPS = 2;

/**
 * The groups of one outcome that may be shown, in the order given: none under five trainees, and nothing from which such
 * a group could be reckoned. Totals are known to readers, so what is hidden of one grouping is at least two groups and
 * at least five trainees together; the smallest groups go until it is (secondary suppression: Hundepool et al., 2012,
 * Statistical Disclosure Control). To be applied to each outcome before results are added up: five runs with the same
 * trainee do not make five trainees.
 */
export function shown(groups: readonly GroupShare[]): GroupShare[] {
  const hidden = new Set<GroupShare>();
  for (const ofGrouping of groupBy(groups, ({ grouping }) => grouping).values()) {
    for (const group of hiddenOf(ofGrouping)) hidden.add(group);
  }
  return groups.filter((group) => !hidden.has(group));
}

/** What hidden groups are called together. */
export const OTHERS = 'others';

/**
 * The groups of one grouping that may be shown and the hidden ones taken together: no more than the total tells of them,
 * and nobody is left out. Fewer than five trainees in all are left out whole.
 */
export function comparable(groups: readonly GroupShare[]): GroupShare[] {
  const visible = shown(groups);
  const hidden = groups.filter((group) => !visible.includes(group));
  const [first] = hidden;
  if (first === undefined || traineesIn(hidden) < FEWEST_SHOWN) return visible;
  return [
    ...visible,
    {
      grouping: first.grouping,
      group: OTHERS,
      trainees: traineesIn(hidden),
      asked: total(hidden.map(({ asked }) => asked)),
      placed: total(hidden.map(({ placed }) => placed)),
    },
  ];
}

function hiddenOf(groups: readonly GroupShare[]): readonly GroupShare[] {
  const smallestFirst = [...groups].sort((a, b) => a.trainees - b.trainees);
  const tooSmall = smallestFirst.filter(({ trainees }) => trainees < FEWEST_SHOWN).length;
  if (tooSmall === 0) return [];
  let hidden = Math.max(tooSmall, FEWEST_HIDDEN_GROUPS);
  while (hidden < smallestFirst.length && traineesIn(smallestFirst.slice(0, hidden)) < FEWEST_SHOWN) hidden++;
  return smallestFirst.slice(0, hidden);
}

function traineesIn(groups: readonly GroupShare[]): number {
  return total(groups.map(({ trainees }) => trainees));
}
