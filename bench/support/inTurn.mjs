/**
 * Goes through a list round by round, each round beginning one further: whatever slows the machine
 * for a while slows all of them.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} rounds
 * @param {(item: Item, round: number) => Promise<void>} measure
 */
export async function inTurn(items, rounds, measure) {
  for (let round = 0; round < rounds; round += 1) {
    for (const index of items.keys()) {
      const item = items[(index + round) % items.length]
      if (item !== undefined) await measure(item, round)
    }
  }
}
