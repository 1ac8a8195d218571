import { mergeClasses } from '@fluentui/react-components';
import { ErrorIcon, InfoIcon, PassedIcon, UnknownIcon, WarningIcon } from '../icons';
import { useSeverityIconStyles } from './useSeverityIconStyles.styles';

const ICONS = {
  error: ErrorIcon,
  warning: WarningIcon,
  info: InfoIcon,
  passed: PassedIcon,
  unknown: UnknownIcon,
};

/** A state by shape and colour; the words stand beside it. */
export function SeverityIcon({ state }: { state: keyof typeof ICONS }) {
  const styles = useSeverityIconStyles();
  const Icon = ICONS[state];
  return <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />;
}
