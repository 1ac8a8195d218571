import type { Package } from './package';
import type { Tab, WorkbookPart } from './workbook-part';

/** Takes a sheet away with all that only it points to. */
export function removeSheet(parts: Package, book: WorkbookPart, tab: Tab): void {
  book.removeTab(tab);
  parts.unrelate(book.path, tab.path);
  removePart(parts, tab.path);
}

function removePart(parts: Package, part: string): void {
  const targets = parts.relations(part).map(({ target }) => target);
  parts.remove(part);
  for (const target of new Set(targets)) if (parts.has(target) && !isMeant(parts, target)) removePart(parts, target);
}

function isMeant(parts: Package, target: string): boolean {
  return parts
    .names()
    .some((part) => !part.endsWith('.rels') && parts.relations(part).some((relation) => relation.target === target));
}
