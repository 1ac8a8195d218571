import type { ComponentType } from 'react';
import type { Session } from './session';

export interface TabProps {
  readonly session: Session;
}

type LazyTab = () => Promise<{ readonly default: ComponentType<TabProps> }>;

/** The tab for performance targets, loaded when first opened; while it is null the tab is not there. */
export const PERFORMANCE_TAB: LazyTab | null = null;
