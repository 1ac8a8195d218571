/** The pane's icons by name, so that nothing of the large icon package is loaded but these. */
export { ArrowLeftRegular as BackIcon } from '@fluentui/react-icons/svg/arrow-left';
export { ArrowRedoRegular as RedoIcon } from '@fluentui/react-icons/svg/arrow-redo';
export { ArrowUndoRegular as UndoIcon } from '@fluentui/react-icons/svg/arrow-undo';
export { CheckmarkCircleFilled as PassedIcon } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDownRegular as OpenIcon } from '@fluentui/react-icons/svg/chevron-down';
export { ChevronRightRegular as ClosedIcon } from '@fluentui/react-icons/svg/chevron-right';
export { ChevronUpRegular as UpIcon } from '@fluentui/react-icons/svg/chevron-up';
export { DismissRegular as DismissIcon } from '@fluentui/react-icons/svg/dismiss';
export { ErrorCircleFilled as ErrorIcon } from '@fluentui/react-icons/svg/error-circle';
export { FullScreenMaximizeRegular as EnlargeIcon } from '@fluentui/react-icons/svg/full-screen-maximize';
export { InfoFilled as InfoIcon } from '@fluentui/react-icons/svg/info';
export { QuestionCircleRegular as UnknownIcon } from '@fluentui/react-icons/svg/question-circle';
export { WarningFilled as WarningIcon } from '@fluentui/react-icons/svg/warning';
