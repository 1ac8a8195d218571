import { makeStyles, tokens } from '@fluentui/react-components';

export const useNotOpenedStyles = makeStyles({
  root: { minHeight: '100%', boxSizing: 'border-box', padding: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});
