/** A question to the analyst, and its answer. */
export interface Turn {
  runId: string
  question: string
  /** Paragraphs; `*words*` are strong. */
  answer: readonly string[]
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] }
}

export const title = 'Third-quarter revenue'

/** The last word of each turn is what the story streams; the figures add up. */
export const turns: readonly Turn[] = [
  {
    runId: '6f1f6a0e-93c2-4b5e-8a57-0d2f6c1b7e01',
    question: 'How did revenue in Q3 compare with Q2?',
    answer: [
      'Revenue was *€4.82 million*, up 11.6 % on Q2. Nearly all of the growth came from subscriptions; services stood still.',
    ],
    table: {
      head: ['€ million', 'Q2', 'Q3', 'Change'],
      rows: [
        ['Subscriptions', '2.91', '3.39', '+16.5 %'],
        ['Services', '0.98', '0.97', '−1.0 %'],
        ['Hardware', '0.43', '0.46', '+7.0 %'],
        ['Total', '4.32', '4.82', '+11.6 %'],
      ],
    },
  },
  {
    runId: '0b7d43f2-5a86-4c19-9f0e-7e3a52d8c402',
    question: 'Which regions drove the subscriptions?',
    answer: [
      'Two regions explain most of it. Of the €0.48 million that subscriptions gained, the Nordics added *€0.21 million* and Benelux *€0.14 million*: together 73 %.',
      'In the Nordics, 38 customers moved from monthly to annual plans in August. Benelux grew through new customers: 112 signed up, against 71 in Q2.',
      'One caution: nine of the annual contracts were signed in the last week of September, so part of this is revenue that came early rather than new demand.',
    ],
  },
  {
    runId: 'c2a94e77-1d3b-4f60-b6d8-94f1a07e5503',
    question: 'What should I expect for Q4?',
    answer: [
      'If sign-ups keep the pace of the last eight weeks, subscriptions land between *€3.5 and 3.7 million*.',
      'The range is wide because 41 annual contracts come up for renewal in November. At last year’s renewal rate of 88 %, five of them would leave.',
    ],
  },
]
