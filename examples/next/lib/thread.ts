/** The organization that owns the thread. */
export const organizationId = '22222222-2222-2222-2222-222222222222'

/** A conversation, as your database has it: each answer knows the run that made it. */
export const thread = {
  id: '11111111-1111-1111-1111-111111111111',
  title: 'Sales by region',
  turns: [
    {
      runId: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
      question: 'Which region grew fastest last quarter?',
      answer: 'The north: up 18 % on the quarter before, most of it from renewals in May.',
    },
    {
      runId: '7d1f0a52-6c1e-4f0b-9a53-1f2c8f4f6b10',
      question: 'And which lost customers?',
      answer: 'Only the west, which lost 12 of its 340. Nine of them were on the smallest plan.',
    },
  ],
}
