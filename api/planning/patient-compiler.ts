/**
 * How long a thread's code runs before V8 makes the fastest of it. Planning is thousands of lines that all become
 * warm in the first second, and by default half of that second goes into optimising what is soon seen to be used
 * otherwise, and optimised again.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode run between two looks at what to optimise; V8's own is 67 584. */
export const PATIENCE = '--interrupt-budget=400000';

/** For all code that this process runs from now on, on any thread. It changes when code is fast and never what it does. */
export function optimiseLater(): void {
  setFlagsFromString(PATIENCE);
}
