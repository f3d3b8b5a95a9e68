/** @type {import('next').NextConfig} */
export default {
  // This folder is an app of its own, whatever lies above it.
  turbopack: { root: import.meta.dirname },
}
