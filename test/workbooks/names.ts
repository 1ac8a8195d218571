/** What a figure is to the sums of its own table; `cross` stands in no sum there but equals a figure elsewhere. */
export type Role = 'leaf' | 'subtotal' | 'total' | 'cross';

export type TableId =
  | 'summary'
  | 'revenue'
  | 'expenditure'
  | 'fiscal'
  | 'fiscal-expenditure'
  | 'fiscal-basic'
  | 'general'
  | 'basic'
  | 'fund'
  | 'capital'
  | 'three-public'
  | 'operating'
  | 'projects'
  | 'performance'
  | 'procurement'
  | 'assets';
