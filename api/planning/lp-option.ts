/** The values of `--lp`: a library by size, always this one, or none. */
export const LP_OPTIONS = ['auto', 'highs', 'javascript', 'none'] as const;
export type LpOption = (typeof LP_OPTIONS)[number];
