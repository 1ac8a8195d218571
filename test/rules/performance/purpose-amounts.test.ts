import { HEBEI } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const says = (text: string): string => HEBEI.replace('预算数20.5万元，其中财政资金20万元，', text);

ruleTester('performance/purpose-amounts', {
  valid: [
    HEBEI,
    says(''),
    says('预算数205000元，'),
    says('上年预算数18万元，'),
    says('财政资金 20 万元，其他资金0.5万元，'),
  ],
  invalid: [
    { grid: says('预算数18万元，'), cell: 'B5', severity: 'warning', expected: '20.50', actual: '18.00' },
    { grid: says('财政拨款为25万元，'), cell: 'B5', severity: 'warning' },
    // 21 is 20.5 rounded.
    { grid: says('预算数21万元，'), cell: 'B5', severity: 'info' },
    { grid: HEBEI.replace('1.完成馆藏', '1.项目预算30万元，完成馆藏'), cell: 'B8', severity: 'warning' },
  ],
});

test('one slip in two places of a text is one finding, mended in both', () => {
  const even = HEBEI.replace('20.5 | 其中', '20 | 其中')
    .replace('| 0.5', '|')
    .replace('预算数20.5万元，其中财政资金20万元', '预算数8万元，其中财政资金8万元');
  const found = findingsOf('performance/purpose-amounts', even);
  expect(found).toHaveLength(1);
  expect(found[0]!.fixes[0]!.edits[0]).toMatchObject({
    value: expect.stringMatching(/^预算数20万元，其中财政资金20万元/u),
  });
});
