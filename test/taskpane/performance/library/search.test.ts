import { entriesFor } from '../../../../src/performance/library';
import { indexEntries, loadPinyin } from '../../../../src/taskpane/performance/library/search';

const ENTRIES = entriesFor(['信访维稳', '信息化建设']);

const names = async (query: string, withPinyin = true): Promise<string[]> =>
  indexEntries(ENTRIES, withPinyin ? await loadPinyin() : null)
    .find(query)
    .map(({ name }) => name);

test.each([
  ['办结率', ['信访事项按期办结率']],
  ['bjl', ['信访事项按期办结率']],
  ['BJL', ['信访事项按期办结率']],
  ['banjielv', ['信访事项按期办结率']],
  ['banjie', ['信访事项按期办结率']],
  ['banji', ['信访事项按期办结率']],
  ['按qbj', ['信访事项按期办结率']],
  ['系统 shiyong', ['系统可持续使用年限']],
  ['jsyw', ['建设（运维）系统数量', '建设（运维）成本']],
  ['zhibanbeiqin', ['值班备勤人数']],
  ['网络线路数量 条', ['网络线路数量']],
  ['bjlx', []],
  ['anqibl', []],
  ['没有的', []],
])('“%s”', async (query, found) => {
  expect(await names(query)).toEqual(found);
});

test('nothing asked, everything found, in order', async () => {
  expect(await names('  ')).toEqual(ENTRIES.map(({ name }) => name));
});

test('before the dictionary is there, what is written is found', async () => {
  expect(await names('办结', false)).toEqual(['信访事项按期办结率']);
  expect(await names('bjl', false)).toEqual([]);
});
