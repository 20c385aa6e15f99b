/** `stageplan new-link --email ADDRESS [--centre ID]`: a one-time link for an account, made on the machine that keeps the database. */
import { DateTime } from 'luxon';
import { errorAt } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { linkOnMachine, type MachineLink } from '../../auth/links/link-to-account.ts';
import { addressOn } from '../../service/own-address.ts';
import { StoreRefusal } from '../../store/store-refusal.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withServiceStore } from '../files/service-store.ts';
import { InputError, located } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';

const AN_ACCOUNT = say('het e-mailadres van een account', 'the e-mail address of an account');

export function newLink({ centre, ...given }: GivenOptions<'email' | 'centre'>): Run {
  return async ({ words, result }) => {
    const values = optionValues();
    const email = values.required('--email', given.email, AN_ACCOUNT);
    values.mustBeRight();
    const outcome = await withServiceStore('existing', (store, config) =>
      linkOnMachine(
        {
          store,
          clock: () => new Date(),
          settings: { publicUrl: () => config.publicUrl ?? addressOn(config), oidc: [] },
        },
        { email, centre },
      ),
    );
    if (outcome.kind === 'absent') throw noSuchAccount(email);
    if (outcome.kind === 'several') throw whichCentre(outcome.centres);
    if (outcome.kind === 'refused') throw new StoreRefusal(outcome.detail);
    const { account, made } = outcome;
    result(words.store.linkMade(account.name, account.email, made.link, DateTime.fromISO(made.expiresAt)), {
      ok: true,
      email: account.email,
      role: account.role,
      ...made,
    });
    return EXIT.fine;
  };
}

function noSuchAccount(email: string): InputError {
  const mend = say(
    'Kijk het na. Is er nog geen enkele beheerder, start dan de dienst: die toont een link voor de eerste.',
    'Check it. Where there is no administrator at all yet, start the service: it shows a link for the first one.',
  );
  return new InputError(located(null, [errorAt('--email', email, AN_ACCOUNT, mend)]));
}

function whichCentre(centres: Extract<MachineLink, { readonly kind: 'several' }>['centres']): InputError {
  const list = centres.map(({ id, name }) => `${id} (${name})`).join(', ');
  const expected = say(
    'een van de centra waar dit adres een account heeft',
    'one of the centres in which this address has an account',
  );
  const mend = say(`Kies uit ${list}.`, `Choose from ${list}.`);
  return new InputError(located(null, [errorAt('--centre', '', expected, mend)]));
}
