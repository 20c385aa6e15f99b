/** The columns in which effects are told, with all that statistics says of them. */
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import type { Column } from '../../../formats/report/html/data-table.ts';
import type { ShownMeasure, StudyContext } from '../study-context.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';
import { EFFECT_WORDS } from './effect-words.ts';

const UNKNOWN = '–';
const SIZE_DECIMALS = 2;

type EffectColumn = Column<Effect>;

export function variantColumn(context: StudyContext): EffectColumn {
  return {
    title: EFFECT_WORDS[context.language].columns.variant,
    cell: ({ pulls }) => {
      const { code, name } = context.variantOf(pulls);
      return `${code} ${name}`;
    },
  };
}

/** What each column tells of an effect on this measure, without the variant. */
export function figureColumns(
  { language, numbers }: StudyContext,
  measureOf: (effect: Effect) => Pick<ShownMeasure, 'meanDecimals'>,
): readonly EffectColumn[] {
  const { columns } = EFFECT_WORDS[language];
  const decimals = (effect: Effect) => measureOf(effect).meanDecimals;
  const number = true;
  return [
    { title: columns.pairs, cell: ({ pairs }) => numbers.plain(pairs, 0), number },
    { title: columns.baseMean, cell: (one) => numbers.plain(one.baseMean, decimals(one)), number },
    { title: columns.mean, cell: (one) => numbers.signed(one.mean, decimals(one)), number },
    {
      title: columns.interval,
      cell: (one) => (one.interval === null ? UNKNOWN : numbers.interval(one.interval, decimals(one))),
      number,
    },
    {
      title: columns.size,
      cell: ({ size }) => (size === null ? UNKNOWN : numbers.signed(size, SIZE_DECIMALS)),
      number,
    },
    {
      title: columns.p,
      cell: ({ pCorrected }) => (pCorrected === null ? UNKNOWN : numbers.probability(pCorrected)),
      number,
    },
    { title: columns.verdict, cell: ({ verdict }) => VERDICT_WORDS[language].verdicts[verdict] },
  ];
}

export function effectColumns(
  context: StudyContext,
  measure: ShownMeasure,
): readonly [EffectColumn, ...EffectColumn[]] {
  const { language, numbers } = context;
  const { columns } = EFFECT_WORDS[language];
  const hasGap = context.effects.some((effect) => effect.measure === measure.id && effect.searchGap !== null);
  const gap: EffectColumn = {
    title: columns.searchGap,
    cell: ({ searchGap }) =>
      searchGap === null
        ? UNKNOWN
        : `${numbers.plain(searchGap.base, 1)} / ${numbers.plain(searchGap.changed, 1)}`,
    number: true,
  };
  const seeds: EffectColumn = {
    title: columns.seeds,
    cell: ({ seedsForHalfWidth }) =>
      seedsForHalfWidth === null ? UNKNOWN : numbers.plain(seedsForHalfWidth, 0),
    number: true,
  };
  return [variantColumn(context), ...figureColumns(context, () => measure), ...(hasGap ? [gap] : []), seeds];
}
