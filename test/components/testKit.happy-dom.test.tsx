// @vitest-environment happy-dom
import { testTheKit } from './testTheKit.tsx'

testTheKit()
