/// <reference types="office-js" />
import { STORE_NAMESPACE } from '../port';
import { itemsOf, storedXml } from './stored-xml';
import type { Talk } from './talk';

/** Data of ours in the workbook, as last seen. */
export type Stored = ReadonlyMap<string, string>;

/** Asks for the parts that are ours; the answer is there after the next round trip. */
export function askForParts(context: Excel.RequestContext): () => readonly Excel.CustomXmlPart[] {
  const parts = context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
  parts.load('items/id');
  return () => parts.items;
}

/** Asks for what parts hold; the answer is there after the next round trip. The first part counts most. */
export function askForStored(parts: readonly Excel.CustomXmlPart[]): () => Stored {
  const texts = parts.map((part) => part.getXml());
  return () => new Map(texts.toReversed().flatMap(({ value }) => [...itemsOf(value)]));
}

/** What is stored, and the parts that hold it. */
export interface StoreParts {
  readonly stored: Stored;
  readonly parts: readonly Excel.CustomXmlPart[];
}

export async function readStore({ context, sync }: Talk): Promise<StoreParts> {
  const askedParts = askForParts(context);
  await sync();
  const parts = askedParts();
  if (parts.length === 0) return { stored: new Map(), parts };
  const stored = askForStored(parts);
  await sync();
  return { stored: stored(), parts };
}

/** Changes one item of what was just read, and leaves one part with all of it. */
export async function changeStore(
  speech: Talk,
  { stored, parts }: StoreParts,
  key: string,
  text: string | null,
): Promise<Stored> {
  const next = new Map(stored);
  if (text === null) next.delete(key);
  else next.set(key, text);
  const [first, ...others] = parts;
  if (!first && next.size === 0) return next;
  if (first) first.setXml(storedXml(next));
  else speech.context.workbook.customXmlParts.add(storedXml(next));
  for (const part of others) part.delete();
  await speech.sync();
  return next;
}
