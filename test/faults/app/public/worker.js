/** @typedef {Event & { waitUntil(done: Promise<unknown>): void }} InstallEvent */
/** @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} FetchedEvent */

/** Keeps the app, so that it opens without a network. */
async function keep() {
  const page = await fetch('./')
  const html = await page.clone().text()
  const files = [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, file = '']) => file)
  const kept = await caches.open('app')
  await kept.addAll(files)
  await kept.put('./', page)
}

addEventListener('install', (event) => {
  const installing = /** @type {InstallEvent} */ (event)
  installing.waitUntil(keep())
})

addEventListener('fetch', (event) => {
  const fetched = /** @type {FetchedEvent} */ (event)
  const { request } = fetched
  if (request.method !== 'GET') return
  const find = caches.match(request, { ignoreSearch: true })
  fetched.respondWith(find.then((found) => found ?? fetch(request)))
})
