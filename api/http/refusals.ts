/** The refusals that any route can meet. */
import { say } from '../../solver/domain/sentence.ts';
import type { Refusal } from '../auth/refusal.ts';
import { type CurrentState, type FieldError, Problem } from './problem.ts';

/** Also said of what is somebody else's: whether it exists is none of the sender's business. */
export function notFound(): Problem {
  return new Problem(404, {
    type: 'not-found',
    title: say('Niet gevonden', 'Not found'),
    detail: say(
      'Op dit adres staat niets, of niets dat u mag zien. Kijk het adres na, of met welke account u werkt.',
      'There is nothing at this address, or nothing that you may see. Check the address, or the account that you use.',
    ),
  });
}

export function invalidBody(errors: readonly FieldError[]): Problem {
  return new Problem(422, {
    type: 'invalid-body',
    title: say('De gegevens kloppen niet', 'The data are not right'),
    detail: say(
      'Er is niets bewaard. Per veld staat wat eraan scheelt.',
      'Nothing was kept. Each field says what is wrong.',
    ),
    errors,
  });
}

export function invalidQuery(errors: readonly FieldError[]): Problem {
  return new Problem(400, {
    type: 'invalid-query',
    title: say('De vraag klopt niet', 'The question is not right'),
    detail: say('Kijk na wat achter het vraagteken staat.', 'Check what follows the question mark.'),
    errors,
  });
}

/** @param name of the header */
export function invalidHeader(name: string, text: FieldError['text']): Problem {
  return new Problem(400, {
    type: 'invalid-header',
    title: say(`De header ${name} klopt niet`, `The header ${name} is not right`),
    errors: [{ path: name, text }],
  });
}

/** Someone else changed it first; what they made of it comes along. */
export function stale(current: CurrentState): Problem {
  return new Problem(412, {
    type: 'stale',
    title: say('Intussen gewijzigd', 'Changed meanwhile'),
    detail: say(
      'Iemand anders heeft dit intussen gewijzigd; uw wijziging is niet bewaard. Hieronder staat hoe het nu is. Breng uw wijziging daarin aan en stuur ze met deze versie in If-Match.',
      'Somebody else changed this meanwhile; your change was not kept. Below is how it stands now. Make your change in that and send it with this version in If-Match.',
    ),
    current,
    headers: { ETag: `"${current.version}"` },
  });
}

export function versionMissing(mayBeAbsent: boolean): Problem {
  const orAbsent = mayBeAbsent
    ? say(
        ' Bestaat het nog niet, stuur dan If-None-Match: *.',
        ' If it does not exist yet, send If-None-Match: *.',
      )
    : say('', '');
  return new Problem(428, {
    type: 'version-missing',
    title: say('Zeg welke versie u wijzigt', 'Say which version you change'),
    detail: say(
      `Stuur de ETag die u bij het lezen kreeg mee als If-Match: "…". Zo gaat niets verloren als twee mensen tegelijk werken.${orAbsent.nl}`,
      `Send the ETag that you got when reading as If-Match: "…". So nothing is lost when two people work at once.${orAbsent.en}`,
    ),
  });
}

/** What accounts refuse, as a problem. */
export function refusalProblem(refusal: Refusal): Problem {
  const { status, type, title, detail, retryAfter, errors } = refusal;
  return new Problem(status, {
    type,
    title,
    detail,
    ...(errors === undefined ? {} : { errors }),
    ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
  });
}

export function signIn(): Problem {
  return new Problem(401, {
    type: 'sign-in',
    title: say('Meld u aan', 'Sign in'),
    detail: say(
      'Meld u eerst aan, of stuur een API-sleutel mee (Authorization: Bearer …).',
      'Sign in first, or send an API key (Authorization: Bearer …).',
    ),
    headers: { 'WWW-Authenticate': 'Bearer realm="stageplan"' },
  });
}

export function scopeMissing(scope: string): Problem {
  return new Problem(403, {
    type: 'scope-missing',
    title: say('Deze API-sleutel mag dit niet', 'This API key may not do this'),
    detail: say(
      `De sleutel heeft het bereik "${scope}" niet. Maak er een met dat bereik.`,
      `The key lacks the scope "${scope}". Make one that has it.`,
    ),
  });
}

export function methodNotAllowed(allowed: readonly string[]): Problem {
  return new Problem(405, {
    type: 'method-not-allowed',
    title: say('Dit kan hier niet', 'This cannot be done here'),
    detail: say(
      `Op dit adres kan alleen: ${allowed.join(', ')}.`,
      `At this address only: ${allowed.join(', ')}.`,
    ),
    headers: { Allow: allowed.join(', ') },
  });
}

export function contentTypeUnknown(accepted: readonly string[]): Problem {
  return new Problem(415, {
    type: 'content-type',
    title: say('Dit soort bestand wordt hier niet gelezen', 'This kind of content is not read here'),
    detail: say(`Stuur een van: ${accepted.join(', ')}.`, `Send one of: ${accepted.join(', ')}.`),
    headers: { Accept: accepted.join(', ') },
  });
}

export function tooLarge(maxBytes: number): Problem {
  const limit = `${Math.round(maxBytes / 1000)} kB`;
  return new Problem(413, {
    type: 'too-large',
    title: say('Te groot', 'Too large'),
    detail: say(
      `Hier past hoogstens ${limit}. Stuur het in delen.`,
      `At most ${limit} fits here. Send it in parts.`,
    ),
  });
}

export function malformedJson(): Problem {
  return new Problem(400, {
    type: 'malformed-json',
    title: say('Dit is geen JSON', 'This is not JSON'),
    detail: say(
      'De inhoud kon niet als JSON gelezen worden. Kijk aanhalingstekens, komma’s en haakjes na.',
      'The content could not be read as JSON. Check quotation marks, commas and brackets.',
    ),
  });
}

export function malformedRequest(): Problem {
  return new Problem(400, {
    type: 'malformed-request',
    title: say('De vraag kon niet gelezen worden', 'The request could not be read'),
  });
}

/** Before any route is looked for: of such a request Node hands on nothing. */
export function headTooLong(): Problem {
  return new Problem(431, {
    type: 'head-too-long',
    title: say('Adres en headers zijn te lang', 'The address and headers are too long'),
    detail: say(
      'Samen zijn ze hoogstens 16 kB. Zet minder achter het vraagteken.',
      'Together they are at most 16 kB. Put less after the question mark.',
    ),
  });
}

export function unavailable(): Problem {
  return new Problem(503, {
    type: 'unavailable',
    title: say('Even niet beschikbaar', 'Not available for a moment'),
    detail: say(
      'Er is niets bewaard. Probeer het zo meteen opnieuw.',
      'Nothing was kept. Try again in a moment.',
    ),
    headers: { 'Retry-After': '2' },
  });
}

export function fault(): Problem {
  return new Problem(500, {
    type: 'fault',
    title: say('Er ging hier iets mis', 'Something went wrong here'),
    detail: say(
      'De fout ligt bij ons. Ze staat in het logboek onder het nummer hieronder; meld dat nummer.',
      'The fault is ours. It is in the log under the number below; tell us that number.',
    ),
  });
}

export function keyUsedOtherwise(): Problem {
  return new Problem(422, {
    type: 'idempotency-key-used',
    title: say('Deze Idempotency-Key is al gebruikt', 'This Idempotency-Key was used before'),
    detail: say(
      'Ze hoorde bij een andere vraag. Neem voor elke nieuwe vraag een nieuwe sleutel.',
      'It belonged to another request. Take a new key for every new request.',
    ),
  });
}

export function keyInProgress(): Problem {
  return new Problem(409, {
    type: 'idempotency-key-in-progress',
    title: say('Deze vraag is nog bezig', 'This request is still being answered'),
    detail: say(
      'Stuur ze zo meteen opnieuw met dezelfde sleutel.',
      'Send it again in a moment with the same key.',
    ),
    headers: { 'Retry-After': '1' },
  });
}

/** What is asked cannot be done under a planning. */
export function beingPlanned(): Problem {
  return new Problem(409, {
    type: 'being-planned',
    title: say('Dit semester wordt gepland', 'This semester is being planned'),
    detail: say(
      'Er is niets gewijzigd. Stop eerst de planning.',
      'Nothing was changed. Stop the planning first.',
    ),
  });
}
