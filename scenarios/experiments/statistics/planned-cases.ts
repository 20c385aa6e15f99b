/** Results by case, so that runs which differ in levers only stand beside each other. */
import { caseKeyText } from '../design/cases.ts';
import type { Setting } from '../design/settings.ts';
import type { CaseResult } from '../results.ts';

export class PlannedCases {
  private readonly byCase: ReadonlyMap<string, CaseResult>;

  /** @param results in any order; cases that are not planned yet are simply not there */
  constructor(results: readonly CaseResult[]) {
    this.byCase = new Map(results.map((result) => [caseKeyText(result), result]));
  }

  of(base: string, seed: number, pulls: Setting): CaseResult | undefined {
    return this.byCase.get(caseKeyText({ base, seed, pulls }));
  }
}
