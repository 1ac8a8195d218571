import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 公务用车购置及运行费 = 购置费 + 运行费 */
export const vehicleSum = relationRule({
  id: 'three-public/vehicle-sum',
  title: { zh: '公务用车购置及运行费 = 购置费 + 运行费', en: 'Vehicles = purchase + running' },
  basis: LAW.threePublic,
  claims: [
    {
      principle: 'rows',
      axes: ['three-public'],
      alias: ['TP-02'],
      where: { account: 'three-public:vehicle' },
    },
    {
      principle: 'columns',
      axes: ['item'],
      alias: ['TP-02'],
      where: { account: 'three-public:vehicle' },
    },
  ],
});
