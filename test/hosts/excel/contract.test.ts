import { openExcel } from '../../../src/hosts/excel';
import type { Matrix } from '../../excel-sim';
import { describeHostContract } from '../contract/contract';
import { expectFaithful, openSimulated, settled } from './support';

const MATRICES: readonly Matrix[] = ['1.13', '1.14', '1.17', 'web'];

describe.each(MATRICES)('Excel %s', (matrix) => {
  afterEach(expectFaithful);

  describeHostContract(
    `excel ${matrix}`,
    async (workbook) => {
      const { excel, host } = await openSimulated({ workbook, matrix });
      return {
        host,
        changeByHand: async (edits) => {
          // Listening begins with a round trip.
          await settled();
          excel.changeByHand(edits);
        },
        reopen: () => openExcel(),
        dispose: settled,
      };
    },
    { calculates: true },
  );
});
