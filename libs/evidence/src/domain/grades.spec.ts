import { LIFECYCLE_EVENTS } from '#libs/sms';
import { GRADE_OF_KIND, GRADES, gradeOf, type GradeName } from './grades.js';
import { evidenceOf, isHappening, SCENARIOS, type Happening } from './scenarios.js';

const seen = (what: Happening) =>
  evidenceOf(what, { eventId: 'e', messageId: 'm', occurredAt: '2026-01-01T12:00:00Z' });

describe('evidence grades (S1.29)', () => {
  it.each<readonly [Happening, string]>([
    ['accepted_by_provider', 'weak/none/none/low/none/medium/medium/none'],
    ['accepted_by_carrier', 'medium/none/none/low/none/medium/medium/low'],
    ['delivered', 'strong/none/none/medium/low/high/high/low'],
    ['failed', 'negative/none/none/none/none/medium/high/low'],
    ['undelivered', 'negative/none/none/none/none/medium/high/low'],
    ['buffered', 'ambiguous/none/none/none/none/medium/medium/none'],
    ['deferred', 'ambiguous/none/none/none/none/medium/medium/none'],
    ['unknown', 'ambiguous/none/none/none/none/low/low/none'],
    ['no_receipt', 'ambiguous/none/none/none/none/low/low/none'],
    ['submission_timeout', 'ambiguous/none/none/none/none/low/low/none'],
    ['inbound_reply_received', 'strong/medium/low/medium/high/high/high/low'],
    ['acknowledgement_reply', 'strong/medium/low/medium/high/high/high/low'],
    ['opt_out_received', 'negative/medium/low/none/high/high/high/low'],
    ['link_clicked', 'medium/low/none/medium/medium/medium/medium/none'],
  ])('S1.29 %s', (what, grade) => {
    expect(Object.values(gradeOf(seen(what))).join('/')).toBe(grade);
  });

  it.each<readonly [Happening, GradeName]>([
    ['rejected', 'failed'],
    ['rejected_by_provider', 'failed'],
    ['missing_number', 'failed'],
    ['consent_missing', 'failed'],
    ['suppression_hit', 'failed'],
    ['expired_known', 'failed'],
    ['expired', 'unknown'],
    ['undelivered_temporary', 'buffered'],
    ['queued', 'provider_acceptance'],
    ['dispatched', 'provider_acceptance'],
    ['created', 'our_own_step'],
    ['consent_checked', 'our_own_step'],
    ['reply_identity_uncertain', 'doubtful_reply'],
    ['scanner_click', 'machine_click'],
    ['opt_out_suppression', 'opt_out'],
    ['manual_suppression', 'channel_block'],
    ['provider_degraded', 'channel_news'],
  ])('S1.29 %s has no section of its own and takes the grade: %s', (what, name) => {
    expect(gradeOf(seen(what))).toEqual(GRADES[name]);
  });

  it('S1.29 every lifecycle event has a grade', () => {
    expect(Object.keys(GRADE_OF_KIND)).toEqual([...LIFECYCLE_EVENTS]);
  });

  it('I21 only what a phone or a link sent shows an actor; no receipt and no step of ours does', () => {
    const fromPeople: readonly string[] = [
      'inbound_reply_received',
      'opt_out_received',
      'opt_in_received',
      'help_received',
      'link_clicked',
    ];
    for (const what of [...LIFECYCLE_EVENTS, ...Object.keys(SCENARIOS).filter(isHappening)]) {
      const event = seen(what);
      if (fromPeople.includes(event.kind) || what === 'opt_out_suppression') continue;
      expect([what, gradeOf(event).actor_certainty]).toEqual([what, 'none']);
      expect(['none', 'low']).toContain(gradeOf(event).interaction_certainty);
      expect(gradeOf(event).authority_certainty).toBe('none');
    }
  });

  it('I21 nothing is graded as undeniable', () => {
    for (const grade of Object.values(GRADES)) {
      expect(['none', 'low']).toContain(grade.non_repudiation_strength);
      expect(grade.actor_certainty).not.toBe('high');
    }
  });
});
