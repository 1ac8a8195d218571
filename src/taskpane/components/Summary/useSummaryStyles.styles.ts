import { makeStyles, tokens } from '@fluentui/react-components';

export const useSummaryStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalM, outlineStyle: 'none' },
  headline: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  words: { margin: `0 0 ${tokens.spacingVerticalS}` },
  bar: {
    display: 'block',
    width: '100%',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  exact: { fill: tokens.colorStatusSuccessBackground3, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  rounding: { fill: tokens.colorPaletteTealBorderActive, '@media (forced-colors: active)': { fill: 'GrayText' } },
  suspicious: { fill: tokens.colorStatusWarningBackground3, '@media (forced-colors: active)': { fill: 'Highlight' } },
  violated: { fill: tokens.colorStatusDangerBackground3, '@media (forced-colors: active)': { fill: 'Highlight' } },
  notCheckable: { fill: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { fill: 'GrayText' } },
});
