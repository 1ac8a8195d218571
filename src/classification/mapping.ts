import mapping from './data/mapping';

/** Government economic 款 of a department economic 款, for administrative bodies and for public institutions. */
export interface GovernmentCodes {
  readonly admin: string | null;
  readonly institution: string | null;
}

let table: Map<string, GovernmentCodes> | null = null;

/** 财预〔2017〕98号, partly unconfirmed; null for codes outside the list. */
export function governmentCodesOf(code: string): GovernmentCodes | null {
  table ??= new Map(
    mapping.split('\n').map((line) => {
      const [department = '', admin = '', institution = ''] = line.split('\t');
      return [department, { admin: admin || null, institution: institution || null }];
    }),
  );
  return table.get(code) ?? null;
}
