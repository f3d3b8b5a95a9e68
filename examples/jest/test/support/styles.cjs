// A style sheet, for tests that see none.
module.exports = {}
