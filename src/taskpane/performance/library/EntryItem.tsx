import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { LibraryEntry } from '../../../performance/library';
import { useLibraryText, type LibraryText } from '../../text/library';
import { isValueFit } from './choice';
import { useIndicatorLibraryStyles } from './useIndicatorLibraryStyles.styles';

export interface EntryItemProps {
  readonly entry: LibraryEntry;
  /** With the value it is to get; null while it is not ticked. */
  readonly chosen: LibraryEntry | null;
  /** An indicator of this name stands in the form. */
  readonly inForm: boolean;
  readonly showsKind: boolean;
  readonly onTick: (entry: LibraryEntry, on: boolean) => void;
  readonly onValue: (entry: LibraryEntry, value: string) => void;
  readonly onChange: (entry: LibraryEntry) => void;
  readonly onRemove: (entry: LibraryEntry) => void;
}

/** One indicator to tick, with all that is known of it; the value can be set before it is inserted. */
export const EntryItem = memo(function EntryItem(props: EntryItemProps) {
  const { entry, chosen, inForm, showsKind, onTick, onChange, onRemove } = props;
  const text = useLibraryText();
  const styles = useIndicatorLibraryStyles();
  const about = useId();
  const { name, description, basis, confirmed, own, kind } = entry;
  return (
    <li className={styles.item}>
      <Checkbox
        label={name}
        checked={chosen !== null}
        aria-describedby={about}
        onChange={(_, { checked }) => onTick(entry, checked === true)}
      />
      <div className={styles.below}>
        <div id={about}>
          <div>{targetWords(entry, text)}</div>
          <div className={styles.quiet}>{description}</div>
          {basis !== '' && <div className={styles.quiet}>{text.basisOf(basis)}</div>}
          <div className={styles.marks}>
            {showsKind && <span className={styles.mark}>{kind}</span>}
            {own && <span className={styles.mark}>{text.own}</span>}
            {inForm && <span className={styles.mark}>{text.inForm}</span>}
            {!confirmed && <span className={styles.doubt}>{text.unconfirmed}</span>}
          </div>
        </div>
        {chosen && <ValueField {...props} chosen={chosen} />}
        {own && (
          <div className={styles.buttons}>
            <Button size="small" aria-label={text.changeOf(name)} onClick={() => onChange(entry)}>
              {text.change}
            </Button>
            <Button size="small" aria-label={text.removeOf(name)} onClick={() => onRemove(entry)}>
              {text.remove}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
});

function ValueField({ entry, chosen, onValue }: EntryItemProps & { readonly chosen: LibraryEntry }) {
  const text = useLibraryText();
  const styles = useIndicatorLibraryStyles();
  const wrong = chosen.comparator === null ? text.wordsOnly : text.figureOnly;
  return (
    <Field
      className={styles.value}
      size="small"
      {...(!isValueFit(chosen) && { validationState: 'error', validationMessage: wrong })}
    >
      <Input
        className={styles.narrow}
        size="small"
        aria-label={text.valueOf(entry.name)}
        placeholder={entry.typical}
        contentBefore={chosen.comparator ?? text.qualitative}
        contentAfter={chosen.unit}
        value={chosen.value}
        onChange={(_, { value }) => onValue(entry, value)}
      />
    </Field>
  );
}

/** `≥ 95%`, `≥ … 次，常见 40–200`, `定性：有效保障`. */
function targetWords(entry: LibraryEntry, text: LibraryText): string {
  const { comparator, value, typical, unit } = entry;
  if (comparator === null) return `${text.qualitative}：${value}`;
  const figure = `${comparator} ${value === '' ? '… ' : value}${unit}`;
  return value === '' && typical !== '' ? `${figure}（${text.usual(typical)}）` : figure;
}
