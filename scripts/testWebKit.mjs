// The stories that `npm test` runs in Chromium, in WebKitGTK: all but the few that need a real mouse
// and keyboard. About three minutes.
import { join } from 'node:path'
import { root, run } from './support/run.mjs'

const stories = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'storybook']
run(process.execPath, stories, { env: { TEST_BROWSER: 'webkit' } })
