import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../../../workbook';
import { formatCell } from '../../../workbook';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { useCellLinkStyles } from './useCellLinkStyles.styles';

export interface CellLinkProps {
  readonly at: CellRef;
  /** Sheet the reader is on: its name is left out. */
  readonly from?: string | undefined;
  readonly children?: ReactNode;
}

/** Goes to a cell of the workbook; shows its address unless something else is given. */
export function CellLink({ at, from, children }: CellLinkProps) {
  const { session } = useSession();
  const { text } = useText();
  const styles = useCellLinkStyles();
  const address = addressFrom(from, at);
  return (
    <Link
      as="button"
      type="button"
      inline
      className={styles.link}
      {...(children === undefined ? { 'aria-label': text.goToCell(address) } : { title: text.goToCell(address) })}
      onClick={() => void session.showCell(at)}
    >
      {children ?? address}
    </Link>
  );
}

/** `C6`, with the sheet's name before it where that is another one. */
export function addressFrom(from: string | undefined, { sheet, row, column }: CellRef): string {
  const cell = formatCell(row, column);
  return sheet === from ? cell : `${sheet}!${cell}`;
}
