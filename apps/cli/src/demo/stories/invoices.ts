import { onlyIn, type Cast, type Story } from './story.js';

const AMOUNT = { amount: '129.50', currency: 'USD' };
const DAY_MS = 24 * 60 * 60_000;

/** An invoice is overdue, and then paid. */
export const invoices: Story = {
  summary: 'an invoice is overdue and then paid; the second reminder never leaves',
  templates: [
    {
      name: 'demo_invoice_overdue',
      message_type: 'transactional',
      default_language: 'en',
      bodies: {
        en: '{{ business }}: invoice {{ number }} was due on {{ due_date }} and is still open. Reply YES if you have paid.',
      },
      variables: [
        { name: 'business', type: 'text', sample: 'Haul & Away Junk Removal', max_length: 40 },
        { name: 'number', type: 'text', sample: 'R-1042', max_length: 20 },
        { name: 'due_date', type: 'date', sample: '2026-06-16' },
      ],
    },
    {
      name: 'demo_invoice_paid',
      message_type: 'transactional',
      default_language: 'en',
      bodies: { en: '{{ business }}: thank you, your payment for invoice {{ number }} has arrived.' },
      variables: [
        { name: 'business', type: 'text', sample: 'Haul & Away Junk Removal', max_length: 40 },
        { name: 'number', type: 'text', sample: 'R-1042', max_length: 20 },
      ],
    },
  ],
  rules: ({ business }) => [
    {
      name: 'demo-invoice-overdue',
      event_types: ['invoice.overdue'],
      when: onlyIn('invoices'),
      template: { name: 'demo_invoice_overdue' },
      variables: {
        business: { value: business },
        number: { field: 'data.number' },
        due_date: { field: 'data.due_date' },
      },
      steps: [{ at: 'now' }, { after: 'fact_time', offset: 'P3D' }],
    },
    {
      name: 'demo-invoice-paid',
      event_types: ['invoice.paid'],
      when: onlyIn('invoices'),
      template: { name: 'demo_invoice_paid' },
      variables: { business: { value: business }, number: { field: 'data.number' } },
      steps: [{ at: 'now' }],
    },
    {
      name: 'demo-invoice-afterwards',
      event_types: ['invoice.paid'],
      when: onlyIn('invoices'),
      text: 'How did we do? Your answer helps us to get better.',
      steps: [{ after: 'fact_time', offset: 'P7D' }],
    },
  ],
  opening: (cast) => ({
    did: 'The invoice assistant reports that an invoice is overdue.',
    type: 'invoice.overdue',
    data: invoice(cast),
  }),
  turn: (cast) => ({ did: 'The invoice is paid.', type: 'invoice.paid', data: invoice(cast) }),
  first: 'reminder',
  outdated: 'second reminder',
  next: 'question a week after the payment',
};

const invoice = ({ clock }: Cast): Readonly<Record<string, unknown>> => ({
  number: 'R-1042',
  amount: AMOUNT,
  due_date: new Date(clock.now().getTime() - 2 * DAY_MS).toISOString().slice(0, 10),
});
