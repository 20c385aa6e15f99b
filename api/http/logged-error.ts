/** What the log may hold of an error: never its message, in which a query's values, and so a name, can stand. */

export interface LoggedError {
  readonly name: string;
  /** Of the database or of Node. */
  readonly code?: string;
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

export function loggedError(thrown: unknown): LoggedError {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] };
  const code: unknown = Reflect.get(thrown, 'code');
  return {
    name: thrown.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: framesOf(thrown),
    ...(thrown.cause instanceof Error ? { cause: loggedError(thrown.cause) } : {}),
  };
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line));
}
