import { MemoryHost } from '../../../src/hosts/memory';
import { describeHostContract } from '../contract/contract';

describeHostContract('memory', async (workbook) => {
  const host = new MemoryHost(workbook);
  return {
    host,
    changeByHand: async (edits) => {
      host.changeByHand(edits);
    },
  };
});
