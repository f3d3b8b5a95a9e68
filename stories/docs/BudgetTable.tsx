import { results } from './results.ts'

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** The budgets beside what the newest run of the bench reached. */
export function BudgetTable() {
  return (
    <table>
      <thead>
        <tr>
          <th>What</th>
          <th>Reached</th>
          <th>At most</th>
          <th>The floor</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(results.budgets).map(([what, { reached, atMost, floor }]) => (
          <tr key={what}>
            <td>{what}</td>
            <td>
              {reached === undefined ? 'not measured' : format.format(reached)}
              {reached !== undefined && reached > atMost && ' (missed)'}
            </td>
            <td>{format.format(atMost)}</td>
            <td>{floor !== undefined && format.format(floor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
