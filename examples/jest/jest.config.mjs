export default {
  // jsdom with what Node has and it has not, such as `fetch` and `Response`.
  testEnvironment: 'jest-fixed-jsdom',
  // The package is ES modules, which Jest runs once they are compiled. With pnpm too.
  transformIgnorePatterns: ['/node_modules/(?!.*react-chat-feedback/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/styles.cjs' },
}
