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
