import { z } from 'zod';
import { ACCOUNT_STATES } from '../../auth/accounts/account-view.ts';
import { ACCOUNT_ROLES } from '../../auth/accounts/managed-accounts.ts';

export const roleSchema = z.enum(ACCOUNT_ROLES).meta({
  description:
    'administrator: accounts, centres and backups; coordinator: its own centre; employer: its own units; researcher: pseudonymous data. Mentors and trainees have no account, but a link.',
});

export const accountSchema = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    centreId: z.uuid().nullable().meta({ description: 'Null for an administrator' }),
    employer: z
      .string()
      .nullable()
      .meta({ description: 'For an employer: its id in the semesters of the centre' }),
    state: z
      .enum(ACCOUNT_STATES)
      .meta({ description: 'invited: has not used its link yet; disabled: cannot sign in' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' });
