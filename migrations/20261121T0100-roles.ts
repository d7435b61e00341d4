import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two roles. `parley_app` runs the apps: it owns nothing and is bound by every policy. `parley_router` cannot log in; it owns the few functions
 * that must look across tenants to find whose work something is, and sees only the columns they need.
 */
export class Roles implements MigrationInterface {
  readonly name = 'Roles1795215600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'parley_app') then
          create role parley_app nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
        end if;
        if not exists (select from pg_roles where rolname = 'parley_router') then
          create role parley_router nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
        end if;
      end $$;
      grant parley_router to current_user;
      revoke create on schema public from public;
      grant usage on schema public to parley_app, parley_router;
      -- A function can only be handed to a role that may create in its schema; taken back by the last migration step.
      grant create on schema public to parley_router;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`revoke all on schema public from parley_app, parley_router`);
  }
}
