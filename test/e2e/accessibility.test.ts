import AxeBuilder from '@axe-core/playwright';
import { button, swapped, usePane } from './support/pane';

const openPane = usePane();

/** Axe goes over everything that shows; on a busy machine that takes its time. */
const TIME = 120_000;

test.each(['light', 'dark'] as const)(
  'every view of the pane is free of faults, %s',
  async (colorScheme) => {
    const { page, checked } = await openPane({ colorScheme });
    const expectClean = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    await checked();
    await swapped(page).click();
    await button(page, /^应用/u).waitFor();
    await expectClean();
    await button(page, '返回列表').click();
    for (const section of ['识别出的表', '勾稽关系图', '未能核对']) {
      await button(page, new RegExp(`^${section}`, 'u')).click();
    }
    await expectClean();
    await button(page, '放大').click();
    await page.getByRole('dialog').waitFor();
    await expectClean();
    await page.keyboard.press('Escape');
    for (const [tab, words] of [
      ['报告', '插入核对报告表'],
      ['设置', '改动后自动重新核对'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(words).first().waitFor();
      await expectClean();
    }
  },
  TIME,
);
