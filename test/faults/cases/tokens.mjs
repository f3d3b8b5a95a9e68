import { until } from '../support/until.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */

/** Who the user is changes, or is not known any more. @type {Fault[]} */
export const tokens = [
  {
    number: 19,
    name: 'the token expires amid the queue',
    invariants: 'LT',
    async run(world) {
      let calls = 0
      let token = world.token
      world.giveToken = async () => {
        calls += 1
        return token
      }
      world.fault({ type: 'delay', ms: 60 })
      const tab = await world.open({ widgets: 12 })
      const widgets = Array.from({ length: 12 }, (_, widget) => widget)
      await tab.pressEach(widgets.map((widget) => ({ widget, thumb: 'up' })))
      await until('some are stored', () => world.server.rows.length >= 3)
      token = world.newToken('ada')
      world.server.signOut(world.token)
      await world.storedAll(...widgets.map((widget) => `thumbs ${widget}`))
      if (calls !== 2) throw new Error(`the app was asked for a token ${calls} times, not twice`)
    },
  },
  {
    number: 20,
    name: 'refresh fails',
    invariants: 'LT',
    async run(world) {
      let token = world.wrongToken()
      let isDown = false
      world.giveToken = async () => {
        if (isDown) throw new Error('The token service is down')
        return token
      }
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'unauthorized')
      isDown = true
      await tab.press(1, 'down')
      await world.phase(tab, 'thumbs 1', 'unauthorized')
      await tab.reload()
      await world.phase(tab, 'thumbs 0', 'unauthorized')
      await world.showing('thumbs 0', 'thumbs 1')
      isDown = false
      token = world.newToken('ada')
      await world.storedAll('thumbs 0', 'thumbs 1')
    },
  },
  {
    number: 21,
    name: 'sign-out, another user in',
    needs: ['offline'],
    invariants: 'LT',
    async run(world) {
      const { ada, ben } = world.userIds
      const bensToken = world.newToken('ben')
      const context = await world.context()
      const adas = await world.open()
      await context.setOffline(true)
      await adas.press(0, 'up')
      await world.kept(adas, 'thumbs 0')
      await adas.close()

      // Ada has left without signing out. Ben sits down.
      world.giveToken = async () => bensToken
      await context.setOffline(false)
      const bens = await world.open({ userId: ben })
      await bens.press(1, 'down')
      await world.storedAll('thumbs 1')
      await until('Ben sees nothing of Ada', async () => {
        const [seen] = await bens.glance(['thumbs 0'])
        return seen?.glance.shown === null
      })
      if (world.requestsTo('thumbs 0').length > 0) throw new Error('Ben sent what Ada had said')
      await bens.close()

      world.giveToken = async () => world.token
      const again = await world.open()
      await world.storedAll('thumbs 0')

      // Now she signs out while a request is under way, and another waits.
      world.fault({ type: 'delay', ms: 300 })
      await context.setOffline(true)
      await again.press(2, 'up')
      await world.kept(again, 'thumbs 2')
      await again.page.evaluate(() => window.app.client.clear())
      world.wanted.set('thumbs 2', null)
      await again.close()
      world.giveToken = async () => bensToken
      await context.setOffline(false)
      const last = await world.open({ userId: ben })
      await last.press(3, 'up')
      await world.storedAll('thumbs 3')
      const owners = { 'thumbs 0': ada, 'thumbs 1': ben, 'thumbs 3': ben }
      for (const [target, owner] of Object.entries(owners)) {
        if (world.requestsTo(target).some(({ userId }) => userId !== owner)) {
          throw new Error(`${target} went out in another user’s name`)
        }
      }
    },
  },
  {
    number: 22,
    name: 'login page at 200',
    invariants: 'LT',
    async run(world) {
      let token = world.token
      world.giveToken = async () => token
      world.fault({ type: 'loginPage' })
      const tab = await world.open()
      await tab.click(0, 'up')
      await world.phase(tab, 'thumbs 0', 'unauthorized')
      await tab.press(1, 'down')
      await world.showing('thumbs 0', 'thumbs 1')
      world.server.clearFaults()
      token = world.newToken('ada')
      await world.storedAll('thumbs 0', 'thumbs 1')

      // The proxy's own session ended: once it is back, the same token is good again.
      world.fault({ type: 'loginPage' })
      await tab.press(2, 'up')
      await world.phase(tab, 'thumbs 2', 'unauthorized')
      world.server.clearFaults()
      await tab.retry()
      await world.storedAll('thumbs 2')
    },
  },
]
