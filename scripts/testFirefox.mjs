// Everything that `npm test` asks of Chromium, asked of Firefox: the stories, in each of their modes
// that Firefox can be in, and the faults. About ten minutes.
import { join } from 'node:path'
import { root, run } from './support/run.mjs'

const stories = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'storybook']
run(process.execPath, stories, { env: { TEST_BROWSER: 'firefox' } })
run(process.execPath, [join(root, 'test/faults/run.mjs'), '--fast', '--browser', 'firefox'])
