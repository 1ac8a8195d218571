import { makeStyles, tokens } from '@fluentui/react-components';

export const useMessagesStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    '&:not(:empty)': { marginBottom: tokens.spacingVerticalM },
  },
  body: { whiteSpace: 'normal' },
});
