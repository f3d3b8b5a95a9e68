/**
 * The connection ended without an answer. A `TypeError`, as browsers report every network error;
 * a class of its own, so that an adapter can tell it from a mistake in the code and cut the wire.
 */
export class ConnectionResetError extends TypeError {
  constructor() {
    super('Failed to fetch')
  }
}
