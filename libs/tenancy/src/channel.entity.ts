import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One account at one provider, as a tenant uses it. Its credentials are sealed and never leave through an API. */
@Entity('channel')
export class ChannelEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'channel_id' }) channelId!: string;
  @Column('text') provider!: string;
  @Column('text', { name: 'account_ref' }) accountRef!: string;
  @Column('smallint', { name: 'key_version' }) keyVersion!: number;
  @Column('bytea') settings!: Buffer;
  @Column('text') state!: 'active' | 'disabled';
  @Column('text') confirms!: 'parley' | 'provider';
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
