import { findingsOf } from '../../support/rule-tester';

const set = (unit: string): string =>
  ['收支总表', '收入总表', '支出总表', '一般公共预算支出表']
    .map(
      (name) => `
## ${unit}${name}
部门${name}
部门：${unit} |  |  | 单位：万元
${
  name === '收支总表'
    ? `收入 |  | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 10.00 | 一、教育支出 | 10.00
收入总计 | 10.00 | 支出总计 | 10.00`
    : `科目编码 | 科目名称 | 合计 | ${name === '收入总表' ? '财政拨款收入' : '基本支出'}
 | 合计 | 10.00 | 10.00
'205 | 教育支出 | 10.00 | 10.00
'20502 | 普通教育 | 10.00 | 10.00
'2050202 | 小学教育 | 10.00 | 10.00`
}`,
    )
    .join('\n');

/** 两个单位的公开表放在一个工作簿里，分别核对；没有表的工作表只看一次。 */
test('a sheet without tables is looked at once, whatever the number of disclosure sets', () => {
  const grid = `
## 封面
XX局2025年部门预算
${set('东村小学')}
## 附页
待填
${set('西村小学')}
## 封底
某某局
`;
  const findings = findingsOf('disclosure/placeholders', grid);
  expect(findings.map(({ site }) => site?.sheet).sort()).toEqual(['封底', '封面', '附页'].sort());
});
