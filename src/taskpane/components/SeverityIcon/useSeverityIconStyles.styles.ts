import { makeStyles, tokens } from '@fluentui/react-components';

export const useSeverityIconStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});
