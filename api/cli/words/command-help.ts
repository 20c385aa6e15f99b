/** What the help of a command says, in any language. */

/** The help of one command: what it does, what it writes, and an example to copy. */
export interface CommandHelp {
  readonly summary: string;
  readonly description: string;
  readonly example: string;
  /** By their names; one that may be left out in brackets, as `[FEEDS...]`. */
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}
