/** Names as compared: NFKC, no blanks or quotes, brackets alike, the words 款 and 项 at the end dropped. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u3000"'“”‘’]+/gu, '')
    .replace(/\((款|项|类)\)$/u, '')
    .replace(/[、,，]/gu, '、');
}
