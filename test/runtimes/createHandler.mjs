import { createFeedbackHandler } from 'react-chat-feedback/server'

/**
 * The route of an app, with a session in a cookie.
 * @param {string} upstream where the feedback API is
 */
export const createHandler = (upstream) =>
  createFeedbackHandler({
    upstream,
    token: 'test-token',
    organizationId: '22222222-2222-2222-2222-222222222222',
    authorize: (request) => request.headers.get('cookie') === 'session=1',
    timeout: 1_000,
    onError: () => {},
  })
