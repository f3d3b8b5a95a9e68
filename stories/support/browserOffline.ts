/**
 * Makes the page believe that the browser has lost its network, or has it again: what
 * `navigator.onLine` says, and the event that tells of a change.
 */
export function setBrowserOffline(isOffline: boolean): void {
  if (isOffline === !navigator.onLine) return
  if (isOffline) {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  } else {
    Reflect.deleteProperty(navigator, 'onLine')
  }
  dispatchEvent(new Event(isOffline ? 'offline' : 'online'))
}
