import { HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/vague-indicator', {
  valid: [HEBEI, HEBEI.replace('查档平均等候时间 | 从受理到取得复印件 | ≤20分钟', '促进就业人数 | 描述 | 明显增加')],
  invalid: [
    {
      grid: HEBEI.replace('查档平均等候时间 | 从受理到取得复印件 | ≤20分钟', '加强档案宣传 | 描述 | 有所加强'),
      cell: 'C15',
      severity: 'info',
    },
  ],
});
