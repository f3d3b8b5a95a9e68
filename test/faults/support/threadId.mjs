/**
 * The thread of a widget: the same in the page and in the suite.
 * @param {number} widget
 */
export function threadId(widget) {
  return `${widget.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}
