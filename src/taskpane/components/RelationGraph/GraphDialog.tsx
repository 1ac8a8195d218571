import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { CheckView } from '../../engine/model';
import { useText } from '../../text';
import { DismissIcon } from '../icons';
import { GraphPicture } from './GraphPicture';
import { useRelationGraphStyles } from './useRelationGraphStyles.styles';

export interface GraphDialogProps {
  readonly view: CheckView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The picture as large as the pane allows; what is larger scrolls. Closed, not taken away: only so it gives the rest back. */
export default function GraphDialog({ view, open, onClose }: GraphDialogProps) {
  const { text } = useText();
  const styles = useRelationGraphStyles();
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={<Button appearance="subtle" icon={<DismissIcon />} aria-label={text.close} onClick={onClose} />}
          >
            {text.graph}
          </DialogTitle>
          <DialogContent className={styles.scroll} tabIndex={0}>
            <GraphPicture view={view} large />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
