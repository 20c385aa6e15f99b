/** Running the service, in English. */
import type { ServiceWords } from './service-words.ts';

const SETTINGS =
  'All settings are environment variables; they are in docs/beheer.md and are checked at the start.';

export const SERVICE_EN: ServiceWords = {
  serve: {
    summary: 'start the service, on one machine or on a server',
    description: `Opens the database, prints the address of the service, and the first time a link to make the first administrator. Without DATABASE_URL everything is in a database in the folder of STAGEPLAN_DATA (by default data) and the service plans itself; with DATABASE_URL it works on PostgreSQL and \`stageplan worker\` plans. An empty database begins with the example semester; STAGEPLAN_EXAMPLE=no leaves it empty. ${SETTINGS} Ctrl-C stops it in order: what runs is still answered, and what is being planned goes back to the queue. The same as npm start. The log goes to standard output as JSON.`,
    example: 'npx stageplan serve',
    arguments: {},
    options: {},
  },
  worker: {
    summary: 'help to plan what is in the queue of a service on PostgreSQL',
    description: `Plans semesters that are in the queue, on this machine: as many at once as WORKERS says (by default 1), with THREADS threads for each. Needs DATABASE_URL; start it on as many machines as you like. Where a machine falls away another takes over its work from the best plan that is stored. ${SETTINGS} Ctrl-C stops it in order: what is being planned goes back to the queue with its best plan. The same as npm run worker.`,
    example: 'npx stageplan worker',
    arguments: {},
    options: {},
  },
};
