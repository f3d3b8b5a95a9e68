export default {
  mode: 'production',
  entry: './main.js',
  output: { path: `${import.meta.dirname}/out/rspack` },
  module: { rules: [{ test: /\.css$/, type: 'css/auto' }] },
}
