import { makeStyles, tokens } from '@fluentui/react-components';

/** Forced colours reach text and boxes, not what is drawn: there dashes, signs and shapes tell the states. */
const FORCED_LINE = { '@media (forced-colors: active)': { stroke: 'CanvasText' } } as const;
const FORCED_FILL = { '@media (forced-colors: active)': { fill: 'CanvasText' } } as const;

export const useRelationGraphStyles = makeStyles({
  help: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  picture: { display: 'block', width: '100%', maxWidth: '480px', height: 'auto', overflow: 'visible' },
  /** Twice the size in the pane: on a wide page more would push the lower tables out of sight. */
  large: { maxWidth: '680px', minWidth: '600px', marginInline: 'auto' },
  part: {
    cursor: 'pointer',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  faded: { opacity: 0.2 },
  name: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '12px',
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  picked: { fontWeight: tokens.fontWeightSemibold },
  hit: { fill: 'none', stroke: 'transparent', strokeWidth: '12px' },
  nodeHit: { fill: 'transparent' },
  line: { fill: 'none', strokeWidth: '1.5px' },
  thick: { strokeWidth: '3px' },
  sign: {
    fill: tokens.colorNeutralBackground1,
    fontSize: '11px',
    fontWeight: tokens.fontWeightBold,
    fontFamily: tokens.fontFamilyBase,
    textAnchor: 'middle',
    pointerEvents: 'none',
    '@media (forced-colors: active)': { fill: 'Canvas' },
  },
  violated: { stroke: tokens.colorStatusDangerForeground1, ...FORCED_LINE },
  suspicious: { stroke: tokens.colorStatusWarningForeground3, ...FORCED_LINE },
  rounding: { stroke: tokens.colorBrandForeground1, ...FORCED_LINE },
  exact: { stroke: tokens.colorStatusSuccessForeground1, ...FORCED_LINE },
  'not-checkable': { stroke: tokens.colorNeutralForeground3, ...FORCED_LINE },
  violatedFill: { fill: tokens.colorStatusDangerForeground1, ...FORCED_FILL },
  suspiciousFill: { fill: tokens.colorStatusWarningForeground3, ...FORCED_FILL },
  roundingFill: { fill: tokens.colorBrandForeground1, ...FORCED_FILL },
  exactFill: { fill: tokens.colorStatusSuccessForeground1, ...FORCED_FILL },
  'not-checkableFill': { fill: tokens.colorNeutralForeground3, ...FORCED_FILL },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  legendItem: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  summary: {
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  surface: { width: 'min(760px, 96vw)', maxWidth: '96vw', padding: tokens.spacingHorizontalM },
  scroll: { overflow: 'auto', maxHeight: '80vh', padding: '2px' },
});
