import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/hosts/host-error';
import { MemoryHost } from '../../src/hosts/memory';
import type { HostCapabilities, ReadOptions } from '../../src/hosts/port';
import type { CellRef, Workbook } from '../../src/workbook';
import { faults, showChecked, showPane } from './support/pane';
import type { Engine } from '../../src/taskpane/engine/model';
import { openSettings, Session } from '../../src/taskpane/session';
import { engine, idAt, openPlaces, openSession, REVENUE, VEHICLES } from './support/session';

const finding = (words: string | RegExp) => screen.findByRole('treeitem', { name: words });

describe('checking', () => {
  test('before it, the pane says what it will do', async () => {
    showPane();
    expect(screen.getByText(/核对不会改动工作簿/u)).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: '绩效目标' })).toBeInTheDocument();
    expect(await faults()).toEqual([]);
  });

  test('gives the result in words and the findings below their tables', async () => {
    await showChecked();
    expect(screen.getByText(/^3 张表，\d+ 项勾稽：\d+ 项一致/u)).toBeInTheDocument();
    expect(screen.getByText('发现：错误 2 个，警告 0 个，提示 0 个')).toBeInTheDocument();
    const tree = screen.getByRole('tree', { name: '问题' });
    expect(tree.querySelectorAll('[aria-level="1"]')).toHaveLength(2);
    expect(await finding(/^错误 B8 本年收入合计/u)).toHaveAttribute('aria-level', '2');
    expect(await faults()).toEqual([]);
  });

  test('shows the sheet in hand and can be cancelled', async () => {
    let go = (): void => undefined;
    class Slow extends MemoryHost {
      override async readWorkbook(options: ReadOptions = {}) {
        options.onProgress?.({ sheet: '支出总表', done: 1, total: 3 });
        await new Promise<void>((resolve) => (go = resolve));
        return super.readWorkbook(options);
      }
    }
    const { user } = showPane(
      {},
      openSession({}, (book: Workbook) => new Slow(book)),
    );
    await user.click(screen.getByRole('button', { name: '核对工作簿' }));
    expect(await screen.findByText('正在读取“支出总表”（2/3）')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '取消' }));
    go();
    expect(await screen.findByText('已取消核对。')).toBeInTheDocument();
  });

  test('starts by itself when the ribbon asks for it', async () => {
    const { session } = showPane({}, openSession(), { initialAction: 'check' });
    await waitFor(() => expect(session.getSnapshot().phase).toBe('done'));
  });

  test('of a workbook without problems says so', async () => {
    const opened = openSession();
    await opened.host.applyEdits([
      { kind: 'set-value', at: { sheet: '收支总表', row: 7, column: 1 }, value: 100.75 },
      { kind: 'set-value', at: { sheet: '“三公”经费表', row: 5, column: 1 }, value: 2.04 },
    ]);
    await showChecked({}, opened);
    expect(screen.getByText('没有发现问题。')).toBeInTheDocument();
    expect(screen.queryByRole('tree')).not.toBeInTheDocument();
  });
});

describe('a finding', () => {
  test('opens to its derivation and stands on its cell', async () => {
    const { user, host } = await showChecked();
    await user.click(await finding(/B8/u));
    expect(await screen.findByRole('heading', { level: 2, name: /错误/u })).toHaveFocus();
    expect((await host.selection())?.area).toMatchObject({ top: 7, left: 1 });
    expect(screen.getByText('按勾稽').nextSibling).toHaveTextContent('100.75 万元');
    expect(screen.getByText('允许尾差').nextSibling).toHaveTextContent('万元');
    const link = screen.getByRole('link', { name: /规则说明/u });
    expect(link).toHaveAttribute('href', 'rules/balance/revenue-items.html');
    expect(await faults()).toEqual([]);
  });

  test('lets each figure be gone to', async () => {
    const { user, host } = await showChecked();
    await user.click(await finding(/B8/u));
    const row = await screen.findByRole('row', { name: /事业收入/u });
    await user.click(within(row).getByRole('button', { name: '前往 B7' }));
    expect((await host.selection())?.area).toMatchObject({ top: 6, left: 1 });
  });

  test('is fixed with a look at what will change, and the fix undone', async () => {
    const { user, session } = await showChecked();
    await user.click(await finding(/B6/u));
    expect(await screen.findByLabelText('改为 2.04')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^应用 .*补填 2.04/u }));
    expect(await screen.findByText(/^已应用：/u)).toBeInTheDocument();
    expect(openPlaces(session)).toEqual([REVENUE]);
    // Its finding is gone, and so is its page.
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /^问题/u })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(openPlaces(session)).toEqual([REVENUE, VEHICLES]));
    expect(await faults()).toEqual([]);
  });

  test('is accepted for a reason only, listed, and taken back', async () => {
    const { user, session } = await showChecked();
    await user.click(await finding(/B6/u));
    await user.click(await screen.findByRole('button', { name: '接受此问题…' }));
    await user.click(screen.getByRole('button', { name: '接受' }));
    expect(await screen.findByText('请写明理由。')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /接受的理由/u }), '本年不公开明细');
    await user.type(screen.getByRole('textbox', { name: '经办人' }), '李会计');
    await user.click(screen.getByRole('button', { name: '接受' }));
    await waitFor(() => expect(openPlaces(session)).toEqual([REVENUE]));
    // The memory host cannot save, as an .xls cannot.
    expect(await screen.findByText('已接受，另存为 .xlsx 才会留下。')).toBeInTheDocument();
    expect(session.settings.get().officer).toBe('李会计');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '返回列表' }));
    expect(screen.queryByRole('treeitem', { name: /B6/u })).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /^已接受/u }));
    expect(screen.getByText('李会计 2026-03-01：本年不公开明细')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '撤回接受' }));
    expect(await finding(/B6/u)).toBeInTheDocument();
  });
});

describe('an acceptance', () => {
  test('whose figures changed is told with its finding, which is accepted again with a key press', async () => {
    const opened = openSession({ officer: '李会计' });
    const { user, session } = await showChecked({}, opened);
    await act(async () => {
      await session.accept(idAt(session, REVENUE), '财政已批复');
      opened.host.changeByHand([{ kind: 'set-value', at: { sheet: '收支总表', row: 7, column: 1 }, value: 102.75 }]);
      await session.check();
    });
    expect(screen.getByText(/^1 个曾接受的问题重新列出/u)).toBeInTheDocument();
    const told = '曾接受，之后数字有变，重新列出：李会计 2026-03-01：财政已批复';
    expect(await finding(/B8/u)).toHaveTextContent(told);
    await user.click(await finding(/B8/u));
    expect(await screen.findByText(told, { selector: 'article *' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '再次接受…' }));
    expect(screen.getByRole('textbox', { name: /接受的理由/u })).toHaveValue('财政已批复');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '接受' }));
    await waitFor(() => expect(openPlaces(session)).toEqual([VEHICLES]));
    expect(session.getSnapshot().acceptances).toHaveLength(1);
  });
});

describe('the list of findings', () => {
  test('is narrowed by words, severity and state', async () => {
    const { user } = await showChecked();
    await user.type(screen.getByRole('searchbox', { name: '搜索问题' }), '公务用车');
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /B8/u })).not.toBeInTheDocument());
    expect(await finding(/B6/u)).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: '级别' }), 'warning');
    expect(screen.getByText('没有符合条件的问题。')).toBeInTheDocument();
  });

  test('is grouped by rule where the officer wants that', async () => {
    const { user } = await showChecked();
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), 'rule');
    const groups = Array.from(
      document.querySelectorAll('[aria-level="1"]'),
      ({ firstElementChild }) => firstElementChild?.textContent,
    );
    expect(groups).toHaveLength(2);
    expect(groups.join()).not.toContain('收支总表');
  });

  test('is walked through by keys alone', async () => {
    const { user } = await showChecked();
    const first = screen.getAllByRole('treeitem')[0]!;
    act(() => first.focus());
    await user.keyboard('{ArrowLeft}');
    expect(first).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('aria-level', '2');
    await user.keyboard('{End}');
    const last = screen.getByRole('treeitem', { name: /B6/u });
    expect(last).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('article')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(last).toHaveFocus());
    await user.keyboard('{Home}');
    expect(first).toHaveFocus();
  });

  test('shows a hundred of a group and the rest on demand', async () => {
    const { host } = openSession();
    const many: Engine = {
      check: async (workbook, options) => {
        const view = await engine.check(workbook, options);
        const copies = Array.from({ length: 130 }, (_, index) => ({ ...view.findings[0]!, id: `copy ${index}` }));
        return { ...view, findings: copies };
      },
    };
    const settings = openSettings(null);
    settings.set({ locale: 'zh' });
    const { user } = await showChecked({}, { host, session: new Session(host, many, { settings }) });
    expect(screen.getAllByRole('treeitem')).toHaveLength(102);
    await user.click(screen.getByRole('treeitem', { name: '显示其余 30 个' }));
    expect(screen.getAllByRole('treeitem')).toHaveLength(131);
  });

  test('shows a filter from elsewhere and lets it be cleared', async () => {
    const { user } = await showChecked();
    await user.click(screen.getByRole('button', { name: /^勾稽关系图/u }));
    const node = await screen.findByRole('button', { name: /^收支总表：有错误/u });
    await user.click(node);
    expect(screen.queryByRole('treeitem', { name: /B6/u })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^只看：收支总表，清除筛选/u }));
    expect(await finding(/B6/u)).toBeInTheDocument();
  });
});

describe('below the findings', () => {
  test('the picture of relations is a group of buttons with names, with a list beside it', async () => {
    const { user } = await showChecked();
    await user.click(screen.getByRole('button', { name: /^勾稽关系图/u }));
    const picture = await screen.findByRole('group', { name: '勾稽关系图' });
    const arc = within(picture).getByRole('button', { name: /^收支总表 ↔ 支出总表：3 项一致/u });
    expect(arc).toHaveAttribute('aria-pressed', 'false');
    act(() => within(picture).getAllByRole('button')[0]!.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(arc).toHaveAttribute('aria-pressed', 'true');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '放大' }));
    expect(await screen.findByRole('dialog', { name: '勾稽关系图' })).toBeInTheDocument();
    expect(await faults()).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: '放大' })).toBeVisible();
  });

  test('the tables say how they stand and why, and can be set right', async () => {
    const { user, session } = await showChecked();
    await user.click(screen.getByRole('button', { name: /^识别出的表/u }));
    expect(screen.getAllByText(/^识别依据/u)).toHaveLength(3);
    await user.selectOptions(screen.getByRole('combobox', { name: '工作表“支出总表”识别为', hidden: true }), 'none');
    await waitFor(() => expect(session.getSnapshot().recognition).toEqual({ 支出总表: 'none' }));
    expect(await faults()).toEqual([]);
  });

  test('what was not checked stands there with its reasons', async () => {
    const { user } = await showChecked();
    await user.click(screen.getByRole('button', { name: /^未能核对/u }));
    expect(screen.getByText(/不代表通过/u)).toBeInTheDocument();
  });
});

describe('what goes wrong', () => {
  test('a hidden sheet is offered to be shown', async () => {
    class Hidden extends MemoryHost {
      hidden = true;
      override showCell(at: CellRef) {
        return this.hidden ? Promise.reject(new HostError('hidden-sheet', { sheet: at.sheet })) : super.showCell(at);
      }
      override async unhideSheet() {
        this.hidden = false;
      }
    }
    const opened = openSession({}, (book: Workbook) => new Hidden(book));
    const { user, host } = await showChecked({}, opened);
    await user.click(await finding(/B6/u));
    await user.click(await screen.findByRole('button', { name: '取消隐藏并前往' }));
    await waitFor(async () => expect((await host.selection())?.sheet).toBe('“三公”经费表'));
  });

  test('a stale result says so and is checked again', async () => {
    const { user, host, session } = await showChecked();
    act(() => host.changeByHand([{ kind: 'set-value', at: { sheet: '收支总表', row: 7, column: 1 }, value: 100.75 }]));
    expect(await screen.findByText(/工作簿之后可能有改动/u)).toBeInTheDocument();
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '重新核对' }));
    await waitFor(() => expect(openPlaces(session)).toEqual([VEHICLES]));
    expect(screen.queryByText(/工作簿之后可能有改动/u)).not.toBeInTheDocument();
  });

  test('a workbook that cannot be written is checked all the same', async () => {
    const whyNotWrite = { zh: '工作簿以只读方式打开。', en: 'read-only.' };
    class ReadOnly extends MemoryHost {
      override readonly capabilities: HostCapabilities = {
        kind: 'memory',
        canWrite: false,
        whyNotWrite,
        canSave: false,
        hasSelection: false,
        version: 'memory',
      };
    }
    const { user } = await showChecked(
      {},
      openSession({}, (book: Workbook) => new ReadOnly(book)),
    );
    expect(screen.getByText('工作簿以只读方式打开。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '核对当前表' })).not.toBeInTheDocument();
    await user.click(await finding(/B6/u));
    expect(await screen.findByRole('button', { name: /^应用 .*补填/u })).toBeDisabled();
  });
});

describe('report and settings', () => {
  test('the report is inserted, copied and printed', async () => {
    const { user, host } = await showChecked();
    await user.click(screen.getByRole('tab', { name: '报告' }));
    await user.click(await screen.findByRole('button', { name: '插入核对报告表' }));
    expect(await screen.findByText('报告已写入工作表“核对报告”。')).toBeInTheDocument();
    expect((await host.listSheets()).map(({ name }) => name)).toContain('核对报告');
    await user.click(screen.getByRole('button', { name: '复制为文本' }));
    expect(await screen.findByText('已复制到剪贴板。')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toContain('101.75');
    await user.click(screen.getByRole('button', { name: '打印视图' }));
    expect(screen.getByRole('region', { name: '预算表核对报告' })).toBeInTheDocument();
    expect(await faults()).toEqual([]);
  });

  test('where the clipboard is forbidden the text can be copied by hand', async () => {
    const { user } = await showChecked();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('tab', { name: '报告' }));
    await user.click(await screen.findByRole('button', { name: '复制为文本' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /无法自动复制/u });
    expect(field.value).toContain('101.75');
  });

  test('language and appearance are settings', async () => {
    const { user, session } = showPane({ theme: 'dark' });
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(await faults()).toEqual([]);
    await user.selectOptions(await screen.findByRole('combobox', { name: '语言' }), 'en');
    expect(screen.getByRole('tab', { name: 'Settings' })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Appearance' }), 'high-contrast');
    expect(session.settings.get()).toMatchObject({ locale: 'en', theme: 'high-contrast' });
  });

  test('the tabs are walked through by arrows', async () => {
    const { user } = showPane();
    await user.tab();
    expect(screen.getByRole('tab', { name: '核对' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: '设置' })).toHaveFocus();
    expect(await screen.findByRole('combobox', { name: '语言' })).toBeInTheDocument();
    await user.keyboard('{Home}');
    expect(screen.getByRole('tab', { name: '核对' })).toHaveAttribute('aria-selected', 'true');
  });

  test('everything is said in English too', async () => {
    const { user } = await showChecked({ locale: 'en' });
    expect(screen.getByText(/^3 tables, \d+ relations/u)).toBeInTheDocument();
    await user.click(await finding(/^error B8 /u));
    expect(await screen.findByText('by relation')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Accept this finding…' })).toBeInTheDocument();
    expect(await faults()).toEqual([]);
  });

  test('rounding differences are listed on demand', async () => {
    const { session } = await showChecked();
    const { length } = session.getSnapshot().view!.findings;
    act(() => session.settings.set({ strict: true }));
    await waitFor(() => expect(session.getSnapshot().phase).toBe('done'));
    expect(session.getSnapshot().view!.findings.length).toBeGreaterThanOrEqual(length);
  });
});
