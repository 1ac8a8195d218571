/** A problem with what the user asked for, its message already in the user's language. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
