/** The kinds of problems, for who writes against the API. Whoever refuses something new adds its line. */
import { type Sentence, say } from '../../solver/domain/sentence.ts';

export const PROBLEM_TYPES: Readonly<Record<string, Sentence>> = {
  'content-type': say(
    'Stuur de inhoud als een van de genoemde soorten.',
    'Send the content as one of the kinds named.',
  ),
  fault: say(
    'Een fout in de dienst. Het nummer in `instance` staat ook in het logboek.',
    'A fault of the service. The number in `instance` is in the log too.',
  ),
  'being-planned': say(
    'Er loopt een planning van dit semester.',
    'A planning of this semester is under way.',
  ),
  'experiment-running': say(
    'Een experiment dat nog bezig is, wordt niet verwijderd. Stop het eerst.',
    'An experiment that is under way is not removed. Stop it first.',
  ),
  'head-too-long': say(
    'Adres en headers zijn samen te lang.',
    'The address and the headers together are too long.',
  ),
  'id-taken': say('Dit id is al in gebruik.', 'This id is in use.'),
  'idempotency-key-in-progress': say(
    'Een vraag met deze Idempotency-Key is nog bezig. Stuur ze zo meteen opnieuw.',
    'A request with this Idempotency-Key is still being answered. Send it again in a moment.',
  ),
  'idempotency-key-used': say(
    'Deze Idempotency-Key hoorde bij een andere vraag.',
    'This Idempotency-Key belonged to another request.',
  ),
  busy: say(
    'Er worden al veel bestanden gemaakt. Probeer het zo meteen opnieuw.',
    'Many files are being made already. Try again in a moment.',
  ),
  'import-changed': say(
    'Het semester is gewijzigd sinds de import bekeken werd; `errors` noemt waar. Stuur het bestand opnieuw.',
    'The semester was changed since the import was looked at; `errors` says where. Send the file again.',
  ),
  'invalid-file': say(
    'Cellen van het bestand kloppen niet; `errors` noemt ze alle, elk met blad en cel.',
    'Cells of the file are not right; `errors` names them all, each with sheet and cell.',
  ),
  'plan-not-accepted': say(
    'Het plan volgt niet alle regels (meer), of een dienstregeling ontbreekt.',
    'The plan does not keep all rules (any more), or a timetable is missing.',
  ),
  'invalid-body': say(
    'Velden van de inhoud kloppen niet; `errors` noemt ze alle, elk met zijn plaats als JSON pointer.',
    'Fields of the body are not right; `errors` names them all, each with its place as a JSON pointer.',
  ),
  'invalid-header': say('Een header klopt niet.', 'A header is not right.'),
  'invalid-query': say(
    'Wat achter het vraagteken staat, klopt niet.',
    'What follows the question mark is not right.',
  ),
  'malformed-json': say('De inhoud is geen JSON.', 'The body is not JSON.'),
  'malformed-request': say('De vraag kon niet gelezen worden.', 'The request could not be read.'),
  'method-not-allowed': say(
    'De header Allow zegt wat hier wel kan.',
    'The header Allow says what can be done here.',
  ),
  'not-found': say(
    'Er staat niets, of niets dat u mag zien: voor wat van een ander is, klinkt het antwoord net zo.',
    'There is nothing, or nothing that you may see: the answer is the same for what is somebody else’s.',
  ),
  'plan-changed': say(
    'Het semester of de antwoorden veranderden terwijl het plan nagekeken werd. Kijk opnieuw en probeer het nog eens.',
    'The semester or the answers changed while the plan was being checked. Look again and try once more.',
  ),
  'plan-state': say(
    'Dit kan niet in de toestand waarin het plan is; `errors` noemt de stages waar het op wacht.',
    'This cannot be done in the state that the plan is in; `errors` names the placements that it waits for.',
  ),
  'plan-unsound': say(
    'Het plan klopt niet meer met het semester van vandaag; `errors` zegt per stage waarom. Heropen die stages of plan opnieuw.',
    'The plan does not hold in the semester of today; `errors` says why for each placement. Reopen those, or plan again.',
  ),
  'scope-missing': say('De API-sleutel heeft dit bereik niet.', 'The API key lacks this scope.'),
  'sign-in': say('Meld u aan of stuur een API-sleutel mee.', 'Sign in or send an API key.'),
  stale: say(
    'Iemand anders wijzigde dit eerst. `current` toont hoe het nu is; stuur uw wijziging opnieuw met die versie.',
    'Somebody else changed this first. `current` shows how it is now; send your change again with that version.',
  ),
  'too-large': say('De inhoud is te groot.', 'The content is too large.'),
  unavailable: say(
    'De databank is even weg. Er is niets bewaard.',
    'The database is away for a moment. Nothing was kept.',
  ),
  'version-missing': say(
    'Stuur If-Match mee, of If-None-Match: * om te maken.',
    'Send If-Match, or If-None-Match: * to create.',
  ),
  'account-disabled': say('Schakel het account eerst weer in.', 'Enable the account first.'),
  'address-taken': say(
    'Dit e-mailadres heeft al een account in dit centrum.',
    'This e-mail address already has an account in this centre.',
  ),
  'which-centre': say(
    'Dit adres heeft met dit wachtwoord een account in meer centra. Stuur `centre` mee; `errors` noemt ze.',
    'This address has an account with this password in more centres. Send `centre`; `errors` names them.',
  ),
  'address-unverified': say(
    'De aanmelddienst van het centrum bevestigt het e-mailadres niet.',
    'The sign-in provider of the centre does not confirm the e-mail address.',
  ),
  csrf: say(
    'Zet het controlegetal van de sessie in X-CSRF-Token.',
    'Put the check token of the session in X-CSRF-Token.',
  ),
  'foreign-origin': say(
    'Een pagina van een andere site vroeg om een wijziging.',
    'A page of another site asked for a change.',
  ),
  'last-administrator': say('Er moet altijd een beheerder zijn.', 'There must always be an administrator.'),
  'link-ended': say(
    'De link is gebruikt, verlopen of vervangen. Vraag een nieuwe.',
    'The link was used, has expired or was replaced. Ask for a new one.',
  ),
  'not-invited': say(
    'Het centrum heeft voor dit e-mailadres geen account.',
    'The centre has no account for this e-mail address.',
  ),
  'own-account': say('Dit kan niet met het eigen account.', 'This cannot be done to one’s own account.'),
  'provider-away': say(
    'De aanmelddienst van het centrum antwoordt niet.',
    'The sign-in provider of the centre does not answer.',
  ),
  'provider-refused': say(
    'Het antwoord van de aanmelddienst past niet bij de vraag. Begin opnieuw.',
    'The answer of the sign-in provider does not fit the question. Begin again.',
  ),
  'session-needed': say(
    'Dit kan alleen wie aangemeld is, niet met een API-sleutel.',
    'Only who is signed in can do this, not an API key.',
  ),
  'too-often': say(
    'Te vaak mislukt vanaf dit netwerkadres. Retry-After zegt hoe lang te wachten.',
    'Failed too often from this network address. Retry-After says how long to wait.',
  ),
  'unknown-key': say(
    'De API-sleutel of link in Authorization bestaat niet of geldt niet meer.',
    'The API key or link in Authorization does not exist or is no longer good.',
  ),
  'wrong-password': say(
    'E-mailadres of wachtwoord klopt niet, of het account wacht na te veel pogingen.',
    'The e-mail address or password is wrong, or the account waits after too many attempts.',
  ),
  'job-not-dead': say(
    'Alleen een taak die opzijgezet is, kan opnieuw geprobeerd worden.',
    'Only a job that was set aside can be tried again.',
  ),
  'planning-busy': say(
    'Het semester wordt al gepland. Location is het adres van die taak.',
    'The semester is being planned already. Location is the address of that job.',
  ),
  'semester-changing': say(
    'Het semester werd tijdens de vraag gewijzigd. Vraag het opnieuw.',
    'The semester was changed during the request. Ask again.',
  ),
  'semester-unsound': say(
    'Met wat afgesproken is, klopt het semester niet; `errors` zegt waar.',
    'With what was agreed the semester is not right; `errors` says where.',
  ),
};
