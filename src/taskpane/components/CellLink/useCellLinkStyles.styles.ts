import { makeStyles } from '@fluentui/react-components';

export const useCellLinkStyles = makeStyles({
  /** As large as the words around it: a table of figures is set smaller than the rest. */
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});
