import { parseXml } from './xml.mjs';

/** @typedef {import('./xml.mjs').Element} Element */

/**
 * What is wrong, by a name that tests and people can look for.
 * @typedef {{ name: string, message: string }} Problem
 */

/**
 * What the manifest has to agree with.
 * @typedef {object} Surroundings
 * @property {string} version of package.json, three parts
 * @property {string} baseline newest ExcelApi set the code uses without asking
 * @property {(path: string) => { width: number, height: number } | null} pictureSize of a picture below the served folder
 */

/** Children in the order the schema wants; a `!` marks those that must be there. */
const ORDER = {
  OfficeApp: [
    ...[
      'Id!',
      'AlternateId',
      'Version!',
      'ProviderName!',
      'DefaultLocale!',
      'DisplayName!',
      'Description!',
      'IconUrl!',
    ],
    ...['HighResolutionIconUrl!', 'SupportUrl!', 'AppDomains!', 'Hosts!', 'Requirements!', 'DefaultSettings!'],
    ...['Permissions!', 'VersionOverrides!'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint!'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  Group: ['Label!', 'Icon!', 'Control!'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  Supertip: ['Title!', 'Description!'],
  Action: ['TaskpaneId!', 'SourceLocation!'],
  Resources: ['bt:Images!', 'bt:Urls!', 'bt:ShortStrings!', 'bt:LongStrings!'],
};

const LIMITS = { id: 32, DisplayName: 125, Description: 250, 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;
const NEEDED_ICONS = ['16', '32', '80'];
const LANGUAGES = ['en-US'];

/**
 * @param {string} text of a manifest
 * @param {Surroundings} surroundings
 * @returns {Problem[]} nothing when the manifest is right
 */
export function checkManifest(text, surroundings) {
  /** @type {Element} */
  let root;
  try {
    root = parseXml(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ name: 'not-xml', message: error.message }];
  }
  if (root.name !== 'OfficeApp' || root.attributes['xsi:type'] !== 'TaskPaneApp') {
    return [{ name: 'no-task-pane-app', message: 'the root is no <OfficeApp xsi:type="TaskPaneApp">' }];
  }
  return [
    ...all(root).flatMap(checkOrder),
    ...checkIdentity(root, surroundings),
    ...checkHosts(root),
    ...checkRequirements(root, surroundings),
    ...checkAddresses(root),
    ...checkResources(root),
    ...checkLanguages(root),
    ...checkIcons(root, surroundings),
  ];
}

/** @param {Element} element @returns {Problem[]} */
function checkOrder(element) {
  const order = Object.hasOwn(ORDER, element.name) ? ORDER[/** @type {keyof typeof ORDER} */ (element.name)] : null;
  if (!order) return [];
  const names = order.map((name) => name.replace('!', ''));
  const places = element.children.map(({ name }) => names.indexOf(name));
  return [
    ...element.children
      .filter((_, index) => places[index] === -1)
      .map(({ name }) => problem('unknown-element', `<${name}> has no place in <${element.name}>`)),
    ...element.children
      .filter((_, index) => index > 0 && places[index] !== -1 && (places[index] ?? 0) < (places[index - 1] ?? 0))
      .map(({ name }) => problem('element-order', `<${name}> stands too late in <${element.name}>`)),
    ...order
      .filter((name) => name.endsWith('!') && !element.children.some((child) => `${child.name}!` === name))
      .map((name) => problem('missing-element', `<${element.name}> lacks <${name.replace('!', '')}>`)),
  ];
}

/** @param {Element} root @param {Surroundings} surroundings @returns {Problem[]} */
function checkIdentity(root, { version }) {
  const problems = [];
  const id = textOf(root, 'Id');
  const written = textOf(root, 'Version');
  if (!GUID.test(id)) problems.push(problem('guid', `Id ${id} is no GUID in small letters`));
  if (!/^\d+(\.\d+){3}$/u.test(written))
    problems.push(problem('version-parts', `Version ${written} has not four parts`));
  else if (written !== `${version}.0`) {
    problems.push(problem('version-differs', `Version ${written} is not that of package.json, ${version}.0`));
  }
  if (textOf(root, 'DefaultLocale') !== 'zh-CN') problems.push(problem('default-locale', 'DefaultLocale is not zh-CN'));
  for (const name of /** @type {const} */ (['DisplayName', 'Description'])) {
    for (const value of valuesOf(root.children.find((child) => child.name === name))) {
      if (value.length > LIMITS[name])
        problems.push(problem('text-too-long', `${name} has more than ${LIMITS[name]} characters`));
    }
  }
  if (textOf(root, 'Permissions') !== 'ReadWriteDocument') {
    problems.push(problem('permissions', 'Permissions are not ReadWriteDocument'));
  }
  return problems;
}

/** @param {Element} root @returns {Problem[]} */
function checkHosts(root) {
  const hosts = all(root)
    .filter(({ name }) => name === 'Host')
    .map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'] ?? '');
  if (hosts.length === 2 && hosts.every((host) => host === 'Workbook')) return [];
  return [problem('hosts', `hosts are ${hosts.join(', ')}, not Workbook in both places`)];
}

/** @param {Element} root @param {Surroundings} surroundings @returns {Problem[]} */
function checkRequirements(root, { baseline }) {
  return all(root)
    .filter(({ name }) => name === 'Sets')
    .flatMap(({ attributes, children }) => {
      const wanted = children.map((set) => {
        const least = set.attributes['MinVersion'] ?? attributes['DefaultMinVersion'];
        return `${set.attributes['Name']} ${least}`;
      });
      if (wanted.join() === `ExcelApi ${baseline}`) return [];
      return [problem('requirements', `requires ${wanted.join(', ')}; the code is written for ExcelApi ${baseline}`)];
    });
}

/** @param {Element} root @returns {Problem[]} */
function checkAddresses(root) {
  const problems = [];
  const sites = new Set();
  for (const element of all(root)) {
    const values = element.name === 'AppDomain' ? [element.text] : valuesOf(element);
    for (const value of values.filter((one) => /^[a-z]+:\/\//iu.test(one))) {
      if (!value.startsWith('https://')) problems.push(problem('not-https', `${value} is not https`));
      else if (element.name !== 'AppDomain') sites.add(new URL(value).origin);
    }
    const isAddress =
      /Url$|^SourceLocation$|^bt:Image$/u.test(element.name) && element.attributes['DefaultValue'] !== undefined;
    if (isAddress && values.some((value) => !/^[a-z]+:\/\//iu.test(value))) {
      problems.push(problem('not-https', `${values.join(', ')} in <${element.name}> is no address`));
    }
  }
  const domains = all(root)
    .filter(({ name }) => name === 'AppDomain')
    .map(({ text }) => text);
  if (problems.length === 0 && [...sites].join() !== domains.join()) {
    problems.push(
      problem('app-domains', `AppDomains are ${domains.join(', ')}; the add-in comes from ${[...sites].join(', ')}`),
    );
  }
  return problems;
}

/** @param {Element} root @returns {Problem[]} */
function checkResources(root) {
  const problems = [];
  const defined = resourcesOf(root).map(({ attributes }) => attributes['id'] ?? '');
  const elements = all(root);
  const used = new Set(elements.flatMap(({ attributes }) => attributes['resid'] ?? []));
  for (const id of used)
    if (!defined.includes(id)) problems.push(problem('resid-undefined', `resid ${id} is defined nowhere`));
  for (const id of defined) if (!used.has(id)) problems.push(problem('resid-unused', `resource ${id} is used nowhere`));
  // The ids of Office's own tabs repeat theirs; ours must not.
  const ids = elements.filter(({ name }) => name !== 'OfficeTab').flatMap(({ attributes }) => attributes['id'] ?? []);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    problems.push(problem('id-twice', `id ${id} is given twice`));
  }
  const panes = elements.filter(({ name }) => name === 'TaskpaneId').map(({ text }) => text);
  for (const id of [...ids, ...used, ...panes]) {
    if (id.length > LIMITS.id) problems.push(problem('id-too-long', `${id} has more than ${LIMITS.id} characters`));
  }
  if (new Set(panes).size > 1) problems.push(problem('several-panes', 'the buttons open different panes'));
  return problems;
}

/** @param {Element} root @returns {Problem[]} */
function checkLanguages(root) {
  const texts = [
    ...root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ...resourcesOf(root).filter(({ name }) => name === 'bt:String'),
  ];
  const problems = texts.flatMap((element) => {
    const name = element.attributes['id'] ?? element.name;
    const locales = element.children.map(({ attributes }) => attributes['Locale'] ?? '');
    if (locales.join() === LANGUAGES.join() && element.children.every(({ attributes }) => attributes['Value']))
      return [];
    return [
      problem(
        'locale',
        `${name} is given in ${['zh-CN', ...locales].join(', ')}; wanted is ${LANGUAGES.join(', ')} too`,
      ),
    ];
  });
  for (const kind of /** @type {const} */ (['bt:ShortStrings', 'bt:LongStrings'])) {
    for (const element of all(root).find(({ name }) => name === kind)?.children ?? []) {
      if (valuesOf(element).some((value) => value.length > LIMITS[kind])) {
        problems.push(problem('text-too-long', `${element.attributes['id']} has more than ${LIMITS[kind]} characters`));
      }
    }
  }
  return problems;
}

/** @param {Element} root @param {Surroundings} surroundings @returns {Problem[]} */
function checkIcons(root, { pictureSize }) {
  const addressOf = new Map(
    resourcesOf(root).map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? '']),
  );
  const icons = all(root).filter(({ name }) => name === 'Icon');
  const wanted = [
    { address: valueOf(root, 'IconUrl'), size: '32' },
    { address: valueOf(root, 'HighResolutionIconUrl'), size: '64' },
    ...icons
      .flatMap(({ children }) => children)
      .map(({ attributes }) => ({ address: addressOf.get(attributes['resid']) ?? '', size: attributes['size'] ?? '' })),
  ];
  const problems = [];
  for (const { address, size } of wanted.filter((one) => URL.canParse(one.address))) {
    const path = /\/(assets\/[^?#]+)$/u.exec(address)?.[1];
    const found = path === undefined ? null : pictureSize(path);
    if (!found) problems.push(problem('icon-missing', `${address} is no picture of ours`));
    else if (`${found.width}` !== size || `${found.height}` !== size) {
      problems.push(problem('icon-size', `${path} is ${found.width}×${found.height}, not ${size}×${size}`));
    }
  }
  for (const { children } of icons) {
    const sizes = children.map(({ attributes }) => attributes['size'] ?? '');
    const lacking = NEEDED_ICONS.filter((size) => !sizes.includes(size));
    if (lacking.length > 0)
      problems.push(problem('icon-sizes-missing', `an icon lacks the sizes ${lacking.join(', ')}`));
  }
  return problems;
}

/** @param {Element} element @returns {Element[]} the element and all below it */
function all(element) {
  return [element, ...element.children.flatMap(all)];
}

/** @param {Element} root */
function resourcesOf(root) {
  return (
    all(root)
      .find(({ name }) => name === 'Resources')
      ?.children.flatMap(({ children }) => children) ?? []
  );
}

/** @param {Element} parent @param {string} name */
function textOf(parent, name) {
  return parent.children.find((child) => child.name === name)?.text ?? '';
}

/** @param {Element} parent @param {string} name */
function valueOf(parent, name) {
  return parent.children.find((child) => child.name === name)?.attributes['DefaultValue'] ?? '';
}

/** Its value in every language. @param {Element | undefined} element @returns {string[]} */
function valuesOf(element) {
  if (element?.attributes['DefaultValue'] === undefined) return [];
  return [
    element.attributes['DefaultValue'],
    ...element.children.flatMap(({ attributes }) => attributes['Value'] ?? []),
  ];
}

/** @param {string} name @param {string} message @returns {Problem} */
function problem(name, message) {
  return { name, message };
}
