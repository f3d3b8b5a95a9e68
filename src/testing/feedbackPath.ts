/** Whether a path is the API's: `/feedback`, under any mount prefix. */
export function isFeedbackPath(pathname: string): boolean {
  return pathname.endsWith('/feedback')
}
