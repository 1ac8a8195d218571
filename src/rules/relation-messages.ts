import type { Text } from './model';

/** Messages every rule about relations shares; a rule may give its own under the same id. */
export const relationMessages: Readonly<Record<string, Text>> = {
  sum: {
    zh: '“{label}”为 {actual}，各组成部分之和为 {expected}，相差 {difference}（尾差允许 {allowance}）',
    en: '“{label}” shows {actual}, its parts add up to {expected}: {difference} apart (rounding allows {allowance})',
  },
  blank: {
    zh: '“{label}”空白，各组成部分之和为 {expected}',
    en: '“{label}” is blank although its parts add up to {expected}',
  },
  same: {
    zh: '“{label}”为 {actual}，“{other}”（{otherCell}）为 {expected}，同一数字两处不一致，相差 {difference}',
    en: '“{label}” shows {actual} but “{other}” ({otherCell}) shows {expected}: one figure, two values, {difference} apart',
  },
  atMost: {
    zh: '“{label}”为 {actual}，不应大于“{other}”（{otherCell}）的 {expected}，多出 {difference}',
    en: '“{label}” shows {actual}, more than {expected} of “{other}” ({otherCell}), by {difference}',
  },
  rounding: {
    zh: '“{label}”为 {actual}，按四舍五入后的数相加为 {expected}，尾差 {difference}',
    en: '“{label}” shows {actual}, the rounded parts add up to {expected}: rounding difference {difference}',
  },
  suspicious: {
    zh: '“{label}”为 {actual}，对应数为 {expected}，相差 {difference}：可能只是一处按原数取整、一处按取整后的数相加，请确认',
    en: '“{label}” shows {actual}, its counterpart {expected}, {difference} apart: perhaps only rounded in different ways, please confirm',
  },
  cell: {
    zh: '“{label}”为 {actual}，按 {count} 项勾稽应为 {expected}，相差 {difference}：{why}',
    en: '“{label}” shows {actual}; {count} relations say {expected} ({difference} apart): {why}',
  },
};
