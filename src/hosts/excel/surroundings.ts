/// <reference types="office-js" />

/** What Excel says of itself around the pane. */
export interface ExcelSurroundings {
  /** Display language, for example `zh-CN`. */
  readonly language?: string;
  /** Whether its colours are dark; absent where it does not say. */
  readonly dark?: boolean;
}

/** Known once Office is ready. */
export function excelSurroundings(): ExcelSurroundings {
  const dark = isDark(background());
  return { language: Office.context.displayLanguage, ...(dark === null ? {} : { dark }) };
}

/** Some versions of Excel know no theme, and asking them fails. */
function background(): string | undefined {
  try {
    return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

/** Whether `#RRGGBB` is nearer to black; null for anything else. */
function isDark(colour: string | undefined): boolean | null {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour ?? '');
  if (!parts) return null;
  return parts.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 384;
}
