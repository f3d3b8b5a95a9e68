// What `npm test` asks of Chromium, asked of WebKitGTK: the stories, but for the few that need a real
// mouse and keyboard, and the faults that it can be brought into. About five minutes.
import { join } from 'node:path'
import { root, run } from './support/run.mjs'

const stories = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'storybook']
run(process.execPath, stories, { env: { TEST_BROWSER: 'webkit' } })
run(process.execPath, [join(root, 'test/faults/run.mjs'), '--fast', '--browser', 'webkit'])
