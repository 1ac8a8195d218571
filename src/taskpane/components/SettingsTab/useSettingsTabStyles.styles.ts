import { makeStyles, tokens } from '@fluentui/react-components';

export const useSettingsTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '480px' },
  quiet: { color: tokens.colorNeutralForeground3, margin: 0 },
});
