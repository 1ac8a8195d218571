import type { Known } from '../../../src/performance/templates';
import { formatRef } from '../../../src/workbook';
import { readBook } from './book';

const shown = (one: Known<string | number> | null): string | null =>
  one && `${one.value}${one.at ? ` ${formatRef(one.at)}` : ''}`;

test('department, year, totals and projects, each with its cell', () => {
  const { prefill } = readBook();
  expect(shown(prefill.department.name)).toBe('柳泉县档案馆 收入总表!A2');
  expect(shown(prefill.department.code)).toBe('613 收入总表!A2');
  expect(shown(prefill.year)).toBe('2025 收入总表!A1');
  expect(prefill.unit).toBe('万元');
  expect(shown(prefill.totals.basic)).toBe('63500000 支出总表!D4');
  expect(shown(prefill.totals.project)).toBe('56500000 支出总表!E4');
  expect(
    prefill.projects.map(({ name, code, unitName, budget, fiscal, forms }) => [
      ...[name, code, unitName, budget, fiscal].map(shown),
      forms,
    ]),
  ).toEqual([
    [
      '档案数字化加工 项目支出表!B5',
      '13099925P00100000001A 项目支出表!A5',
      '柳泉县档案馆 项目支出表!C5',
      '30250000 项目支出表!D5',
      '30250000 项目支出表!E5',
      [],
    ],
    [
      '库房设备更新 项目支出表!B6',
      '13099925P00100000002B 项目支出表!A6',
      '柳泉县档案馆 项目支出表!C6',
      '20000000 项目支出表!D6',
      '10000000 项目支出表!E6',
      [],
    ],
    [
      '档案开放宣传 项目支出表!B7',
      '13099925P00100000003C 项目支出表!A7',
      '柳泉县档案馆 项目支出表!C7',
      '6250000 项目支出表!D7',
      '6250000 项目支出表!E7',
      [],
    ],
  ]);
});

test('a project on several rows is one project, its money added up; 财政拨款 is the sum of its sources', () => {
  const { prefill } = readBook(`
## 项目支出预算表
2025年项目支出预算表
单位：元
项目名称 | 功能科目 | 合计 | 一般公共预算 | 政府性基金预算 | 单位资金
合计 | | 600 | 400 | 150 | 50
河道清淤 | 2130305 | 300 | 300 | 0 | 0
河道清淤 | 2120803 | 150 | 0 | 150 | 0
水质监测 | 2110301 | 150 | 100 | 0 | 50
`);
  expect(prefill.unit).toBe('元');
  expect(prefill.projects.map(({ name, budget, fiscal }) => [name.value, budget?.value, fiscal?.value])).toEqual([
    ['河道清淤', 45000, 45000],
    ['水质监测', 15000, 10000],
  ]);
});

test('a form that stands there belongs to its project, by code before name; others are projects of their own', () => {
  const form = (name: string, code: string): string => `
1、${name}绩效目标表
单位：万元
项目编码 | ${code} | | 项目名称 | ${name}
预算规模及资金用途 | 预算数 | 5 | 其中：财政资金 | 5 | 其他资金 | 0
绩效目标 | 完成年度任务
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 处理件数 | 全年处理件数 | ≥5件 | 工作计划
`;
  const { prefill, forms } = readBook(`
## 项目支出表
2025年项目支出表
单位：万元
项目编码 | 项目名称 | 合计
合计 | | 10
P1 | 巡查 | 5
P2 | 巡查 | 5
## 绩效1
${form('巡查', 'P2')}
## 绩效2
${form('值守', 'P9')}
## 申报1
${form('巡查', 'P2')}
## 申报2
${form('值守', 'P9')}
`);
  expect(forms).toHaveLength(4);
  expect(prefill.projects.map(({ name, code, forms: own }) => [name.value, code?.value, own])).toEqual([
    ['巡查', 'P1', []],
    ['巡查', 'P2', [0, 2]],
    ['值守', 'P9', [1, 3]],
  ]);
  expect(prefill.lastForm).toBe('申报2');
});

test('a collection of several departments has no department', () => {
  const table = (name: string): string => `
## ${name}
${name}收入总表
编制单位：${name} | | 单位：万元
项目 | 合计
合计 | 5
`;
  expect(readBook(table('甲县水利局') + table('乙县水利局')).prefill.department.name).toBeNull();
});
