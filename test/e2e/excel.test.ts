import { expectSoon } from './support/expect-soon';
import { button, SHEET, swapped, usePane, type PaneOptions } from './support/pane';

const openPane = usePane();

async function openChecked(options?: PaneOptions) {
  const pane = await openPane(options);
  await pane.checked();
  const value = () => pane.excel.book.sheet(SHEET)!.cell(8, 3)?.value;
  return { ...pane, value };
}

describe.each(['1.13', '1.14', '1.17', 'web'] as const)('pane in simulated Excel %s', (matrix) => {
  test('checks, goes to the cell, mends it and takes it back', async () => {
    const { page, excel, value } = await openChecked({ matrix });
    expect(value()).toBe(858.88);
    await swapped(page).click();
    await page.getByRole('button', { name: /D9/u }).first().click();
    await expectSoon(() => excel.book.active.name, SHEET);
    await button(page, /^应用/u).click();
    await expectSoon(value, 885.88);
    await button(page, /^撤销/u).click();
    await expectSoon(value, 858.88);
    await swapped(page).waitFor();
  });

  test('inserts the report as a sheet, the next one in its place, and never checks it', async () => {
    const { page, excel } = await openChecked({ matrix });
    const names = () => excel.book.sheets.map(({ name }) => name).join();
    const before = names();
    const summary = await page.getByText(/\d+ 张表，/u).textContent();
    await page.getByRole('tab', { name: '报告' }).click();
    const insert = async (): Promise<void> => {
      await button(page, '插入核对报告表').click();
      await page.getByText('报告已写入工作表“核对报告”。').waitFor();
      await page.getByRole('button', { name: '关闭' }).click();
      expect(names()).toBe(`${before},核对报告`);
      expect(excel.book.active.name).toBe('核对报告');
    };
    const title = () => excel.book.sheet('核对报告')!.cell(0, 0)?.value;
    await insert();
    const written = title();
    excel.changeByHand([
      { kind: 'set-value', at: { sheet: '核对报告', row: 0, column: 0 }, value: '手工改过' },
      { kind: 'set-value', at: { sheet: SHEET, row: 8, column: 3 }, value: 858.88 },
    ]);
    await page.getByText('工作簿之后可能有改动').waitFor();
    await insert();
    expect([title(), written]).toEqual([written, expect.stringContaining('核对报告')]);
    // Checked again with the report in it, since the workbook was changed.
    await page.getByRole('tab', { name: '核对' }).click();
    expect(await page.getByText(/\d+ 张表，/u).textContent()).toBe(summary);
  });
});

describe('pane in simulated Excel', () => {
  test('an accepted finding stays accepted when the workbook is opened again, until it is revoked', async () => {
    const first = await openChecked();
    await swapped(first.page).click();
    await button(first.page, '接受此问题…').click();
    await button(first.page, '接受').click();
    await first.page.getByText('请写明理由。').waitFor();
    await first.page.getByRole('textbox', { name: /理由/u }).fill('年初调整，已报财政局备案');
    await button(first.page, '接受').click();
    await first.page.getByText('已接受，保存工作簿后才会留下。').waitFor();
    await first.close();

    const again = await openChecked({ excel: first.excel });
    await expectSoon(() => swapped(again.page).count(), 0);
    await button(again.page, /^已接受/u).click();
    await again.page.getByText(/年初调整，已报财政局备案/u).waitFor();
    await button(again.page, '撤回接受').click();
    await swapped(again.page).waitFor();
    await again.close();

    const { page } = await openChecked({ excel: first.excel });
    await swapped(page).waitFor();
    expect([...first.excel.book.xmlParts.values()].join()).not.toContain('年初调整');
  });

  test.each(['1.14', 'web'] as const)(
    'a check takes three round trips, what others accepted included (%s)',
    async (matrix) => {
      const { page, excel } = await openChecked({ matrix });
      const other = await openChecked({ excel });
      await swapped(other.page).click();
      await button(other.page, '接受此问题…').click();
      await other.page.getByRole('textbox', { name: /理由/u }).fill('已报备');
      await button(other.page, '接受').click();
      await other.page.getByText('已接受，保存工作簿后才会留下。').waitFor();
      const before = excel.roundTrips;
      await button(page, '核对工作簿').click();
      await expectSoon(() => swapped(page).count(), 0);
      expect(excel.roundTrips - before).toBe(3);
    },
  );

  test('a protected sheet is left alone, and written to once the protection is gone', async () => {
    const { page, excel, value } = await openChecked();
    excel.book.sheet(SHEET)!.isProtected = true;
    await swapped(page).click();
    await button(page, /^应用/u).click();
    await page.getByText(`工作表“${SHEET}”设有保护，没有写入。请在“审阅”中撤销保护后重试。`).waitFor();
    expect(value()).toBe(858.88);
    excel.book.sheet(SHEET)!.isProtected = false;
    await button(page, '重试').click();
    await expectSoon(value, 885.88);
    await page.getByText(/^已应用：/u).waitFor();
  });

  test.each(['reading', 'writing'] as const)('a cell being edited stops the %s, with a way on', async (what) => {
    const { page, excel, value } = await openChecked();
    if (what === 'writing') await swapped(page).click();
    excel.isEditingCell = true;
    await button(page, what === 'writing' ? /^应用/u : '核对工作簿').click();
    await page.getByText('正在编辑单元格。请先按回车结束编辑，再重试。').waitFor();
    expect(value()).toBe(858.88);
    // Not yet: the message stands as long as its cause does.
    await button(page, '重试').click();
    await page.getByText('正在编辑单元格。请先按回车结束编辑，再重试。').waitFor();
    excel.isEditingCell = false;
    await button(page, '重试').click();
    await expectSoon(() => page.getByText('正在编辑单元格').count(), 0);
    if (what === 'writing') await expectSoon(value, 885.88);
    else await swapped(page).waitFor();
  });

  test('an Excel that hangs while it is read can be left by hand, and says so after its time', async () => {
    const { page, excel } = await openChecked({ before: (one) => one.clock.install() });
    excel.isHung = true;
    await button(page, '核对工作簿').click();
    await button(page, '取消').click();
    await page.getByText('已取消核对。').waitFor();
    await swapped(page).waitFor();

    await button(page, '核对工作簿').click();
    await button(page, '取消').waitFor();
    await page.clock.fastForward(61_000);
    await page.getByText(/^Excel 长时间没有响应，已停止等待。/u).waitFor();
    // What was found before is still there, marked as possibly out of date.
    await page.getByText('下面是上次核对的结果，工作簿之后可能有改动。').waitFor();
    excel.isHung = false;
    await button(page, '重试').click();
    await expectSoon(() => page.getByText(/长时间没有响应/u).count(), 0);
    await swapped(page).waitFor();
  });

  test('an Excel that hangs while it is written to: nobody knows, and the next check tells', async () => {
    const { page, excel, value } = await openChecked({ before: (one) => one.clock.install() });
    await swapped(page).click();
    await button(page, /^应用/u).waitFor();
    const isWriting = ({ Actions }: Parameters<typeof excel.hangsAt>[0]) =>
      Actions.some(({ Name }) => Name === 'SuspendScreenUpdatingUntilNextSync');
    let asked = false;
    excel.hangsAt = (request) => {
      asked ||= isWriting(request);
      return isWriting(request);
    };
    await button(page, /^应用/u).click();
    await expectSoon(() => asked, true);
    await page.clock.fastForward(61_000);
    await page.getByText(/^Excel 长时间没有响应，已停止等待。写入可能稍后才完成/u).waitFor();
    // Excel comes back and has done it after all.
    excel.hangsAt = () => false;
    excel.book.setValue(excel.book.sheet(SHEET)!, 8, 3, 885.88);
    await button(page, '重新核对').click();
    await expectSoon(() => swapped(page).count(), 0);
    expect(value()).toBe(885.88);
  });

  test('a sheet given another name: the result may be out of date, and a fix worked out before is not written', async () => {
    const { page, excel } = await openChecked({ matrix: '1.17' });
    await swapped(page).click();
    excel.renameByHand(SHEET, '改过的表');
    await page.getByText('下面是上次核对的结果，工作簿之后可能有改动。').waitFor();
    await button(page, /^应用/u).click();
    await page.getByText(/没有写入。已重新核对/u).waitFor();
    expect(excel.book.sheet('改过的表')!.cell(8, 3)?.value).toBe(858.88);
  });

  test('an Excel that hangs from the start', async () => {
    const { page, excel, checked } = await openPane({
      before: (one) => one.clock.install(),
    });
    await checked();
    excel.isHung = true;
    await page.reload();
    await page.getByText('正在打开…').waitFor();
    await page.clock.fastForward(13_000);
    await page.getByText(/^Excel 长时间没有响应/u).waitFor();
    excel.isHung = false;
    await button(page, '重试').click();
    await checked();
  });
});

describe('with the keyboard alone', () => {
  test('from the list to the cell, the fix and back', async () => {
    const { page, excel, value } = await openChecked();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
      });
    const press = async (key: string, wanted: RegExp): Promise<void> => {
      const passed: string[] = [];
      for (let turn = 0; turn < 60; turn += 1) {
        await page.keyboard.press(key);
        passed.push(await focused());
        if (wanted.test(passed.at(-1)!)) return;
      }
      throw new Error(`${key} never reached ${wanted.source}: ${passed.map((text) => text.slice(0, 30)).join(' | ')}`);
    };
    await press('Tab', /^一般公共预算|^部门|^财政拨款/u);
    await press('ArrowDown', /D9 2014001 行政运行/u);
    await page.keyboard.press('Enter');
    await expectSoon(() => page.evaluate(() => document.activeElement?.tagName), 'H2');
    await press('Tab', /D9/u);
    await page.keyboard.press('Enter');
    await expectSoon(() => excel.book.active.name, SHEET);
    await press('Tab', /^应用/u);
    await page.keyboard.press('Enter');
    await expectSoon(value, 885.88);
    await press('Tab', /^撤销/u);
    await page.keyboard.press('Enter');
    await expectSoon(value, 858.88);
  });
});
