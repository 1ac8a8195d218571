import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { OpenDocument } from './documents';
import type { PageText } from './text';

/** `close`: there are changes nobody has yet; `copy`: the format cannot be written, and a copy loses something. */
export interface Asked {
  readonly kind: 'close' | 'copy';
  readonly document: OpenDocument;
}

export interface QuestionProps {
  readonly asked: Asked;
  readonly open: boolean;
  readonly text: PageText;
  /** The officer wants the file, and after `close` it goes. */
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is lost, and says what. Answered, it is closed, not taken away: only so it gives the rest back. */
export function Question({ asked: { kind, document }, open, text, onSave, onClose, onCancel }: QuestionProps) {
  const isCopy = !document.host.capabilities.canSave;
  const saving = kind === 'copy' ? text.makeCopy : isCopy ? text.copyAndClose : text.saveAndClose;
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{(kind === 'copy' ? text.askCopy : text.askClose)(document.label)}</DialogTitle>
          <DialogContent>
            {kind === 'close' && <p>{text.closeLoses}</p>}
            {isCopy && <Losses name={document.host.name} text={text} />}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {saving}
            </Button>
            {kind === 'close' && <Button onClick={onClose}>{text.closeAnyway}</Button>}
            <Button onClick={onCancel}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What a fresh .xlsx takes along from a file that cannot be written, and what it does not. */
function Losses({ name, text }: { name: string; text: PageText }) {
  if (/\.(?:csv|txt)$/iu.test(name)) return <p>{text.copyLosesNothing}</p>;
  return (
    <>
      <p>{text.copyIsNew}</p>
      <p>{text.copyKeeps}</p>
      <p>
        <strong>{text.copyLoses}</strong>
      </p>
    </>
  );
}
