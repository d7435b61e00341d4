/** The schema as migrations, its text, and the guard of the wall between tenants. */
export { MIGRATIONS } from './all.js';
export { migrate, openRuntimeRole } from './migrate.js';
export { dumpSchema } from './dump-schema.js';
