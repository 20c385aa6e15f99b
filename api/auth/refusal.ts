import { type Sentence, say } from '../../solver/domain/sentence.ts';

/** Why a request is not let in: told to its sender as a problem (RFC 9457). */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503;
  /** Last part of the problem's type, such as `csrf`. */
  readonly type: string;
  readonly title: Sentence;
  readonly detail: Sentence;
  /** For 429: seconds to wait. */
  readonly retryAfter?: number;
  /** What is wrong with what field of the body. */
  readonly errors?: readonly FieldFault[];
}

export interface FieldFault {
  /** JSON pointer into the body. */
  readonly path: string;
  readonly text: Sentence;
}

/** A `Refusal` of these parts. */
export function refused(
  status: Refusal['status'],
  type: string,
  title: Sentence,
  detail: Sentence,
  more: Pick<Refusal, 'retryAfter' | 'errors'> = {},
): Refusal {
  return { kind: 'refused', status, type, title, detail, ...more };
}

/** Refused for what is in the body, everything at once. */
export function refusedFields(errors: readonly FieldFault[]): Refusal {
  return refused(
    422,
    'invalid-body',
    say('De gegevens kloppen niet', 'The data are not right'),
    say(
      'Er is niets bewaard. Per veld staat wat eraan scheelt.',
      'Nothing was kept. Each field says what is wrong.',
    ),
    { errors },
  );
}
