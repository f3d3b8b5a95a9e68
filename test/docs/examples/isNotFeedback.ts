import { defaultShouldDehydrateQuery, type Query } from '@tanstack/react-query'

/** For `dehydrateOptions.shouldDehydrateQuery`: feedback has a store of its own. */
export const isNotFeedback = (query: Query) =>
  query.queryKey[0] !== 'react-chat-feedback' && defaultShouldDehydrateQuery(query)
