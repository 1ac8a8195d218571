import type { SimulatedExcel } from '../simulator';
import type { HostFacts } from './windows-host';

export function factsOf(excel: SimulatedExcel): HostFacts {
  return {
    requirements: excel.requirements,
    url: `C:\\预算\\${excel.book.workbook.name}`,
    locale: 'zh-CN',
    isReadOnly: excel.book.isReadOnly,
  };
}
