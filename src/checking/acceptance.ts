import type { Finding } from '../rules';
import type { Acceptance, AcceptedFigures, CheckedFinding } from './model';

/**
 * What a finding stands on, so that an acceptance holds for just that: the figures of its relation, or where it shows none
 * the figures and texts it speaks of. Not where they stand: rows may move and sheets get other names.
 */
export function figuresOf(finding: Finding): AcceptedFigures {
  const { figures, expected, actual, related } = finding;
  if (figures) return figures;
  const own = expected === null && actual === null ? [] : [expected, actual];
  return [...own, ...related.map(({ fen }) => fen), ...quotedIn(finding)];
}

const ADDRESS = /^(?:.*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;

function quotedIn({ data, site }: Finding): string[] {
  return Object.values(data).filter((text) => text !== site?.label && text !== site?.sheet && !ADDRESS.test(text));
}

function isSame(some: AcceptedFigures = [], others: AcceptedFigures = []): boolean {
  return some.length === others.length && some.every((figure, at) => figure === others[at]);
}

/**
 * Findings with what was accepted of them. One whose figures have changed since is open again and says what was accepted
 * earlier; `stale` are acceptances that no finding answers to.
 */
export function acceptFindings(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): { checked: CheckedFinding[]; stale: Acceptance[] } {
  const byKey = new Map<string, Acceptance[]>();
  for (const one of acceptances) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const of = ({ key }: Finding): readonly Acceptance[] => byKey.get(key) ?? [];
  const holding = findings.map((finding) => of(finding).find(({ figures }) => isSame(figures, figuresOf(finding))));
  const used = new Set(holding.filter((one) => one !== undefined));
  const earlier = new Set<Acceptance>();
  const checked = findings.map((finding, at): CheckedFinding => {
    const accepted = holding[at];
    if (accepted) return { ...finding, accepted };
    const acceptance = of(finding).findLast((one) => !used.has(one));
    if (!acceptance) return finding;
    earlier.add(acceptance);
    return { ...finding, acceptedEarlier: { ...acceptance, why: acceptance.figures ? 'changed' : 'unknown' } };
  });
  return { checked, stale: acceptances.filter((one) => !used.has(one) && !earlier.has(one)) };
}
