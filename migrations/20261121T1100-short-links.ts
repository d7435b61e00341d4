import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** Short links on tenants' own domains: what each tenant decided about them, whose a domain is, where a link leads, and who followed it. */
export class ShortLinks implements MigrationInterface {
  readonly name = 'ShortLinks1795216260000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The newest version rules; the older ones explain old links.
      create table link_policy (
        tenant_id  uuid        not null references tenant (id),
        version    integer     not null,
        settings   jsonb       not null,                             -- only what differs from the defaults
        changed_by text        not null,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, version)
      );
      ${tenantWall('link_policy', 'append')}

      -- Several tenants may claim a name; whoever proves it first has it alone until it is released.
      create table link_domain (
        tenant_id   uuid        not null references tenant (id),
        host        text        not null,                            -- lower-case ASCII; with a port in development only
        token       text        not null,                            -- what the name has to answer; a challenge, no secret
        state       text        not null default 'pending',
        claimed_at  timestamptz not null default clock_timestamp(),
        verified_at timestamptz,
        released_at timestamptz,
        primary key (tenant_id, host),
        constraint link_domain_host_form check (host ~ '^[a-z0-9.-]+(:[0-9]+)?$' and length(host) <= 253),
        constraint link_domain_state_known check (state in ('pending', 'active', 'released'))
      );
      ${tenantWall('link_domain', 'append and change')}
      create unique index link_domain_one_owner on link_domain (host) where state = 'active';
      create index link_domain_claims on link_domain (host, claimed_at) where state = 'pending';

      create table short_link (
        tenant_id   uuid        not null references tenant (id),
        id          uuid        not null,
        host        text        not null,
        code        text        not null,                            -- unguessable; a link is worth as much as a password
        key_version smallint    not null,
        destination bytea,                                           -- sealed; null once it was forgotten
        message_ref uuid,                                            -- the message it was made for
        endpoint_id uuid,                                            -- the person it was made for
        stream      text        not null,
        tracked     boolean     not null,
        created_at  timestamptz not null default clock_timestamp(),
        expires_at  timestamptz not null,
        revoked_at  timestamptz,
        primary key (tenant_id, id),
        constraint short_link_code_form check (code ~ '^[A-Za-z0-9]{10,16}$'),
        constraint short_link_stream_known check (stream in ('transactional', 'notification', 'legal_or_high_assurance_notice', 'marketing', 'verification', 'system_alert', 'test'))
      );
      ${tenantWall('short_link', 'append and change')}
      create unique index short_link_code_once on short_link (tenant_id, host, code);
      create index short_link_of_message on short_link (tenant_id, message_ref) where message_ref is not null;
      create index short_link_of_person on short_link (tenant_id, endpoint_id) where endpoint_id is not null;

      -- Of a tracked link alone. No address, no name of a browser: what was seen is one of our own words (S1.54).
      create table link_click (
        tenant_id  uuid        not null,
        link_id    uuid        not null,
        id         uuid        not null,
        class      text        not null,
        scanner    text        not null,
        confidence text        not null,
        signals    text[]      not null,
        opened     boolean     not null,                             -- false: the link was closed already
        clicked_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, link_id, id),
        foreign key (tenant_id, link_id) references short_link (tenant_id, id),
        constraint link_click_class_known check (class in ('human_like_click', 'scanner_click', 'link_preview_fetch', 'unverified_click', 'unknown_click')),
        constraint link_click_scanner_known check (scanner in ('none', 'suspected', 'likely', 'confirmed', 'unknown')),
        constraint link_click_confidence_known check (confidence in ('low', 'medium', 'high'))
      );
      ${tenantWall('link_click', 'append')}

      ${routerMay('link_domain', 'select (tenant_id, host, state, claimed_at)')}
      ${routerMay('short_link', 'select (tenant_id, id, host, code)')}

      -- Every name that leads to links, so that a flood of made-up Host headers costs no look-up each.
      create function known_link_hosts()
      returns table (host text)
      language sql stable security definer set search_path = public, pg_temp as $$
        select d.host from link_domain d where d.state = 'active' limit 200000
      $$;
      ${routingFunction('known_link_hosts()')}

      -- Who may speak for a name: its owner alone, or else those who claimed it within a day. Two claims answer for nobody.
      create function link_host_claims(of_host text)
      returns table (tenant_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select d.tenant_id from link_domain d where d.host = of_host and d.state = 'active'
        union all
        (select d.tenant_id from link_domain d
          where d.host = of_host and d.state = 'pending' and d.claimed_at > now() - interval '1 day'
            and not exists (select from link_domain o where o.host = of_host and o.state = 'active')
          order by d.claimed_at limit 2)
      $$;
      ${routingFunction('link_host_claims(text)')}

      -- The owner of the name, and their link of that code if there is one: links of an earlier owner lead nowhere.
      create function route_short_link(of_host text, of_code text)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select d.tenant_id, l.id
          from link_domain d left join short_link l on l.tenant_id = d.tenant_id and l.host = d.host and l.code = of_code
         where d.host = of_host and d.state = 'active'
      $$;
      ${routingFunction('route_short_link(text, text)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function route_short_link, link_host_claims, known_link_hosts;
      drop table link_click, short_link, link_domain, link_policy;
    `);
  }
}
