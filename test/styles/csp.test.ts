import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Widgets } from '../hosts/Widgets.tsx'
import { type Hosts, openHosts } from './support/openHosts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let hosts: Hosts
beforeAll(async () => {
  hosts = await openHosts()
})
afterAll(() => hosts.close())

declare global {
  interface Window {
    violations: string[]
  }
}

it('needs no style that a strict Content-Security-Policy blocks', async () => {
  const html = renderToString(createElement(Widgets))
  expect(html).not.toContain('style=')
  const complaints: string[] = []
  const page = await hosts.open(
    {
      html,
      headers: { 'Content-Security-Policy': "default-src 'self'; style-src 'self'" },
    },
    async (page) => {
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.addInitScript(() => {
        window.violations = []
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`)
        })
      })
    },
  )
  const thumb = page.locator('#saved').getByRole('button', { name: 'Good response' }).first()
  expect(await thumb.boundingBox()).toMatchObject({ width: 32, height: 32 })
  expect(await thumb.evaluate((it) => getComputedStyle(it).borderRadius)).toBe('8px')

  // What appears later, too.
  await page.locator('#saved').getByRole('button', { name: 'Bad response' }).last().click()
  await page.locator('#saved .cf-panel').getByRole('button', { name: 'Close' }).click()
  await page.locator('#rejected .cf-retry').first().click()
  // What is said is hidden by script, which no policy blocks.
  const regions = page.locator('[data-slot=live]')
  expect(await regions.first().evaluate((it) => getComputedStyle(it).position)).toBe('fixed')
  const styled = '[style]:not([data-slot=live]), body style'
  expect(await page.locator(styled).count()).toBe(0)
  expect(await page.evaluate(() => window.violations)).toEqual([])
  expect(complaints).toEqual([])

  // And it would have been told.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<i style="top: 0"></i>'))
  expect(await page.evaluate(() => window.violations)).toHaveLength(1)
})
