import { Field, Select } from '@fluentui/react-components';
import { PROJECT_KINDS, type KindSuggestion, type ProjectKind } from '../../../performance/indicator';
import { useLibraryText } from '../../text/library';
import { useIndicatorLibraryStyles } from './useIndicatorLibraryStyles.styles';

export type PickedKind = ProjectKind | 'all';

export interface KindPickerProps {
  readonly suggestions: readonly KindSuggestion[];
  readonly picked: PickedKind;
  readonly onPick: (kind: PickedKind) => void;
}

/** Kinds of projects, the ones the project's name speaks of first, with the words that speak for the one picked. */
export function KindPicker({ suggestions, picked, onPick }: KindPickerProps) {
  const text = useLibraryText();
  const styles = useIndicatorLibraryStyles();
  const suggested = suggestions.map(({ kind }) => kind);
  const words = suggestions.find(({ kind }) => kind === picked)?.words;
  const options = (kinds: readonly ProjectKind[]) => kinds.map((kind) => <option key={kind}>{kind}</option>);
  return (
    <Field label={text.kind} {...(words && { hint: text.suggestedBy(words) })}>
      <Select className={styles.select} value={picked} onChange={(_, { value }) => onPick(value as PickedKind)}>
        {suggested.length > 0 && <optgroup label={text.suggested}>{options(suggested)}</optgroup>}
        {suggested.length > 0 ? (
          <optgroup label={text.otherKinds}>
            {options(PROJECT_KINDS.filter((one) => !suggested.includes(one)))}
          </optgroup>
        ) : (
          options(PROJECT_KINDS)
        )}
        <option value="all">{text.allKinds}</option>
      </Select>
    </Field>
  );
}
