/** What the command tells the shell. */
export const EXIT = {
  fine: 0,
  /** Breaches found, or nothing placed. */
  refused: 1,
  /** Arguments or files that cannot be used; nothing was written. */
  input: 2,
  /** Our own fault. */
  internal: 3,
  /** Broken off at once (a second Ctrl-C): 128 + SIGINT. */
  aborted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
