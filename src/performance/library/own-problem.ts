import { OWN_LENGTH, OWN_MOST, type OwnField, type OwnProblem, type OwnReason } from './own';

export type OwnFileProblem =
  | { readonly code: 'not-json' | 'not-ours' | 'newer' | 'too-large' | 'too-many' | 'no-table' | 'empty' }
  /** `entry` counts from 1; in sheets `row` is the sheet's own, from 1. */
  | ({
      readonly code: 'entry';
      readonly entry: number;
      readonly row: number | null;
      readonly name: string;
    } & OwnProblem)
  | { readonly code: 'unknown-field'; readonly entry: number; readonly name: string; readonly field: string }
  | { readonly code: 'twice'; readonly entry: number; readonly row: number | null; readonly name: string };

interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Indicators that cannot be read, with the entry and the field where there is one. Nothing is taken over then. */
export class OwnEntriesError extends Error {
  /** For the user. */
  readonly text: Text;

  constructor(readonly problem: OwnFileProblem) {
    const text = textOf(problem);
    super(text.en);
    this.name = 'OwnEntriesError';
    this.text = text;
  }
}

const FIELDS: Readonly<Record<OwnField, Text>> = {
  kind: { zh: '项目类型', en: 'kind of project' },
  level2: { zh: '二级指标', en: 'class (level 2)' },
  name: { zh: '三级指标', en: 'indicator (level 3)' },
  description: { zh: '指标描述', en: 'description' },
  comparator: { zh: '符号', en: 'comparator' },
  value: { zh: '指标值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  basis: { zh: '依据', en: 'basis' },
};

const REASONS: Readonly<Record<OwnReason, Text>> = {
  missing: { zh: '没有填写', en: 'is missing' },
  'not-text': { zh: '不是文本', en: 'is not text' },
  unknown: { zh: '不是可选的内容', en: 'is none of the choices' },
  'too-long': { zh: '太长', en: 'is too long' },
  'control-character': { zh: '含有控制字符', en: 'holds control characters' },
  words: { zh: '应是文字（定性）', en: 'must be words (qualitative)' },
  figure: { zh: '应是一个数或留空', en: 'must be a number or blank' },
};

/** Why a field is wrong, for the user. */
export function ownProblemText({ field, reason }: OwnProblem): Text {
  const most = reason === 'too-long' ? OWN_LENGTH[field] : null;
  return {
    zh: `${FIELDS[field].zh}${REASONS[reason].zh}${most === null ? '' : `，最多 ${most} 个字`}`,
    en: `${FIELDS[field].en} ${REASONS[reason].en}${most === null ? '' : ` (at most ${most} characters)`}`,
  };
}

function textOf(problem: OwnFileProblem): Text {
  switch (problem.code) {
    case 'not-json':
      return { zh: '文件不是 JSON。', en: 'The file is not JSON.' };
    case 'not-ours':
      return {
        zh: '文件不是本工具导出的指标。请选择从指标库导出的 .json 文件。',
        en: 'The file holds no indicators exported by this tool. Choose a .json file exported from the library.',
      };
    case 'newer':
      return {
        zh: '文件由更新版本的工具导出，请先更新本工具。',
        en: 'The file was exported by a newer version of this tool. Update the tool first.',
      };
    case 'too-large':
      return { zh: '文件太大，不像是指标文件。', en: 'The file is too large for a file of indicators.' };
    case 'too-many':
      return { zh: `指标太多，最多 ${OWN_MOST} 条。`, en: `Too many indicators: at most ${OWN_MOST}.` };
    case 'no-table':
      return {
        zh: '没有找到有“项目类型、二级指标、三级指标”等表头的表。',
        en: 'There is no table headed 项目类型, 二级指标, 三级指标 and so on.',
      };
    case 'empty':
      return { zh: '表中没有指标。', en: 'The table holds no indicators.' };
    case 'entry': {
      const why = ownProblemText(problem);
      return { zh: `${placeOf(problem).zh}：${why.zh}。`, en: `${placeOf(problem).en}: ${why.en}.` };
    }
    case 'unknown-field': {
      const at = placeOf({ ...problem, row: null });
      return { zh: `${at.zh}：不认识的内容“${problem.field}”。`, en: `${at.en}: “${problem.field}” is not known.` };
    }
    case 'twice':
      return { zh: `${placeOf(problem).zh}重复出现。`, en: `${placeOf(problem).en} occurs twice.` };
  }
}

function placeOf({ entry, row, name }: { entry: number; row: number | null; name: string }): Text {
  const named = name === '' ? { zh: '', en: '' } : { zh: `“${name}”`, en: ` “${name}”` };
  return row === null
    ? { zh: `第 ${entry} 条${named.zh}`, en: `Indicator ${entry}${named.en}` }
    : { zh: `第 ${row} 行${named.zh}`, en: `Row ${row}${named.en}` };
}
