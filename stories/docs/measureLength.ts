/** What one of our lengths comes to on a widget of size md, in px; null for what is no length. */
export function measureLength(inner: string): number | null {
  const widget = document.createElement('div')
  widget.className = 'cf-root'
  const part = widget.appendChild(document.createElement('span'))
  part.style.display = 'block'
  // Any length is a radius, however large, and none is made smaller by what is around it.
  part.style.borderRadius = `var(${inner})`
  document.body.append(widget)
  const radius = getComputedStyle(part).borderTopLeftRadius
  widget.remove()
  // A time or a font is no radius, and comes to nothing.
  return /^[\d.]+px$/.test(radius) ? Number.parseFloat(radius) || null : null
}
