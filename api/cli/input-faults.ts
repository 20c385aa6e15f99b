/** What is wrong with what a command was given: arguments and files alike, all of it together. */
import type { Problem } from '../../solver/domain/problem.ts';

/** A problem and the file it is in, as the user named it; null for an argument of the command. */
export interface InputFault {
  readonly file: string | null;
  readonly problem: Problem;
}

/** Ends a command with exit code 2; nothing has been written. */
export class InputError extends Error {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(`${faults.length} problems with the input`);
    this.name = 'InputError';
    this.faults = faults;
  }
}

/** What was read, or what is wrong with it: errors, and warnings that came up on the way. */
export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

export function loaded<T>(value: T): Loaded<T> {
  return { ok: true, value };
}

export function faulty(file: string | null, problems: readonly Problem[]): Loaded<never> {
  return { ok: false, faults: located(file, problems) };
}

export function located(file: string | null, problems: readonly Problem[]): readonly InputFault[] {
  return problems.map((problem) => ({ file, problem }));
}

/** Everything that was loaded; @throws InputError with the faults of all of them. */
export function allOrFaults<T extends object>(
  parts: {
    readonly [K in keyof T]: Loaded<T[K]>;
  },
): T;
export function allOrFaults(
  parts: Readonly<Record<string, Loaded<unknown>>>,
): Readonly<Record<string, unknown>> {
  const faults = Object.values(parts).flatMap((part) => (part.ok ? [] : part.faults));
  if (faults.length > 0) throw new InputError(faults);
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => (part.ok ? [[name, part.value]] : [])),
  );
}
