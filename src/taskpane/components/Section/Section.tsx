import { useId, useState, type ReactNode } from 'react';
import { ClosedIcon, OpenIcon } from '../icons';
import { useSectionStyles } from './useSectionStyles.styles';

export interface SectionProps {
  readonly title: string;
  /** Beside the title: how much there is. */
  readonly count?: string;
  readonly initiallyOpen?: boolean;
  /** Beside the heading, outside of its button. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A heading that unfolds what is below it; nothing is rendered while it is folded. */
export function Section({ title, count, initiallyOpen = false, action, children }: SectionProps) {
  const [open, setOpen] = useState(initiallyOpen);
  const styles = useSectionStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={`${id}-title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? `${id}-body` : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? <OpenIcon /> : <ClosedIcon />}
          <span id={`${id}-title`}>{title}</span>
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
        {open && action}
      </h2>
      {open && (
        <div id={`${id}-body`} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
