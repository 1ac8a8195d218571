import type { Random } from '../random';
import type { EconomicLine, Fen } from './model';

/** One unit's basic expenditure from general appropriation, by economic 款. */
export interface Basic {
  readonly economic: readonly EconomicLine[];
  of(code: string): Fen;
  class(code: string): Fen;
  /** Part of 30110 paid for staff of 事业 standing. */
  readonly institution: Fen;
  /** 购房补贴, part of 30102. */
  readonly housing: Fen;
  /** Whether a second 项 carries part of the unit's running costs. */
  readonly second: boolean;
}

/** 款 of 302 a unit may have, with the usual range in 万元. */
const GOODS: readonly (readonly [code: string, likely: number, least: number, most: number])[] = [
  ['30201', 1, 1, 30],
  ['30202', 0.5, 0.2, 5],
  ['30205', 0.7, 0.1, 2],
  ['30206', 0.8, 0.5, 8],
  ['30207', 0.8, 0.3, 6],
  ['30208', 0.4, 2, 12],
  ['30209', 0.4, 2, 30],
  ['30211', 0.8, 0.5, 12],
  ['30212', 0.2, 2, 15],
  ['30213', 0.6, 0.3, 8],
  ['30214', 0.2, 0.5, 6],
  ['30215', 0.4, 0.2, 3],
  ['30216', 0.5, 0.2, 4],
  ['30217', 0.7, 0.1, 2],
  ['30226', 0.4, 0.5, 10],
  ['30227', 0.3, 1, 15],
  ['30228', 0.9, 1, 12],
  ['30229', 0.6, 0.5, 9],
  ['30231', 0.7, 1, 9],
  ['30239', 0.8, 3, 40],
  ['30299', 0.5, 0.3, 8],
];

export function makeBasic(random: Random, entity: number): Basic {
  const amounts = new Map<string, Fen>();
  const set = (code: string, amount: Fen): void => void amounts.set(code, amount);
  const pay = random.money(40, 900);
  set('30101', pay);
  set('30102', Math.floor(pay * (0.3 + random.next() * 0.4)));
  if (random.chance(0.7)) set('30103', Math.floor(pay * (0.1 + random.next() * 0.2)));
  if (random.chance(0.2)) set('30106', random.money(0.5, 8));
  const institution = random.chance(0.5);
  if (institution) set('30107', random.money(3, 120));
  set('30108', Math.floor(pay * 0.271) + random.int(0, 9999));
  if (random.chance(0.6)) set('30109', Math.floor(pay * 0.135) + random.int(0, 9999));
  set('30110', Math.floor(pay * 0.131) + random.int(0, 9999));
  if (random.chance(0.3)) set('30111', Math.floor(pay * 0.04) + random.int(0, 9999));
  if (random.chance(0.8)) set('30112', random.money(0.2, 6));
  set('30113', Math.floor(pay * 0.139) + random.int(0, 9999));
  if (random.chance(0.3)) set('30199', random.money(1, 40));
  for (const [code, likely, least, most] of GOODS) if (random.chance(likely)) set(code, random.money(least, most));
  if (random.chance(0.15)) set('30301', random.money(3, 15));
  if (random.chance(0.7)) set('30302', random.money(1, 40));
  if (random.chance(0.25)) set('30304', random.money(0.5, 6));
  if (random.chance(0.35)) set('30305', random.money(0.5, 6));
  if (random.chance(0.3)) set('31002', random.money(0.8, 12));
  if (random.chance(0.1)) set('31013', random.money(15, 25));
  return {
    economic: [...amounts].map(([code, amount]) => ({ entity, code, amount })),
    of: (code) => amounts.get(code) ?? 0,
    class: (code) => [...amounts].reduce((sum, [one, amount]) => (one.startsWith(code) ? sum + amount : sum), 0),
    institution: institution ? Math.floor((amounts.get('30110') ?? 0) * 0.4) : 0,
    housing: random.chance(0.3) ? Math.floor((amounts.get('30102') ?? 0) * 0.2) : 0,
    second: random.chance(0.3),
  };
}
