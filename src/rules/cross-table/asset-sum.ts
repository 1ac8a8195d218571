import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 资产总额 = 房屋 + 车辆 + 设备 + 其他固定资产 */
export const assetSum = relationRule({
  id: 'cross-table/asset-sum',
  title: { zh: '资产总额 = 房屋 + 车辆 + 设备 + 其他固定资产', en: 'Assets: the total is the sum of its kinds' },
  basis: LAW.arithmetic,
  claims: [{ principle: 'rows', kinds: ['assets'], alias: ['XT-08'] }],
});
