import { htmlReport, jsonReport, sarifReport, textReport, xlsxReport, type Language, type Report } from '../reporting';

export const FORMATS = ['text', 'json', 'html', 'sarif', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly language: Language;
  readonly verbose: boolean;
  readonly colour: boolean;
}

/** The report in the wanted format, as text or, for xlsx, as bytes. */
export async function renderReport(
  report: Report,
  format: Format,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return textReport(report, options);
    case 'json':
      return jsonReport(report);
    case 'html':
      return htmlReport(report, options.language);
    case 'sarif':
      return sarifReport(report, options.language);
    case 'xlsx': {
      const { writeReport } = await import('../hosts/file/write-report');
      return writeReport(xlsxReport(report, options.language));
    }
  }
}

const BY_EXTENSION: readonly (readonly [RegExp, Format])[] = [
  [/\.sarif(\.json)?$/i, 'sarif'],
  [/\.json$/i, 'json'],
  [/\.html?$/i, 'html'],
  [/\.xlsx$/i, 'xlsx'],
];

/** The format an output file's name stands for; text when it says nothing. */
export function formatOfFile(path: string): Format {
  return BY_EXTENSION.find(([extension]) => extension.test(path))?.[1] ?? 'text';
}
