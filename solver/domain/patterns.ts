/** How values of the formats are written, for the schemas and for who checks without them. */

export const ID = /^(?!\s)\P{Cc}+(?<!\s)$/u;
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
