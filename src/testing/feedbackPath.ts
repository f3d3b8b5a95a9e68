/** Whether a path is the API's: `/feedback`, under any mount prefix. */
export function isFeedbackPath(pathname: string): boolean {
  return pathname.endsWith('/feedback')
}

/** An address with the API's path, for an endpoint of an app's own that has another. */
export function withFeedbackPath(address: Request | URL | string): URL {
  const text = typeof address === 'object' && 'url' in address ? address.url : address
  const url = new URL(text, 'http://localhost')
  if (!isFeedbackPath(url.pathname)) url.pathname = '/feedback'
  return url
}
