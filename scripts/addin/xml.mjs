/**
 * @typedef {object} Element
 * @property {string} name as written, with its prefix
 * @property {Record<string, string>} attributes
 * @property {Element[]} children
 * @property {string} text own text, trimmed
 */

const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/guy;

/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the XML that manifests are written in: elements, attributes, text, comments. No document types, no CDATA.
 * @param {string} text
 * @returns {Element} the root
 * @throws {SyntaxError} with the line where it stops being XML
 */
export function parseXml(text) {
  /** @type {Element} */
  const outside = { name: '', attributes: {}, children: [], text: '' };
  const open = [outside];
  let at = 0;
  const refuse = (/** @type {string} */ why) => {
    throw new SyntaxError(`line ${text.slice(0, at).split('\n').length}: ${why}`);
  };
  const source = text.replace(/^\uFEFF/u, '');
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const [all, closed, opened, attributes = '', selfClosed, content] = TOKEN.exec(source) ?? refuse('not XML');
    const parent = open.at(-1) ?? outside;
    if (closed !== undefined) {
      if (open.length === 1 || parent.name !== closed) refuse(`</${closed}> closes nothing`);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes, refuse), children: [], text: '' };
      parent.children.push(element);
      if (selfClosed === '') open.push(element);
    } else if (content !== undefined) {
      parent.text = `${parent.text}${decode(content, refuse)}`.trim();
      if (open.length === 1 && content.trim() !== '') refuse('text outside the root');
    }
    at += all.length;
  }
  if (open.length > 1) refuse(`<${open.at(-1)?.name}> is never closed`);
  const [root, ...more] = outside.children;
  if (!root || more.length > 0) throw new SyntaxError('line 1: one root element is needed');
  return root;
}

/**
 * @param {string} text
 * @param {(why: string) => never} refuse
 */
function readAttributes(text, refuse) {
  /** @type {Record<string, string>} */
  const attributes = {};
  for (const [, name = '', quoted = ''] of text.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/gu)) {
    if (Object.hasOwn(attributes, name)) refuse(`${name} is given twice`);
    attributes[name] = decode(quoted.slice(1, -1), refuse);
  }
  return attributes;
}

/**
 * @param {string} text
 * @param {(why: string) => never} refuse
 */
function decode(text, refuse) {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+)?(;?)/giu, (all, name = '', end) => {
    if (end === '' || name === '') refuse(`${all} is no entity`);
    if (name.startsWith('#')) {
      return String.fromCodePoint(/^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    }
    return ENTITIES[name] ?? refuse(`${all} is no entity`);
  });
}
