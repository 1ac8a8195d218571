import { makeStyles, tokens } from '@fluentui/react-components';

export const useCheckTabStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
});
