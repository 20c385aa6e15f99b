import { z } from 'zod';

/** Key of an entry of a semester, in an address. */
export const recordKey = z.string().min(1).max(200);

/** What is of one semester. */
export const semesterParams = z.strictObject({ semester: z.uuid() });
