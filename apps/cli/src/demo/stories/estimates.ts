import { onlyIn, type Story } from './story.js';

const ESTIMATE = { number: 'E-77', amount: { amount: '340.00', currency: 'USD' } };

/** An estimate is ready, and then approved. */
export const estimates: Story = {
  summary: 'an estimate is ready and then approved; nobody is nudged any more',
  templates: [
    {
      name: 'demo_estimate_ready',
      message_type: 'transactional',
      default_language: 'en',
      bodies: { en: '{{ business }}: your estimate {{ number }} is ready. Reply YES to approve it.' },
      variables: [
        { name: 'business', type: 'text', sample: 'Haul & Away Junk Removal', max_length: 40 },
        { name: 'number', type: 'text', sample: 'E-77', max_length: 20 },
      ],
    },
  ],
  rules: ({ business }) => [
    {
      name: 'demo-estimate-ready',
      event_types: ['estimate.ready'],
      when: onlyIn('estimates'),
      template: { name: 'demo_estimate_ready' },
      variables: { business: { value: business }, number: { field: 'data.number' } },
      steps: [{ at: 'now' }, { after: 'fact_time', offset: 'P2D' }],
    },
    {
      name: 'demo-estimate-approved',
      event_types: ['estimate.approved'],
      when: onlyIn('estimates'),
      text: 'Thank you for your order. We will write to you about a day.',
      steps: [{ at: 'now' }],
    },
    {
      name: 'demo-estimate-afterwards',
      event_types: ['estimate.approved'],
      when: onlyIn('estimates'),
      text: 'About your order: which day of next week suits you?',
      steps: [{ after: 'fact_time', offset: 'P5D' }],
    },
  ],
  opening: () => ({
    did: 'The estimate assistant reports that an estimate is ready.',
    type: 'estimate.ready',
    data: ESTIMATE,
  }),
  turn: () => ({ did: 'The estimate is approved.', type: 'estimate.approved', data: ESTIMATE }),
  first: 'estimate',
  outdated: 'nudge',
  next: 'question about a day',
};
