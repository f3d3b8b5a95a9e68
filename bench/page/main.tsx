import { side } from 'virtual:side'
import { createStage } from './createStage.tsx'

window.bench = createStage(document.getElementById('root') as HTMLElement, side)
