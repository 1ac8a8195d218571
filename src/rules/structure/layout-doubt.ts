import { LAW } from '../law';
import type { Rule } from '../rule';

/** 同一张表许多勾稽不符而互不相关：多半是版式没有看懂。由核对层按不符的原因判断。 */
export const layoutDoubt: Rule = {
  meta: {
    id: 'structure/layout-doubt',
    alias: ['ST-01'],
    title: { zh: '版式看得懂', en: 'The layout is understood' },
    severity: 'warning',
    basis: LAW.oneFigure,
    messages: {
      table: {
        zh: '“{title}”{all} 项勾稽中有 {failing} 项不符，且互不相关，多半是版式没有看懂，这些项目未作核对。请看本表的层级和单位分块；版式若无误，则数字有误',
        en: 'Of {all} relations in “{title}” {failing} fail for unrelated reasons: most likely the layout was not understood, and these are not checked. Look at the levels and units of the table; if the layout is right, the figures are wrong',
      },
      pair: {
        zh: '“{title}”与“{other}”同一数字 {all} 处中有 {failing} 处不一致，且互不相关，多半是两表口径没有看懂，这些项目未作核对',
        en: 'Of {all} figures that “{title}” and “{other}” share, {failing} differ for unrelated reasons: most likely what the tables are about was not understood, and these are not checked',
      },
    },
    fixable: false,
  },
};
