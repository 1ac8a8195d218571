import '@testing-library/jest-dom';
import { configure, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Pane, type PaneProps } from '../../../src/taskpane/pane';
import type { Settings } from '../../../src/taskpane/session';
import { openSession, type Opened } from './session';

// A second is not enough where other tests keep every processor busy.
configure({ asyncUtilTimeout: 10_000 });

export interface Shown extends Opened {
  readonly user: UserEvent;
}

/** The pane over the small workbook. */
export function showPane(
  settings: Partial<Settings> = {},
  opened: Opened = openSession(settings),
  props: Partial<PaneProps> = {},
): Shown {
  const user = userEvent.setup();
  render(<Pane session={opened.session} surface="page" {...props} />);
  return { ...opened, user };
}

/** The pane with the workbook checked and everything below the findings loaded. */
export async function showChecked(
  settings: Partial<Settings> = {},
  opened: Opened = openSession(settings),
): Promise<Shown> {
  const shown = showPane(settings, opened);
  await shown.user.click(screen.getByRole('button', { name: /^(核对工作簿|Check workbook)$/u }));
  await screen.findByRole('button', { name: /^(识别出的表|Recognised tables)/u });
  return shown;
}

/** What axe has against the page; empty when nothing. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe(document.body);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
