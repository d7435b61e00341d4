import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ordinary words need: the language of a conversation, meanings that wait for the rest of a burst, and three more texts of ours. */
export class OrdinaryWords implements MigrationInterface {
  readonly name = 'OrdinaryWords1796083200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lane
        add column language text,                                    -- of the person's own texts; null until they tell
        add constraint lane_language_known check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$');

      -- Its meaning was weighed, not listed, so it takes effect only once the texts of its burst have been read together.
      alter table inbound_message add column weighed boolean not null default false;

      alter table message
        drop constraint message_purpose_known,
        add constraint message_purpose_known
          check (purpose in ('reply', 'opt_out_confirmation', 'opt_in_confirmation', 'help', 'proactive', 'clarification', 'opt_in_request',
                             'come_back_hint', 'pause_notice', 'crisis'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update message set purpose = 'help' where purpose in ('come_back_hint', 'pause_notice', 'crisis');
      alter table message
        drop constraint message_purpose_known,
        add constraint message_purpose_known
          check (purpose in ('reply', 'opt_out_confirmation', 'opt_in_confirmation', 'help', 'proactive', 'clarification', 'opt_in_request'));
      alter table inbound_message drop column weighed;
      alter table lane drop column language;
    `);
  }
}
