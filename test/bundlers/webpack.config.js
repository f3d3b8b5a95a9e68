import Extract from 'mini-css-extract-plugin'

export default {
  mode: 'production',
  entry: './main.js',
  output: { path: `${import.meta.dirname}/out/webpack` },
  plugins: [new Extract()],
  module: { rules: [{ test: /\.css$/, use: [Extract.loader, 'css-loader'] }] },
  performance: { hints: false },
}
