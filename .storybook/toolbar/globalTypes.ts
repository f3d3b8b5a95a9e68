import type { GlobalTypes } from 'storybook/internal/csf'
import { locales, nameOf, pseudoLocale } from '../../stories/support/locales.ts'

const dynamicTitle = true

/** What can be chosen in the toolbar. Each has a decorator of its own beside this file. */
export const globalTypes: GlobalTypes = {
  theme: {
    description: 'Light, dark, as the system says, or both at once',
    toolbar: {
      icon: 'circlehollow',
      dynamicTitle,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
        { value: 'system', title: 'System', icon: 'browser' },
        { value: 'side-by-side', title: 'Side by side', icon: 'sidebyside' },
      ],
    },
  },
  brand: {
    description: 'No brand, or one of three: each sets the variable --cf-accent and no other',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle,
      items: [
        { value: 'neutral', title: 'Neutral' },
        { value: 'violet', title: 'Violet' },
        { value: 'forest', title: 'Forest' },
        { value: 'lemon', title: 'Lemon' },
      ],
    },
  },
  locale: {
    description: 'The language of the provider. Arabic and Hebrew turn the page around too',
    toolbar: {
      icon: 'globe',
      dynamicTitle,
      items: [...locales, pseudoLocale].map((value) => ({
        value,
        title: nameOf(value),
        right: value,
      })),
    },
  },
  direction: {
    description: 'As the language is written, or one of the two',
    toolbar: {
      icon: 'transfer',
      dynamicTitle,
      items: [
        { value: 'auto', title: 'Direction: auto' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  size: {
    description: 'The size of every widget that sets none itself',
    toolbar: {
      icon: 'component',
      dynamicTitle,
      items: [
        { value: 'sm', title: 'Small' },
        { value: 'md', title: 'Medium' },
        { value: 'lg', title: 'Large' },
      ],
    },
  },
  density: {
    description: 'data-density of an element around the widgets',
    toolbar: {
      icon: 'collapse',
      dynamicTitle,
      items: [
        { value: 'comfortable', title: 'Comfortable' },
        { value: 'compact', title: 'Compact' },
      ],
    },
  },
  motion: {
    description: 'The motion tokens as they are, or all at 0',
    toolbar: {
      icon: 'lightning',
      dynamicTitle,
      items: [
        { value: 'full', title: 'Full motion' },
        { value: 'reduced', title: 'Reduced motion' },
      ],
    },
  },
  network: {
    description: 'What the network or the server does with the requests of a story',
    toolbar: {
      icon: 'rss',
      dynamicTitle,
      items: [
        { value: 'online', title: 'Online' },
        { value: 'slow', title: 'Slow', right: '1.5 s' },
        { value: 'offline', title: 'Offline' },
        { value: '500', title: '500', right: 'The server fails' },
        { value: '429', title: '429', right: 'Too many requests' },
        { value: '401', title: '401', right: 'Signed out' },
      ],
    },
  },
}

/** What the toolbar says at first. */
export const initialGlobals = {
  theme: 'light',
  brand: 'neutral',
  locale: 'en',
  direction: 'auto',
  size: 'md',
  density: 'comfortable',
  motion: 'full',
  network: 'online',
}
