/** What follows from pairs, barriers, goals side by side and costs, in sentences. */
import type { Interaction } from '../../../../scenarios/experiments/statistics/interaction.ts';
import { mainBarrier } from '../barriers/barrier-facts.ts';
import { BARRIER_WORDS } from '../barriers/barrier-words.ts';
import { barrierTable } from '../barriers/barriers-section.ts';
import { knownCosts, perModuleTable } from '../costs/costs-section.ts';
import { measureInSentence } from '../effects/effect-figure.ts';
import { measureOf } from '../measure-roles.ts';
import { type PairPart, pairParts } from '../pairs/pairs-section.ts';
import { goalsOf, standingsOf } from '../pareto/pareto-facts.ts';
import { paretoTable } from '../pareto/pareto-section.ts';
import type { StudyContext } from '../study-context.ts';
import { UNCHANGED_KEY } from '../variants.ts';
import { listed } from './effect-findings.ts';
import type { Finding } from './finding.ts';
import { FINDING_WORDS } from './finding-words.ts';

export function otherFindings(context: StudyContext, base: string): readonly Finding[] {
  return [
    ...pairFindings(context, base),
    ...barrierFindings(context, base),
    ...goalFindings(context, base),
    ...costFindings(context, base),
  ];
}

function pairFindings(context: StudyContext, base: string): readonly Finding[] {
  const part = pairParts(context).find((one) => one.base === base);
  if (part === undefined) return [];
  const words = FINDING_WORDS[context.language];
  const { interactions, measure, ref } = part;
  const shown = interactions.filter(({ verdict }) => verdict === 'effect');
  const others = interactions.length - shown.length;
  const rest = words.togetherNotShown(others, interactions.length, measureInSentence(measure, context));
  return [
    ...shown.map((one) => ({ sentence: pairSentence(context, part, one), table: ref })),
    ...(others === 0 ? [] : [{ sentence: rest, table: ref }]),
  ];
}

function pairSentence(context: StudyContext, { measure }: PairPart, pair: Interaction): string {
  const { code, name } = context.variantOf(pair.pulls);
  const signed = (value: number) => context.numbers.signed(value, measure.meanDecimals);
  const stronger = Math.abs(pair.together) > Math.abs(pair.apart);
  const words = FINDING_WORDS[context.language];
  return words.together(`${code} (${name})`, signed(pair.together), signed(pair.apart), stronger);
}

function barrierFindings(context: StudyContext, base: string): readonly Finding[] {
  const main = mainBarrier(context, base);
  if (main === null) return [];
  const { numbers, language } = context;
  const rule = BARRIER_WORDS[language].ruleName(main.rule);
  const sentence = FINDING_WORDS[language].barrier(
    numbers.plain(main.all, 0),
    numbers.plain(100 * main.share, 0),
    rule,
  );
  return [{ sentence, table: barrierTable(context, base) }];
}

function goalFindings(context: StudyContext, base: string): readonly Finding[] {
  const goals = goalsOf(context);
  const unbeaten = standingsOf(context, base).filter((one) => one.unbeaten);
  if (goals.length === 0 || unbeaten.length === 0) return [];
  const words = FINDING_WORDS[context.language];
  const names = unbeaten.map(
    ({ key }) =>
      context.variants.find((one) => one.key === key)?.code ??
      (key === UNCHANGED_KEY ? words.unchanged : key),
  );
  const goalNames = goals.map((goal) => measureInSentence(goal, context));
  const sentence = words.unbeaten(listed(names, words.and), listed(goalNames, words.and));
  return [{ sentence, table: paretoTable(context, base) }];
}

/** The variant that pays least, for each cost; one that saves on it pays nothing. */
function costFindings(context: StudyContext, base: string): readonly Finding[] {
  const costs = knownCosts(context, base);
  return [...new Set(costs.map(({ cost }) => cost))].flatMap((id) => {
    const measure = measureOf(context, id);
    const [cheapest] = costs
      .filter(({ cost, hoursPerModule }) => cost === id && hoursPerModule > 0)
      .sort((a, b) => a.hoursPerModule - b.hoursPerModule);
    if (measure === undefined || cheapest === undefined) return [];
    const { code, name } = context.variantOf(cheapest.pulls);
    const sentence = FINDING_WORDS[context.language].cheapest(
      measureInSentence(measure, context),
      `${code} (${name})`,
      context.numbers.plain(cheapest.hoursPerModule, 1),
    );
    return [{ sentence, table: perModuleTable(context, base) }];
  });
}
