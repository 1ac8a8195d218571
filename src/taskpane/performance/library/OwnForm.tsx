import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import {
  COMPARATORS,
  draftOf,
  isOwnProblem,
  LEVEL2,
  ownEntry,
  ownProblemText,
  type LibraryEntry,
  type OwnDraft,
  type OwnField,
} from '../../../performance/library';
import { PROJECT_KINDS, type ProjectKind } from '../../../performance/indicator';
import { useText } from '../../text';
import { useLibraryText } from '../../text/library';
import { useIndicatorLibraryStyles } from './useIndicatorLibraryStyles.styles';

export interface OwnFormProps {
  /** The own entry to change; null for a new one. */
  readonly entry: LibraryEntry | null;
  /** For a new one. */
  readonly kind: ProjectKind;
  readonly own: readonly LibraryEntry[];
  readonly onSave: (entry: LibraryEntry) => void;
  readonly onCancel: () => void;
}

const QUALITATIVE = 'words';

/** Adds an indicator of one's own or changes one; what is wrong is said at its field. */
export function OwnForm({ entry, kind, own, onSave, onCancel }: OwnFormProps) {
  const text = useLibraryText();
  const { pick } = useText();
  const styles = useIndicatorLibraryStyles();
  const [draft, setDraft] = useState<OwnDraft>(() => (entry ? draftOf(entry) : blankDraft(kind)));
  const [wrong, setWrong] = useState<{ field: OwnField; words: string } | null>(null);
  const put = (change: Partial<OwnDraft>): void => {
    setDraft({ ...draft, ...change });
    setWrong(null);
  };
  const save = (): void => {
    const made = ownEntry(draft);
    if (isOwnProblem(made)) setWrong({ field: made.field, words: pick(ownProblemText(made)) });
    else if (made.id !== entry?.id && own.some(({ id }) => id === made.id))
      setWrong({ field: 'name', words: text.exists });
    else onSave(made);
  };
  const field = (name: OwnField, label: string, children: ReactNode, more: object = {}) => (
    <Field
      label={label}
      {...more}
      {...(wrong?.field === name && { validationState: 'error', validationMessage: wrong.words })}
    >
      {children}
    </Field>
  );
  const line = (name: 'value' | 'unit' | 'basis') => (
    <Input className={styles.narrow} value={draft[name]} onChange={(_, { value }) => put({ [name]: value })} />
  );
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={entry ? text.changeOf(entry.name) : text.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      {field(
        'kind',
        text.kind,
        choice(draft.kind, PROJECT_KINDS, (value) => put({ kind: value }), styles.select),
      )}
      {field(
        'level2',
        text.level2,
        choice(draft.level2, LEVEL2, (value) => put({ level2: value }), styles.select),
      )}
      {field(
        'name',
        text.name,
        <Input
          className={styles.narrow}
          value={draft.name}
          autoFocus
          onChange={(_, { value }) => put({ name: value })}
        />,
        { required: true },
      )}
      {field(
        'description',
        text.description,
        <Textarea
          value={draft.description}
          resize="vertical"
          // Cells of forms hold one line.
          onChange={(_, { value }) => put({ description: value.replace(/\s*\n\s*/gu, ' ') })}
        />,
      )}
      <div className={styles.pair}>
        {field(
          'comparator',
          text.comparator,
          <Select
            className={styles.select}
            value={draft.comparator ?? QUALITATIVE}
            onChange={(_, { value }) => put({ comparator: value === QUALITATIVE ? null : value })}
          >
            {COMPARATORS.map((one) => (
              <option key={one}>{one}</option>
            ))}
            <option value={QUALITATIVE}>{text.qualitative}</option>
          </Select>,
        )}
        {draft.comparator !== null && field('unit', text.unit, line('unit'))}
      </div>
      {field('value', text.value, line('value'), draft.comparator === null ? {} : { hint: text.valueHint })}
      {field('basis', text.basis, line('basis'))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}

function choice(value: string, choices: readonly string[], onPick: (value: string) => void, className: string) {
  return (
    <Select className={className} value={value} onChange={(_, data) => onPick(data.value)}>
      {choices.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </Select>
  );
}

function blankDraft(kind: ProjectKind): OwnDraft {
  return { kind, level2: LEVEL2[0]!, name: '', description: '', comparator: '≥', value: '', unit: '', basis: '' };
}
