import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Settings } from '../../session';
import { useMedia } from '../../surroundings';

/** Chinese system fonts before the generic ones: Segoe UI alone leaves Chinese text to chance. */
const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Noto Sans SC', -apple-system, BlinkMacSystemFont, sans-serif";

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONT });
const THEMES = {
  light: withFont(webLightTheme),
  dark: withFont(webDarkTheme),
  'high-contrast': withFont(teamsHighContrastTheme),
};

/** The setting first, then forced colours of the system, the application's theme, and the browser's preference. */
export function useTheme(setting: Settings['theme'], applicationDark: boolean | undefined): Theme {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (setting !== 'auto') return THEMES[setting];
  if (forced) return THEMES['high-contrast'];
  return (applicationDark ?? dark) ? THEMES.dark : THEMES.light;
}
