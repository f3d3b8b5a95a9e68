/** What a run of the bench leaves in `bench/results`. */
export interface BenchResults {
  date: string
  rounds: number
  notes: string
  machine: { cores: number; memoryGB: number; platform: string; chromium: string; node: string }
  /** `floor` is what bare buttons or radios reach, which do nothing else. */
  budgets: Record<string, { reached?: number; atMost: number; floor?: number; verdict: string }>
}

// One file, named after its day: a run replaces it.
const [newest] = Object.values(
  import.meta.glob<BenchResults>('../../bench/results/*.json', { eager: true, import: 'default' }),
)
if (!newest) throw new Error('bench/results is empty: npm run bench')

export const results = newest
