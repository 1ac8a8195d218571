/** Waits until something is what it should be; what was seen last is in the failure. */
export async function expectSoon<T>(read: () => T | Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + 10_000;
  let seen = await read();
  while (!Object.is(seen, wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    seen = await read();
  }
  expect(seen).toBe(wanted);
}
