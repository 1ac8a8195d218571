/**
 * The layers of the house, as a table: each may import itself and what is named here, nothing else.
 * Type imports count too: a type that points upwards is the first step of code that points upwards.
 */
const PLAIN = ['workbook', 'amounts'];
const MEANING = [...PLAIN, 'classification', 'tables', 'facts'];
const CHECKS = [...MEANING, 'performance', 'narrative', 'rules', 'checking'];
const ENGINE = [...CHECKS, 'reporting'];

const MAY_IMPORT = {
  workbook: [],
  amounts: ['workbook'],
  classification: PLAIN,
  tables: [...PLAIN, 'classification'],
  facts: [...PLAIN, 'classification', 'tables'],
  rules: [...MEANING, 'performance', 'narrative'],
  performance: MEANING,
  narrative: MEANING,
  checking: CHECKS,
  reporting: CHECKS,
  hosts: ['workbook'],
  taskpane: [...ENGINE, 'hosts'],
  page: [...ENGINE, 'hosts', 'taskpane'],
  cli: [...ENGINE, 'hosts'],
  commands: [...ENGINE, 'hosts'],
};

const inLayers = (names) => `^src/(${names.join('|')})/`;

/** A package by name, installed or not: what cannot be resolved keeps its bare name. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const layerRules = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: allowed.length > 0 ? `${layer} may import ${allowed.join(', ')}` : `${layer} imports nothing`,
  severity: 'error',
  from: { path: inLayers([layer]) },
  to: { path: '^src/', pathNot: inLayers([layer, ...allowed]) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'known-layer',
      comment: 'Every file under src belongs to a layer of the table above',
      severity: 'error',
      from: { path: '^src/', pathNot: inLayers(Object.keys(MAY_IMPORT)) },
      to: {},
    },
    {
      name: 'engine-is-pure',
      comment: 'The engine runs in Excel, browser, worker and node alike: no packages, no node modules (zod is pure)',
      severity: 'error',
      from: { path: inLayers(ENGINE) },
      to: { pathNot: ['^src/', '^\\.', packages('zod')] },
    },
    {
      name: 'xlsx-libraries-in-file-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/file/' },
      to: { path: packages('hucre', '@e965/xlsx', 'fflate') },
    },
    {
      name: 'office-in-excel-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/excel/' },
      to: { path: packages('@microsoft/office-js', '@types/office-js', 'office-js') },
    },
    {
      name: 'hosts-stand-alone',
      comment: 'A host shares only the port and the files beside it with the other hosts',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/[^/]+/', pathNot: '^src/hosts/$1/' },
    },
    {
      name: 'react-in-pane-and-page',
      severity: 'error',
      from: { path: '^src/', pathNot: inLayers(['taskpane', 'page']) },
      to: { path: packages('react', 'react-dom', '@fluentui') },
    },
    {
      name: 'pane-talks-to-the-port',
      comment: 'Only the entry of the pane picks its host; everything else is given the port',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/(index|main)\\.tsx?$' },
      to: { path: '^src/hosts/[^/]+/' },
    },
    {
      name: 'pane-checks-in-the-worker',
      comment:
        'What takes long runs off the thread that answers to the user: only the worker and its stand-in import it',
      severity: 'error',
      from: { path: '^src/(taskpane|page)/', pathNot: '^src/taskpane/(engine/check-view|performance/)' },
      to: {
        path: inLayers(['tables', 'facts', 'rules', 'checking']),
        // The list of kinds is plain data.
        pathNot: '^src/tables/model\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'node-modules-on-the-command-line',
      comment: 'Pane, page and commands run in a browser; the file host also reads files dropped there',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-source',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'runtime-packages-are-dependencies',
      comment: 'What ships may not lean on a package that only developers install',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/excel/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    // package.json of hucre and others name their files under "exports".
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
