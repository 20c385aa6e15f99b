/** The command line: understands the arguments, runs the command, tells the shell how it went. */
import { CommanderError } from 'commander';
import type { Language } from '../../solver/domain/problem.ts';
import { ThreadCrash } from '../planning/thread-crash.ts';
import { StoreRefusal } from '../store/store-refusal.ts';
import { version } from '../version.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { InputError } from './input-faults.ts';
import { understand } from './program.ts';
import { faultJson, faultLine, type Streams, type Terminal, terminalOn } from './terminal.ts';
import { usageFault } from './usage-faults.ts';

/**
 * @param argv what was typed after `stageplan`
 * @param streams where it is said; the standard ones of the process where not given
 * @returns the exit code, once everything is written and every thread has ended
 */
export async function main(argv: readonly string[], streams: Streams = processStreams()): Promise<ExitCode> {
  const json = argv.includes('--json');
  const terminal = terminalOn(streams, { language: languageIn(argv) ?? 'nl', json });
  try {
    await mustBeLanguage(argv);
    const run = understand(argv, terminal.words, streams, version());
    return run === null ? EXIT.fine : await run(terminal);
  } catch (error) {
    return told(error, terminal, json);
  }
}

function processStreams(): Streams {
  // Who reads along may stop reading, as `| head` does: that is no fault of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    errIsScreen: process.stderr.isTTY === true,
  };
}

/** What follows `--lang`, known before the rest is understood: the help itself is in that language. */
function givenLanguage(argv: readonly string[]): string | undefined {
  const joined = argv.find((arg) => arg.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  return argv.find((_, i) => argv[i - 1] === '--lang');
}

function languageIn(argv: readonly string[]): Language | undefined {
  const given = givenLanguage(argv);
  return given === 'nl' || given === 'en' ? given : undefined;
}

async function mustBeLanguage(argv: readonly string[]): Promise<void> {
  if (givenLanguage(argv) === languageIn(argv)) return;
  const { optionValues } = await import('./option-values.ts');
  const values = optionValues();
  values.choice('--lang', givenLanguage(argv), ['nl', 'en']);
  values.mustBeRight();
}

/** Tells what went wrong, on standard error, with `--json` as a value on standard output too. */
function told(error: unknown, terminal: Terminal, json: boolean): ExitCode {
  if (error instanceof CommanderError) return told(new InputError([usageFault(error)]), terminal, json);
  if (error instanceof InputError) {
    const errors = error.faults.filter(({ problem }) => problem.severity === 'error');
    terminal.warnings(error.faults.filter(({ problem }) => problem.severity === 'warning'));
    for (const fault of errors) terminal.notice(faultLine(fault, terminal.language));
    terminal.notice(terminal.words.faultCount(errors.length));
    if (json) {
      terminal.result('', {
        ok: false,
        problems: error.faults.map((fault) => faultJson(fault, terminal.language)),
      });
    }
    return EXIT.input;
  }
  if (error instanceof StoreRefusal) {
    const text = error.sentence[terminal.language];
    terminal.notice(text);
    if (json) terminal.result('', { ok: false, problems: [{ text }] });
    return EXIT.input;
  }
  const message = internalMessage(error, terminal);
  terminal.notice(terminal.words.internal(message));
  terminal.notice(whereIn(error));
  if (json) terminal.result('', { ok: false, error: message });
  return EXIT.internal;
}

function internalMessage(error: unknown, { words }: Terminal): string {
  if (error instanceof ThreadCrash) return words.workerCrashed(error.thread, error.message);
  return error instanceof Error ? error.message : String(error);
}

/** The places in the code, without the message once more. */
function whereIn(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
