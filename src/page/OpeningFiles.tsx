import { Button } from '@fluentui/react-components';
import type { Opening } from './documents';
import type { PageText } from './text';

export interface OpeningFilesProps {
  readonly opening: readonly Opening[];
  readonly text: PageText;
  readonly onCancel: (opening: Opening) => void;
}

/** The files being opened, each of which can be called off. */
export function OpeningFiles({ opening, text, onCancel }: OpeningFilesProps) {
  return opening.map((one) => (
    <p key={one.id} className="page-opening">
      <span>{text.opening(one.name)}</span>
      <Button size="small" aria-label={text.cancelOpening(one.name)} onClick={() => onCancel(one)}>
        {text.cancel}
      </Button>
    </p>
  ));
}
