/** What the formats name, apart from their schemas: who only asks which there are loads no library for it. */

export const PLAN_FORMAT = 'stageplan-plan/1';

export const TERM_IDS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;
export type TermId = (typeof TERM_IDS)[number];

/** The terms whose weight an input may override; S9 has two. */
export const WEIGHT_KEYS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9day', 'S9unit'] as const;

export const SETTINGS = ['wzc', 'gezinszorg', 'ziekenhuis', 'dagcentrum'] as const;

/** The means of transport a trainee can have; all but `transit` are street modes. */
export const MODES = ['walk', 'bike', 'ebike', 'car', 'transit'] as const;
