import { readPerformanceForms, type PerformanceForm } from '../../../src/performance';
import { readPrefill, type Prefill } from '../../../src/performance/templates';
import { recogniseTables } from '../../../src/tables';
import type { Workbook } from '../../../src/workbook';
import { parseGrid } from '../../support/grid';

/** A department with three projects, none of them with a form. */
export const BOOK = `
## 收入总表
2025年部门收入总表
613柳泉县档案馆 | | | 单位：万元
项目 | 合计 | 财政拨款 | 其他收入
合计 | 120 | 110 | 10

## 支出总表
2025年部门支出总表
613柳泉县档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 120 | 63.5 | 56.5
201 | 一般公共服务支出 | 120 | 63.5 | 56.5
20126 | 档案事务 | 120 | 63.5 | 56.5
2012604 | 档案馆 | 120 | 63.5 | 56.5

## 项目支出表
2025年部门项目支出表
613柳泉县档案馆 | | | | | 单位：万元
项目编码 | 项目名称 | 项目单位 | 合计 | 财政拨款 | 其他资金
合计 | | | 56.5 | 46.5 | 10
13099925P00100000001A | 档案数字化加工 | 柳泉县档案馆 | 30.25 | 30.25 | 0
13099925P00100000002B | 库房设备更新 | 柳泉县档案馆 | 20 | 10 | 10
13099925P00100000003C | 档案开放宣传 | 柳泉县档案馆 | 6.25 | 6.25 | 0
`;

export interface Read {
  readonly workbook: Workbook;
  readonly prefill: Prefill;
  readonly forms: readonly PerformanceForm[];
}

export function readBook(source: string | Workbook = BOOK): Read {
  const workbook = typeof source === 'string' ? parseGrid(source) : source;
  const recognition = recogniseTables(workbook);
  const forms = readPerformanceForms(workbook, recognition.tables);
  return { workbook, prefill: readPrefill(workbook, recognition, forms), forms };
}
