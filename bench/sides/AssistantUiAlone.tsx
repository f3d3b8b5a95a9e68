import { createAssistantUi } from './parts/createAssistantUi.tsx'

/** Its runtime and messages without feedback parts: what an app that uses it has anyway. */
export const AssistantUiAlone = createAssistantUi(() => null)
