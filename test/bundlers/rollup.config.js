import commonjs from '@rollup/plugin-commonjs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import css from 'rollup-plugin-css-only'

export default {
  input: 'main.js',
  output: { dir: 'out/rollup' },
  plugins: [
    replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
    css({ output: 'main.css' }),
    resolve({ browser: true }),
    commonjs(),
  ],
}
