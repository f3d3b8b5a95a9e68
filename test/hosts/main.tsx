import { createRoot, hydrateRoot } from 'react-dom/client'
import { ar } from '../../src/locales/ar.ts'
import { de } from '../../src/locales/de.ts'
import { Widgets } from './Widgets.tsx'

const root = document.getElementById('root') as HTMLElement
const labels = { ar, de }[document.documentElement.lang]
const widgets = <Widgets labels={labels} />
if (root.hasChildNodes()) hydrateRoot(root, widgets)
else createRoot(root).render(widgets)
