/** What a record holds under a name from outside, a sheet's for example: `constructor` and the like are names as any other. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
