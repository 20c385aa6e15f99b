/** For `npm run migration`: writes what has changed in the tables as the next migration. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './api/store/tables/index.ts',
  out: './api/store/migrations',
});
