import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of ours: customers text it, and texts leave from it. */
@Entity('business_number')
export class BusinessNumberEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'channel_row' }) channelRow!: string;
  @Column('text') number!: string;
  @Column('text') label!: string;
  @Column('text', { name: 'sender_type' }) senderType!: string;
  @Column('text') registration!: 'unknown' | 'not_required' | 'pending' | 'registered' | 'rejected' | 'expired';
  @Column('text', { name: 'use_cases', array: true }) useCases!: string[];
  @Column('text', { array: true }) limitations!: string[];
  @Column('text', { array: true }) countries!: string[];
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId!: string | null;
  @Column('integer', { name: 'daily_segments', nullable: true }) dailySegments!: number | null;
  @Column('text', { name: 'service_ref', nullable: true }) serviceRef!: string | null;
  @Column('timestamptz', { name: 'override_until', nullable: true }) overrideUntil!: Date | null;
  @Column('numeric', { name: 'segments_per_second', precision: 8, scale: 3 }) segmentsPerSecond!: string;
  @Column('timestamptz', { name: 'next_slot_at' }) nextSlotAt!: Date;
  @Column('boolean', { name: 'is_default' }) isDefault!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt!: Date | null;
}
