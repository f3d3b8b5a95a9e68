// Makes the README's picture from the chat story. Needs `npm start` running beside it.
import { mkdir } from 'node:fs/promises'
import { chromium } from 'playwright'
import { findChromium, launchArgs } from './findChromium.mjs'

const storybook = process.argv[2] ?? 'http://127.0.0.1:6006'
const story = 'patterns-in-a-chat--conversation'

const executablePath = findChromium()
const browser = await chromium.launch({
  args: launchArgs,
  ...(executablePath && { executablePath }),
})
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
  })
  await page.goto(`${storybook}/iframe.html?id=${story}&viewMode=story&globals=theme:light`)
  const stored = page.getByText('thumbs_up').last()
  await page.getByRole('button', { name: 'Good response' }).first().click()
  await stored.waitFor()
  await page.getByRole('radio', { name: '4 stars' }).click()
  await page.getByText('rating', { exact: false }).last().waitFor()
  // The streamed answer is complete once its own thumbs are there.
  await page.getByRole('button', { name: 'Good response' }).nth(1).waitFor()
  await page.getByRole('heading', { name: 'How was this conversation?' }).hover()
  await page.evaluate(() => scrollTo(0, 0))
  await mkdir('docs', { recursive: true })
  await page.screenshot({ path: 'docs/in-a-chat.png' })
} finally {
  await browser.close()
}
