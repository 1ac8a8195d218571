import { Field, Input, Select, Switch } from '@fluentui/react-components';
import type { Settings } from '../../session';
import { useText } from '../../text';
import { useSession, useSettings } from '../../use-session';
import { useSettingsTabStyles } from './useSettingsTabStyles.styles';

/** The user's choices, kept on this machine. */
export default function SettingsTab() {
  const { session } = useSession();
  const settings = useSettings(session);
  const { text } = useText();
  const styles = useSettingsTabStyles();
  return (
    <div className={styles.root}>
      <Field label={text.language}>
        <Select
          value={settings.locale}
          onChange={(_, { value }) => session.settings.set({ locale: value as Settings['locale'] })}
        >
          {(['auto', 'zh', 'en'] as const).map((one) => (
            <option key={one} value={one}>
              {text.locales[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.theme}>
        <Select
          value={settings.theme}
          onChange={(_, { value }) => session.settings.set({ theme: value as Settings['theme'] })}
        >
          {(['auto', 'light', 'dark', 'high-contrast'] as const).map((one) => (
            <option key={one} value={one}>
              {text.themes[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field hint={text.autoRecheckHelp}>
        <Switch
          label={text.autoRecheck}
          checked={settings.autoRecheck}
          onChange={(_, { checked }) => session.settings.set({ autoRecheck: checked })}
        />
      </Field>
      <Field hint={text.strictHelp}>
        <Switch
          label={text.strict}
          checked={settings.strict}
          onChange={(_, { checked }) => session.settings.set({ strict: checked })}
        />
      </Field>
      <Field label={text.officer} hint={text.officerHelp}>
        <Input
          value={settings.officer}
          autoComplete="name"
          onChange={(_, { value }) => session.settings.set({ officer: value })}
        />
      </Field>
      <div>
        <p className={styles.quiet}>{text.product}</p>
        <p className={styles.quiet}>{text.privacy}</p>
        <p className={styles.quiet}>{text.host(session.capabilities.version)}</p>
      </div>
    </div>
  );
}
