/** Which version a change is made to: If-Match and If-None-Match. */
import { say } from '../../solver/domain/sentence.ts';
import { invalidHeader, versionMissing } from './refusals.ts';
import type { Route } from './route.ts';

export interface Precondition {
  readonly ifMatch: number | undefined;
  readonly ifAbsent: boolean;
}

type Headers = (name: string) => string | undefined;

/** @throws Problem 428 where the route asks for a version and none is told, 400 where it cannot be read */
export function readPrecondition(route: Route, header: Headers): Precondition {
  if (route.ifMatch === undefined) return { ifMatch: undefined, ifAbsent: false };
  const mayBeAbsent = route.ifMatch === 'or-absent';
  const match = header('if-match');
  if (match !== undefined) return { ifMatch: versionOf(match), ifAbsent: false };
  if (mayBeAbsent && header('if-none-match')?.trim() === '*') return { ifMatch: undefined, ifAbsent: true };
  throw versionMissing(mayBeAbsent);
}

/** One version, as ETag tells it: `"7"`. `*` would be overwriting unseen, and is not taken. */
function versionOf(header: string): number {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (digits !== undefined) return Number(digits);
  throw invalidHeader(
    'If-Match',
    say(
      'Zet hier de ETag die u bij het lezen kreeg, zoals "7".',
      'Put the ETag here that you got when reading, such as "7".',
    ),
  );
}
