import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** Tenants, their keys, channels, numbers and API keys, and the people they talk to. Every other table hangs off these. */
export class Tenancy implements MigrationInterface {
  readonly name = 'Tenancy1795215660000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table tenant (
        id                 uuid        not null primary key,       -- uuidv7, minted by us
        slug               text        not null,                    -- names the prompt section and the demo; never shown to customers
        name               text        not null,                    -- the business as customers know it
        state              text        not null default 'active',
        help_contact       text        not null,                    -- phone, mail or page that a HELP answer names
        reply_model        text,                                    -- null: the platform's default
        reply_pause_ms     integer,                                 -- null: the platform's default
        reply_pause_max_ms integer,
        segment_budget     smallint    not null default 2,          -- segments a reply of the model may fill
        max_segments       smallint    not null default 6,          -- segments any text may fill (S0.13)
        fallback_text      text,                                    -- sent when the model cannot answer; null means silence and an alert
        facts              text[]      not null default '{}',       -- what the model may state as true
        allowed_links      text[]      not null default '{}',       -- hosts a reply may link to
        resend_on_unknown  text        not null default 'never',    -- what may follow a submission whose outcome stayed unknown (I13)
        created_at         timestamptz not null default now(),
        constraint tenant_slug_unique unique (slug),
        constraint tenant_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
        constraint tenant_state_known check (state in ('active', 'paused', 'closed')),
        constraint tenant_resend_known check (resend_on_unknown in ('never', 'after_confirmed_absent')),
        constraint tenant_segments_bounded check (segment_budget between 1 and 10 and max_segments between 1 and 10),
        constraint tenant_pause_bounded check (reply_pause_ms between 0 and 15000 and reply_pause_max_ms between 0 and 60000)
      );
      ${tenantWall('tenant', 'append and change', 'id')}

      -- Data keys of a tenant, wrapped by a key-encryption key that is not in the database (I25). Destroying the index key unlinks its people.
      create table tenant_key (
        tenant_id   uuid        not null references tenant (id),
        version     smallint    not null,
        kek_version smallint    not null,
        data_key    bytea       not null,                           -- seals words, numbers and credentials
        index_key   bytea       not null,                           -- turns a number into the id of its endpoint
        created_at  timestamptz not null default now(),
        primary key (tenant_id, version)
      );
      ${tenantWall('tenant_key', 'append')}

      create table channel (
        tenant_id   uuid        not null references tenant (id),
        id          uuid        not null,
        channel_id  text        not null,                           -- sms_{suffix}, as callers and webhook addresses name it (S2.7)
        provider    text        not null,
        account_ref text        not null,                           -- the provider's account, as its webhooks name it
        key_version smallint    not null,
        settings    bytea       not null,                           -- sealed: credentials are write-only
        state       text        not null default 'active',
        created_at  timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint channel_named_once_per_tenant unique (tenant_id, channel_id),
        constraint channel_id_form check (channel_id ~ '^sms_[a-z0-9]+(_[a-z0-9]+)*$' and length(channel_id) <= 64),
        constraint channel_state_known check (state in ('active', 'disabled'))
      );
      ${tenantWall('channel', 'append and change')}
      create index channel_by_address on channel (provider, channel_id);
      create index channel_by_account on channel (provider, account_ref);

      -- A number we send from and receive on. It belongs to one tenant at a time; moving it releases the old row (F33, F34).
      create table business_number (
        tenant_id    uuid        not null,
        id           uuid        not null,
        channel_row  uuid        not null,
        number       text        not null,
        label        text        not null,
        sender_type  text        not null default 'long_code',
        segments_per_second numeric(8, 3) not null default 1,       -- what the provider and registration allow this sender
        next_slot_at timestamptz not null default '-infinity',      -- no text leaves this sender before
        is_default   boolean     not null default false,
        created_at   timestamptz not null default now(),
        released_at  timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, channel_row) references channel (tenant_id, id),
        constraint business_number_form check (number ~ '^\\+[1-9]\\d{1,14}$'),
        constraint business_number_rate_bounded check (segments_per_second > 0 and segments_per_second <= 10000),
        constraint business_number_type_known check (sender_type in ('long_code', 'short_code', 'toll_free', 'alphanumeric_sender_id', 'sender_pool', 'unknown'))
      );
      ${tenantWall('business_number', 'append and change')}
      create unique index business_number_one_owner on business_number (number) where released_at is null;
      create unique index business_number_one_default on business_number (tenant_id) where is_default and released_at is null;

      create table api_key (
        tenant_id   uuid        not null references tenant (id),
        id          uuid        not null,
        prefix      text        not null,                           -- the public half; finds the row
        secret_hash bytea       not null,                           -- SHA-256 of a 256-bit random secret
        name        text        not null,
        scopes      text[]      not null,
        created_at  timestamptz not null default now(),
        expires_at  timestamptz,
        revoked_at  timestamptz,
        primary key (tenant_id, id),
        constraint api_key_prefix_unique unique (prefix)
      );
      ${tenantWall('api_key', 'append and change')}

      -- A person's phone. The id is derived from the number under the tenant's index key, so that equal numbers meet and a dump without
      -- keys tells nobody's number (R-4.8). The row is also the gate that orders consent and sending (I14).
      create table endpoint (
        tenant_id   uuid        not null references tenant (id),
        id          uuid        not null,
        key_version smallint    not null,
        number      bytea       not null,                           -- sealed E.164
        created_at  timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      ${tenantWall('endpoint', 'append and change')}

      ${routerMay('tenant', 'select (id, state)')}
      ${routerMay('channel', 'select (tenant_id, id, channel_id, provider, account_ref, state)')}
      ${routerMay('business_number', 'select (tenant_id, id, next_slot_at)')}
      ${routerMay('api_key', 'select (tenant_id, id, prefix, secret_hash, scopes, expires_at, revoked_at)')}

      -- Whose webhook may this be? Channels of the account that says it signed; the signature decides afterwards.
      create function channels_of_account(of_provider text, of_account text)
      returns table (tenant_id uuid, channel_row uuid, channel_id text)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.tenant_id, c.id, c.channel_id from channel c
         where c.provider = of_provider and c.account_ref = of_account and c.state = 'active'
         order by c.id
         limit 20
      $$;
      ${routingFunction('channels_of_account(text, text)')}

      -- Every account we know, so that a flood of forged webhooks with made-up accounts costs no look-up each.
      create function known_accounts()
      returns table (provider text, account_ref text)
      language sql stable security definer set search_path = public, pg_temp as $$
        select distinct c.provider, c.account_ref from channel c where c.state = 'active' limit 200000
      $$;
      ${routingFunction('known_accounts()')}

      -- Channels of that name, whoever's they are; for the command line.
      create function channels_named(of_provider text, of_channel text)
      returns table (tenant_id uuid, channel_row uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.tenant_id, c.id from channel c where c.provider = of_provider and c.channel_id = of_channel order by c.id limit 20
      $$;
      ${routingFunction('channels_named(text, text)')}

      create function route_api_key(of_prefix text)
      returns table (tenant_id uuid, id uuid, secret_hash bytea, scopes text[], usable boolean)
      language sql stable security definer set search_path = public, pg_temp as $$
        select k.tenant_id, k.id, k.secret_hash, k.scopes,
               k.revoked_at is null and coalesce(k.expires_at > now(), true) and t.state <> 'closed'
          from api_key k join tenant t on t.id = k.tenant_id
         where k.prefix = of_prefix
      $$;
      ${routingFunction('route_api_key(text)')}

      -- Whether nobody has been set up yet, so that a development database may be given its demo.
      create function installation_is_empty()
      returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$ select not exists (select from tenant) $$;
      ${routingFunction('installation_is_empty()')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function installation_is_empty, route_api_key, channels_named, known_accounts, channels_of_account;
      drop table endpoint, api_key, business_number, channel, tenant_key, tenant;
    `);
  }
}
