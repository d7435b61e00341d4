import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A business that texts with its customers through Parley, and how it wants that done. */
@Entity('tenant')
export class TenantEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') state!: 'active' | 'paused' | 'closed';
  @Column('text', { name: 'help_contact' }) helpContact!: string;
  @Column('text', { name: 'reply_model', nullable: true }) replyModel!: string | null;
  @Column('integer', { name: 'reply_pause_ms', nullable: true }) replyPauseMs!: number | null;
  @Column('integer', { name: 'reply_pause_max_ms', nullable: true }) replyPauseMaxMs!: number | null;
  @Column('smallint', { name: 'segment_budget' }) segmentBudget!: number;
  @Column('smallint', { name: 'max_segments' }) maxSegments!: number;
  @Column('text', { name: 'fallback_text', nullable: true }) fallbackText!: string | null;
  @Column('text', { array: true }) facts!: string[];
  @Column('text', { name: 'allowed_links', array: true }) allowedLinks!: string[];
  @Column('text', { name: 'resend_on_unknown' }) resendOnUnknown!: 'never' | 'after_confirmed_absent';
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
