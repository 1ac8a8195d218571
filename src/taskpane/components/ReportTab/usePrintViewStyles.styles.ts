import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

export const PRINTED = 'budget-printed';

/** Whatever stands around the pane, only the report goes to paper: all beside the way down to it is left out. */
export const usePrintOnlyReport = makeStaticStyles(`
@media print {
  body *:not(:has(.${PRINTED})):not(.${PRINTED}):not(.${PRINTED} *) { display: none !important; }
  :has(.${PRINTED}) { display: block !important; position: static !important; overflow: visible !important; height: auto !important; }
}
`);

export const usePrintViewStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media print': { padding: 0, border: 'none', color: 'black', backgroundColor: 'white' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  finding: { margin: `${tokens.spacingVerticalXS} 0`, breakInside: 'avoid' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
