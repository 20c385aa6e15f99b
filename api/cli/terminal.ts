/**
 * What a command says, and where: its result on standard output (a text, or with --json one JSON value), everything
 * else on standard error.
 */
import { stripVTControlCharacters } from 'node:util';
import { type Language, problemLine } from '../../solver/domain/problem.ts';
import type { InputFault } from './input-faults.ts';
import { type CliWords, wordsOf } from './words.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a screen on which a bar can be drawn. */
  readonly errIsScreen: boolean;
}

export interface Terminal {
  readonly language: Language;
  readonly words: CliWords;
  readonly errIsScreen: boolean;
  /** The one result of a command; the text without its last line end. */
  readonly result: (text: string, value: unknown) => void;
  /** A line beside the result: progress, a notice. */
  readonly notice: (line: string) => void;
  /** What is legal and surely a mistake, or notices in that shape. */
  readonly warnings: (warnings: readonly InputFault[]) => void;
}

export interface TerminalOptions {
  readonly language: Language;
  readonly json: boolean;
}

export function terminalOn(streams: Streams, { language, json }: TerminalOptions): Terminal {
  const words = wordsOf(language);
  const notice = (line: string) => streams.err(`${harmless(line)}\n`);
  return {
    language,
    words,
    errIsScreen: streams.errIsScreen,
    result: (text, value) => streams.out(`${json ? harmlessJson(value) : harmless(text)}\n`),
    notice,
    warnings: (warnings) => {
      for (const warning of warnings) notice(`${words.warning}: ${faultLine(warning, language)}`);
    },
  };
}

/** Names come from files: none may move the cursor of a screen, colour it or rename its window. */
function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\P{Cc}\n\t]/gu, '');
}

/** The same value: what JSON leaves as it is, is escaped too. */
function harmlessJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return json.replace(/[^\P{Cc}\n\t]/gu, (control) => `\\u${hex(control)}`);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** `semester.json › trainees[3] (t-004).modes[0].maxMinutes: "1u30" is geen geheel aantal minuten. Schrijf 90.` */
export function faultLine({ file, problem }: InputFault, language: Language): string {
  const line = problemLine(problem, language);
  return file === null ? line : `${file} › ${line}`;
}

/** A fault as `--json` gives it: both languages, and the line in the language asked for. */
export function faultJson(fault: InputFault, language: Language) {
  return { file: fault.file, ...fault.problem, text: faultLine(fault, language) };
}
