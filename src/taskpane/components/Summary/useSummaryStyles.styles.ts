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
    forcedColorAdjust: 'none',
  },
  exact: { fill: tokens.colorStatusSuccessBackground3 },
  rounding: { fill: tokens.colorPaletteTealBorderActive },
  suspicious: { fill: tokens.colorStatusWarningBackground3 },
  violated: { fill: tokens.colorStatusDangerBackground3 },
  notCheckable: { fill: tokens.colorNeutralStroke1 },
});
