/** Words of the page around the pane. */
export interface PageText {
  readonly product: string;
  readonly open: string;
  readonly save: string;
  readonly saveCopy: string;
  readonly sample: string;
  readonly drop: string;
  readonly private: string;
  readonly files: string;
  readonly sheets: string;
  readonly close: (name: string) => string;
  readonly opening: (name: string) => string;
  readonly cancel: string;
  readonly cancelOpening: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly closed: (name: string) => string;
  readonly closedFiles: (count: number) => string;
  readonly reopen: (name: string) => string;
  /** What the name of a changed file bears; the number tells several apart. */
  readonly changedMark: (number: number) => string;
  readonly askClose: (name: string) => string;
  readonly closeLoses: string;
  readonly saveAndClose: string;
  readonly copyAndClose: string;
  readonly closeAnyway: string;
  readonly askCopy: (name: string) => string;
  readonly copyIsNew: string;
  readonly copyKeeps: string;
  readonly copyLoses: string;
  readonly copyLosesNothing: string;
  readonly makeCopy: string;
  readonly notOpened: (name: string) => string;
  readonly notSaved: (name: string) => string;
  readonly sheet: (name: string, rows: number, columns: number) => string;
  readonly hiddenSheet: (name: string) => string;
  readonly hidden: (count: number) => string;
  readonly showHidden: string;
  readonly empty: string;
  readonly findingsHere: (count: number, message: string) => string;
  readonly unsaved: string;
  readonly dismiss: string;
  readonly nothingOpen: string;
}

const zh: PageText = {
  product: '预算表核对助手',
  open: '打开文件',
  save: '下载修改后的文件',
  saveCopy: '另存为 .xlsx',
  sample: '打开示例',
  drop: '松开鼠标即可打开',
  private: '文件只在本机读取，不会上传',
  files: '打开的文件',
  sheets: '工作表',
  close: (name) => `关闭 ${name}`,
  opening: (name) => `正在打开 ${name}…`,
  cancel: '取消',
  cancelOpening: (name) => `取消打开 ${name}`,
  saved: (name) => `已生成 ${name}`,
  closed: (name) => `已关闭 ${name}，可从“最近关闭”重新打开`,
  closedFiles: (count) => `最近关闭（${count}）`,
  reopen: (name) => `重新打开 ${name}`,
  changedMark: (number) => (number === 1 ? '（已修改）' : `（已修改 ${number}）`),
  askClose: (name) => `“${name}”有未下载的修改`,
  closeLoses: '不下载就关闭的，可从“最近关闭”重新打开，修改都在；离开或刷新网页后就没有了。',
  saveAndClose: '下载并关闭',
  copyAndClose: '另存为 .xlsx 并关闭',
  closeAnyway: '不下载，直接关闭',
  askCopy: (name) => `把“${name}”另存为 .xlsx`,
  copyIsNew: '这种格式不能原样写回，只能生成一个新的 .xlsx 文件；原文件不动。',
  copyKeeps: '带过去的：各表的值、公式和结果、数字格式、合并单元格、行高列宽、隐藏的行列和表、接受的问题和理由。',
  copyLoses:
    '不会带过去的：宏、图片、图表、形状和控件、数据透视表、批注、超链接、定义的名称、下拉选项、条件格式、字体、颜色、边框、冻结窗格、打印设置和保护。要保留它们，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。',
  copyLosesNothing: '.csv 里只有值，都会带过去；接受的问题和理由也会带过去。',
  makeCopy: '另存',
  notOpened: (name) => `没有打开“${name}”：`,
  notSaved: (name) => `没有生成“${name}”：`,
  sheet: (name, rows, columns) => `工作表“${name}”，${rows} 行 ${columns} 列`,
  hiddenSheet: (name) => `${name}（隐藏）`,
  hidden: (count) => `有 ${count} 个隐藏的行列`,
  showHidden: '显示',
  empty: '这个工作表是空的',
  findingsHere: (count, message) => (count > 1 ? `${count} 条问题：${message}` : message),
  unsaved: '有未下载的修改',
  dismiss: '知道了',
  nothingOpen: '把 .xlsx、.xls、.et、.ods 或 .csv 文件拖到这里，或点“打开文件”',
};

const en: PageText = {
  product: 'Budget table checker',
  open: 'Open files',
  save: 'Download the changed file',
  saveCopy: 'Save as .xlsx',
  sample: 'Open the sample',
  drop: 'Drop to open',
  private: 'Files are read on this PC only; nothing is uploaded',
  files: 'Open files',
  sheets: 'Sheets',
  close: (name) => `Close ${name}`,
  opening: (name) => `Opening ${name}…`,
  cancel: 'Cancel',
  cancelOpening: (name) => `Cancel opening ${name}`,
  saved: (name) => `${name} is ready`,
  closed: (name) => `${name} was closed; “Recently closed” opens it again`,
  closedFiles: (count) => `Recently closed (${count})`,
  reopen: (name) => `Open ${name} again`,
  changedMark: (number) => (number === 1 ? ' (changed)' : ` (changed ${number})`),
  askClose: (name) => `“${name}” has changes not yet downloaded`,
  closeLoses:
    'Closed without download, it can be opened again with all changes from “Recently closed”, but not after this page is left or reloaded.',
  saveAndClose: 'Download and close',
  copyAndClose: 'Save as .xlsx and close',
  closeAnyway: 'Close without download',
  askCopy: (name) => `Save “${name}” as .xlsx`,
  copyIsNew: 'This format cannot be written back as it is; a new .xlsx file is made. The original stays untouched.',
  copyKeeps:
    'Taken along: values, formulas with their results, number formats, merged cells, row heights and column widths, hidden rows, columns and sheets, accepted findings with their reasons.',
  copyLoses:
    'Lost: macros, pictures, charts, shapes and controls, pivot tables, comments, links, defined names, drop-downs, conditional formats, fonts, colours, borders, frozen panes, print settings and protection. To keep them, save the file as .xlsx in Excel or WPS and open that.',
  copyLosesNothing: 'A .csv holds values only; all of them are taken along, and so are accepted findings.',
  makeCopy: 'Save',
  notOpened: (name) => `“${name}” was not opened: `,
  notSaved: (name) => `“${name}” was not made: `,
  sheet: (name, rows, columns) => `Sheet “${name}”, ${rows} rows, ${columns} columns`,
  hiddenSheet: (name) => `${name} (hidden)`,
  hidden: (count) => `${count} hidden rows or columns`,
  showHidden: 'Show',
  empty: 'This sheet is empty',
  findingsHere: (count, message) => (count > 1 ? `${count} findings: ${message}` : message),
  unsaved: 'changes not yet downloaded',
  dismiss: 'Dismiss',
  nothingOpen: 'Drop .xlsx, .xls, .et, .ods or .csv files here, or choose “Open files”',
};

export const PAGE_TEXT = { zh, en } as const;
