/** What follows from the effects on one measure, in sentences. */
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import type { EffectPart } from '../effects/effect-figure.ts';
import { effectsOn, type ShownMeasure, type StudyContext } from '../study-context.ts';
import type { Finding } from './finding.ts';
import { FINDING_WORDS } from './finding-words.ts';

/** Effects with a sentence of their own; the others are counted. */
const MOST_SENTENCES = 6;
/** Variants without an effect that are named with their figures; of more only the codes. */
const MOST_NAMED = 4;

/** How many variants have an effect, and which has the largest. */
export function countFindings(context: StudyContext, { base, measure, ref }: EffectPart): readonly Finding[] {
  const words = FINDING_WORDS[context.language];
  const effects = effectsOn(context, base, measure.id);
  if (effects.length === 0) return [];
  const count = (verdict: Effect['verdict']) => effects.filter((one) => one.verdict === verdict).length;
  const [largest] = largestFirst(effects.filter(({ verdict }) => verdict === 'effect'));
  const sentence = words.counts({
    measure: measure.name[context.language],
    all: effects.length,
    effect: count('effect'),
    withinGap: count('within-search-gap'),
    largest:
      largest === undefined
        ? null
        : {
            variant: quoted(context, largest),
            by: context.numbers.signed(largest.mean, measure.meanDecimals),
          },
  });
  return [{ sentence, table: ref }];
}

/** A sentence for each of the largest effects and for each within the search gap, one for all that show nothing. */
export function effectFindings(
  context: StudyContext,
  { base, measure, ref }: EffectPart,
): readonly Finding[] {
  const effects = effectsOn(context, base, measure.id);
  const having = (verdict: Effect['verdict']) => effects.filter((one) => one.verdict === verdict);
  const shown = largestFirst(having('effect'));
  const sentences = [
    ...shown.slice(0, MOST_SENTENCES).map((effect) => shownSentence(context, measure, effect)),
    ...restSentence(context, shown.length - MOST_SENTENCES),
    ...largestFirst(having('within-search-gap')).map((effect) => gapSentence(context, measure, effect)),
    ...notShownSentence(context, measure, having('not-shown'), effects.length),
  ];
  return sentences.map((sentence) => ({ sentence, table: ref }));
}

function largestFirst(effects: readonly Effect[]): readonly Effect[] {
  return [...effects].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}

function quoted(context: StudyContext, { pulls }: Pick<Effect, 'pulls'>): string {
  const { code, name } = context.variantOf(pulls);
  return `${code} (${name})`;
}

function changeOf(context: StudyContext, measure: ShownMeasure, effect: Effect) {
  const { numbers } = context;
  const decimals = measure.meanDecimals;
  return {
    variant: quoted(context, effect),
    rises: effect.mean > 0,
    from: numbers.plain(effect.baseMean, decimals),
    to: numbers.plain(effect.baseMean + effect.mean, decimals),
    by: numbers.plain(Math.abs(effect.mean), decimals),
  };
}

function shownSentence(context: StudyContext, measure: ShownMeasure, effect: Effect): string {
  const words = FINDING_WORDS[context.language];
  const { interval, pairs, mean } = effect;
  return words.effect({
    ...changeOf(context, measure, effect),
    interval:
      interval === null ? words.tooFewPairs : context.numbers.interval(interval, measure.meanDecimals),
    pairs,
    good: measure.better === 'neither' ? null : (measure.better === 'more') === mean > 0,
  });
}

function restSentence(context: StudyContext, count: number): readonly string[] {
  return count > 0 ? [FINDING_WORDS[context.language].andMore(count)] : [];
}

/** A gain may be undone by what the search left open on the unchanged side, a loss by what it left open on its own. */
function gapSentence(context: StudyContext, measure: ShownMeasure, effect: Effect): string {
  const { searchGap, mean } = effect;
  const open = searchGap === null ? null : mean > 0 ? searchGap.base : searchGap.changed;
  const gap = open === null ? null : context.numbers.plain(open, measure.meanDecimals);
  return FINDING_WORDS[context.language].withinGap(changeOf(context, measure, effect), gap);
}

function notShownSentence(
  context: StudyContext,
  measure: ShownMeasure,
  effects: readonly Effect[],
  all: number,
): readonly string[] {
  const words = FINDING_WORDS[context.language];
  if (effects.length === 0) return [];
  if (effects.length === all && all > MOST_NAMED) return [words.notShownAtAll(all)];
  const names = effects.map((effect) =>
    effects.length > MOST_NAMED
      ? context.variantOf(effect.pulls).code
      : withFigures(context, measure, effect),
  );
  return [words.notShown(listed(names, words.and))];
}

/** `V2 (Elektrische fiets: 25 %; +0,4, 95 %-interval −1,2 tot +2,0)` */
function withFigures(context: StudyContext, measure: ShownMeasure, effect: Effect): string {
  const words = FINDING_WORDS[context.language];
  const { code, name } = context.variantOf(effect.pulls);
  const decimals = measure.meanDecimals;
  const interval =
    effect.interval === null ? words.tooFewPairs : context.numbers.interval(effect.interval, decimals);
  return `${code} (${name}; ${context.numbers.signed(effect.mean, decimals)}, ${interval})`;
}

/** `a, b en c` */
export function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
