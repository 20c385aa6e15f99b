import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { created, version } from './columns.ts';

export const centres = pgTable('centres', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  /** Of the centre's OpenID Connect provider; the secret is configuration, never here. */
  oidcIssuer: text('oidc_issuer'),
  version: version(),
  createdAt: created(),
});
