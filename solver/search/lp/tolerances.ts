/** How far numbers may be off before an answer is wrong. */

/** Of a row or a column bound, relative to bounds above 1. HiGHS itself works to 1e-7. */
export const FEASIBLE_WITHIN = 1e-6;

/** Of a whole number; answers are then set to the whole number itself, and the rows read again. */
export const WHOLE_WITHIN = 1e-5;

/** Of an objective, relative to the size of the amounts it is the sum of. */
export const OBJECTIVE_WITHIN = 1e-6;

/** A reduced cost that counts as none, relative to the column's objective, where no bound holds the column. */
export const NO_REDUCED_COST = 1e-6;
