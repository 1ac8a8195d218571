import { NO_ENTITIES } from '../entities';
import type { SpecialRow } from '../special-rows';
import { structureOfCodes } from '../structure';
import type { Proposal, RowReading } from './model';
import { unitLines } from './unit-lines';

/** 2010202 一般行政管理事务 / 政协会议 / 委员视察: lines without code are what the coded line above them is made of. */
export const detailsBelowCodes: Proposal = function* ({ rows, meaningAt }, current) {
  const coded = rows.findIndex(({ code }) => code !== null);
  const { parent, special } = copyOf(current);
  const meanings = [...current.meanings];
  const isDetail = (at: number): boolean => at > coded && rows[at]!.code === null && rows[at]!.special === null;
  if (coded < 0 || !rows.some((_, at) => isDetail(at))) return;
  let whole = coded;
  rows.forEach(({ code }, at) => {
    if (code !== null) whole = at;
    else if (isDetail(at)) {
      parent[at] = whole;
      special[at] = null;
      meanings[at] = meaningAt(at, false);
    }
  });
  // What hung on a line that is a detail now hangs on what is above it.
  rows.forEach(({ code }, at) => {
    while (code !== null && parent[at]! >= 0 && isDetail(parent[at]!))
      parent[at] = current.structure.parent[parent[at]!]!;
  });
  yield { why: '没有编码的行是上一科目的明细', entities: NO_ENTITIES, structure: { parent, special }, meanings };
};

/** 2040202 … / 警务辅助人员保障 / 30199 … / 30201 …: codes of another classification are what the line without code above them is spent on. */
export const itemsBelowDetails: Proposal = function* (lines, current) {
  const { rows, isMember } = lines;
  if (!rows.some(({ code }, at) => code !== null && !isMember(at))) return;
  const { parent, special } = copyOf(current);
  const meanings = [...current.meanings];
  let [member, detail] = [-1, -1];
  rows.forEach(({ code, special: own }, at) => {
    if (own !== null) return;
    if (code !== null && isMember(at)) [member, detail] = [at, -1];
    else if (member >= 0) {
      if (code === null) detail = at;
      parent[at] = code === null || detail < 0 ? member : detail;
      special[at] = null;
      meanings[at] = lines.meaningAt(at, false);
    }
  });
  // Members hang on members, as they would without what stands between.
  const members = rows.flatMap((_, at) => (isMember(at) ? [at] : []));
  const plain = structureOfCodes(
    members.map((at) => rows[at]!),
    NO_ENTITIES,
  );
  const whole = special.indexOf('grand');
  members.forEach((at, nth) => {
    const above = plain.parent[nth]!;
    parent[at] = above >= 0 ? members[above]! : whole;
  });
  yield {
    why: '没有编码的行和另一种科目是上一科目的明细',
    entities: NO_ENTITIES,
    structure: { parent, special },
    meanings,
  };
};

/** 一、工资福利支出 / 基本工资 / 社会保障缴费: the plain lines below a numbered one are what it is made of. */
export const plainBelowNumbered: Proposal = function* ({ rows }, current) {
  const { parent, special } = copyOf(current);
  let numbered = -1;
  rows.forEach(({ shape }, at) => {
    if (special[at] !== null && special[at] !== 'memo') numbered = -1;
    else if (shape.level > 0) numbered = at;
    else if (numbered >= 0 && special[at] === null && !hangsBelow(parent, at, numbered)) parent[at] = numbered;
  });
  if (differs(parent, current))
    yield { ...current, why: '没有编号的行是上一编号行的明细', structure: { parent, special } };
};

function hangsBelow(parent: Int32Array, at: number, whole: number): boolean {
  for (let above = parent[at]!; above >= 0; above = parent[above]!) if (above === whole) return true;
  return false;
}

/** 其中：离退休费 / 公用支出: the line after a 其中 stands beside what that is part of. */
export const ofWhichEnds: Proposal = function* ({ rows }, current) {
  const { parent, special } = copyOf(current);
  rows.forEach(({ shape }, at) => {
    if (special[at] !== 'memo' || shape.memo) return;
    let above = at - 1;
    while (above >= 0 && special[above] === 'memo') above -= 1;
    if (above < 0) return;
    special[at] = null;
    parent[at] = parent[above]!;
  });
  if (special.some((kind, at) => kind !== current.structure.special[at]))
    yield { ...current, why: '“其中”只含紧接的一行', structure: { parent, special } };
};

/** 101 某局 / 101001 某局机关 / 信息化运维: in a list by units each unit's line sums the lines below it. */
export const linesOfUnits: Proposal = function* ({ rows }, current) {
  const units = unitLines(rows);
  if (units === null) return;
  const { parent, special } = copyOf(current);
  const before = current.structure.parent;
  const open: number[] = [];
  rows.forEach(({ around }, at) => {
    if (special[at] !== null) return;
    const unit = open.at(-1);
    if (units.has(at)) {
      while (open.length > 0 && !isAboveUnit(rows[open.at(-1)!]!.around.unitCode, around.unitCode)) open.pop();
      if (open.length > 0) parent[at] = open.at(-1)!;
      open.push(at);
    } else if (unit !== undefined && rows[unit]!.around.unit === around.unit && parent[at] === before[unit])
      parent[at] = unit;
  });
  yield { ...current, why: '每个单位一行，下面是它的明细', structure: { parent, special } };
};

function isAboveUnit(above: string, own: string): boolean {
  return above !== '' && own.length > above.length && own.startsWith(above);
}

/** 某局 / 某局本级 / 某馆: the first line is what all others beside it come to. */
export const firstSumsOthers: Proposal = function* (lines, current) {
  const { rows, isMember } = lines;
  const { parent, special } = copyOf(current);
  const whole = special.indexOf('grand');
  const beside = rows.flatMap((_, at) => (special[at] === null && parent[at] === whole ? [at] : []));
  const [first] = beside;
  if (first === undefined || beside.length < 3 || rows[first]!.shape.level > 0 || isMember(first)) return;
  if (parent.includes(first)) return;
  for (const at of beside) if (at !== first) parent[at] = first;
  yield { ...current, why: '首行是其余各行之和', structure: { parent, special } };
};

function differs(parent: Int32Array, { structure }: RowReading): boolean {
  return parent.some((whole, at) => whole !== structure.parent[at]);
}

function copyOf({ structure }: RowReading): { parent: Int32Array; special: SpecialRow[] } {
  return { parent: Int32Array.from(structure.parent), special: [...structure.special] };
}

/** How the lines hang together, tried in this order where the plain reading fails. */
export const HANGING: readonly Proposal[] = [
  detailsBelowCodes,
  itemsBelowDetails,
  plainBelowNumbered,
  ofWhichEnds,
  linesOfUnits,
  firstSumsOthers,
];
