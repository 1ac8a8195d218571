import { createContext, use, useMemo, type ReactNode } from 'react';
import { kindName } from '../../reporting/kind-names';
import { messagesFor } from '../../reporting/messages';
import type { Language } from '../../reporting/model';
import { en } from './en';
import type { PaneText, Speech } from './model';
import { zh } from './zh';

const TEXTS: Readonly<Record<Language, PaneText>> = { zh, en };

export function speechFor(language: Language): Speech {
  const say = messagesFor(language);
  return {
    language,
    text: TEXTS[language],
    say,
    pick: (text) => text[language],
    kindName: (kind) => kindName(kind)[language],
    severity: (severity) => say.severity[severity],
  };
}

const SpeechContext = createContext<Speech>(speechFor('zh'));

export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => speechFor(language), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The words in the language of the pane. */
export function useText(): Speech {
  return use(SpeechContext);
}

/** Chinese unless the surroundings speak another language: the tables are Chinese. */
export function languageOf(locale: 'auto' | Language, surroundings: string | undefined): Language {
  if (locale !== 'auto') return locale;
  return surroundings === undefined || /^zh/iu.test(surroundings) ? 'zh' : 'en';
}
