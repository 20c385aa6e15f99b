/** The normal and Student's t distribution, as far as intervals ask for them. */

/** Of the standard normal: 2.5 % lies above it. */
export const NORMAL_975 = 1.959963984540054;

/**
 * The chance that a standard normal draw is at most `z`; off by less than 1e-7.
 * Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.2.17.
 */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = DENSITY * Math.exp((-z * z) / 2) * t * COEFFICIENTS.reduceRight((sum, c) => c + t * sum, 0);
  return z > 0 ? 1 - tail : tail;
}

const DENSITY = 1 / Math.sqrt(2 * Math.PI);
const COEFFICIENTS = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];

/**
 * Above this 2.5 % of Student's t lies; off by 0.5 % at four degrees of freedom and by less from there on.
 * Wallace (1959), Bounds on normal approximations to Student's and the chi-square distributions, Annals of
 * Mathematical Statistics 30(4), solved for t.
 *
 * @param freedom degrees of freedom, at least 4
 */
export function studentT975(freedom: number): number {
  const z = (NORMAL_975 * (8 * freedom + 3)) / (8 * freedom + 1);
  return Math.sqrt(freedom * Math.expm1((z * z) / freedom));
}
