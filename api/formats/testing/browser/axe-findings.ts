/** What axe holds against a page, as lines for a test to compare with none. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * One line per element that breaks a rule of WCAG 2.2 A and AA or of axe's best practice: the rule, what it asks
 * and which element.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The run in one piece skips frames of other origins, which a page of ours has none of, and is three times as fast.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: RULES, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${rule.id}: ${rule.help} › ${node.target.join(' ')} › ${node.html.slice(0, 200)}`,
    ),
  );
}
