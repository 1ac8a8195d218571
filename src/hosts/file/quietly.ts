const CHANNELS = ['log', 'info', 'warn', 'error'] as const;

/**
 * Does work of a library that prints what it stumbles over, and drops what it prints: what matters reaches the user as an error
 * or a note of ours. The work is done at one go, so no line of anybody else's can be lost, and the console is as before after it.
 */
export function quietly<T>(work: () => T): T {
  const target = globalThis.console;
  const before = { ...target };
  for (const channel of CHANNELS) target[channel] = () => undefined;
  try {
    return work();
  } finally {
    Object.assign(target, before);
  }
}
