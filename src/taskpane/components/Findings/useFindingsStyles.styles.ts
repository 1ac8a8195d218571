import { makeStyles, tokens } from '@fluentui/react-components';

export const useFindingsStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalM },
  heading: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: 'none',
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  search: { gridColumn: '1 / -1', maxWidth: 'none', minWidth: 0 },
  select: { minWidth: 0, '& select': { width: '100%' } },
  chip: { marginBottom: tokens.spacingVerticalS, maxWidth: '100%', textAlign: 'left' },
  empty: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalS} 0` },
});

export const useFindingTreeStyles = makeStyles({
  tree: {
    listStyleType: 'none',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: 0,
  },
  item: {
    outlineStyle: 'none',
    cursor: 'pointer',
    ':focus-visible > div:first-child': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  group: {
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
  },
  groupName: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  words: { flexGrow: 1, minWidth: 0 },
  place: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  message: { display: 'block', color: tokens.colorNeutralForeground2 },
  finding: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  accepted: { fontStyle: 'italic' },
  more: { color: tokens.colorBrandForegroundLink },
});
