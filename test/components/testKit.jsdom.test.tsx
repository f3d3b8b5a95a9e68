// @vitest-environment jsdom
import { testTheKit } from './testTheKit.tsx'

testTheKit()
