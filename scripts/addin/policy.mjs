/** Where office.js comes from, by the word given to the build. Microsoft's files are never among ours. */
export const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  cn: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office/office.js',
};

/** @typedef {keyof typeof OFFICE_JS} OfficeSource */

/**
 * Hash of nothing. Fluent's style engine (Griffel) makes empty <style> elements and adds its rules by insertRule, which
 * no policy governs; the empty element itself is what a policy would refuse. So nothing written in HTML counts as style.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What our pages may do: run and load their own files. Nothing that is read in a workbook can leave the machine. */
const STRICT = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': `'self' ${EMPTY_STYLE}`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * The policy as one line, with some directives said otherwise.
 * @param {Partial<typeof STRICT>} other
 */
export function contentPolicy(other = {}) {
  return Object.entries({ ...STRICT, ...other })
    .map((directive) => directive.join(' '))
    .join('; ');
}

/**
 * The task pane's policy: the only foreign origin is the one office.js comes from.
 * @param {OfficeSource} officejs
 * @param {Partial<typeof STRICT>} other
 */
export function panePolicy(officejs, other = {}) {
  const address = OFFICE_JS[officejs];
  const origin = address.startsWith('https://') ? ` ${new URL(address).origin}` : '';
  return contentPolicy({ 'script-src': `'self'${origin}`, ...other });
}
