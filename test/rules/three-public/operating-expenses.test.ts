import { ruleTester } from '../../support/rule-tester';

interface Book {
  readonly running: string;
  readonly extra?: string;
  readonly pay?: string;
  readonly printed: string;
}

/** A small set in which only the signs of the unit's standing and the printed 机关运行经费 differ. */
const book = ({ running, extra = '', pay = '津贴补贴', printed }: Book): string => `
## 支出
一般公共预算支出表
部门：云岭县档案局 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 90.00 | 90.00 |
'201 | 一般公共服务支出 | 90.00 | 90.00 |
'20126 | 档案事务 | 90.00 | 90.00 |
'2012601 | ${running} | 90.00 | 90.00 |
${extra}
## 基本
一般公共预算基本支出表
部门：云岭县档案局 | | 单位：万元
科目编码 | 科目名称 | 金额
 | 合计 | 90.00
'301 | 工资福利支出 | 60.00
'30101 | 基本工资 | 50.00
'30107 | ${pay} | 10.00
'302 | 商品和服务支出 | 25.00
'30201 | 办公费 | 25.00
'310 | 资本性支出 | 5.00
'31002 | 办公设备购置 | 5.00
## 机关运行
一般公共预算机关运行经费支出预算表
部门：云岭县档案局 | | 单位：万元
科目编码 | 科目名称 | 机关运行经费支出
${printed}
`;

const whole = `合计 | | 30.00
'302 | 商品和服务支出 | 25.00
'30201 | 办公费 | 25.00
'310 | 资本性支出 | 5.00
'31002 | 办公设备购置 | 5.00`;
const goods = `合计 | | 25.00
'302 | 商品和服务支出 | 25.00
'30201 | 办公费 | 25.00`;
const part = `合计 | | 20.00
'302 | 商品和服务支出 | 20.00
'30201 | 办公费 | 20.00`;

ruleTester('three-public/operating-expenses', {
  valid: [
    book({ running: '行政运行', printed: whole }),
    // Without 资本性支出.
    book({ running: '行政运行', printed: goods }),
    // Institutions have public expenses of their own.
    book({ running: '事业运行', printed: part }),
    book({ running: '行政运行', pay: '绩效工资', printed: part }),
    book({
      running: '行政运行',
      extra: "'2101102 | 事业单位医疗 | 0.00 | | \n'2080502 | 事业单位离退休 | 3.00 | 3.00 |",
      printed: part,
    }),
  ],
  invalid: [
    { grid: book({ running: '行政运行', printed: part }), cell: 'C4', severity: 'warning', expected: '30' },
    {
      grid: book({
        running: '行政运行',
        pay: '绩效工资',
        printed: whole.replace('30.00', '36.00').replace('5.00', '11.00').replace('5.00', '11.00'),
      }),
      cell: 'C4',
      severity: 'warning',
    },
    {
      // More of one item than basic expenditure has.
      grid: book({ running: '事业运行', printed: goods.replaceAll('25.00', '26.00') }),
      cell: 'C5',
      severity: 'warning',
    },
  ],
});
