import { createRoot } from 'react-dom/client';
import { openEngine } from '../taskpane/engine/open-engine';
import { openSettings } from '../taskpane/session';
import { Documents } from './documents';
import { Page } from './Page';

const SAMPLE = '示例 部门预算公开表.xlsx';

const settings = openSettings();
const documents = new Documents(openEngine(), settings);

async function openSample(): Promise<void> {
  await documents.open(SAMPLE, async () => {
    const answer = await fetch('assets/sample/sample.xlsx');
    if (!answer.ok) throw new Error(`sample.xlsx: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  });
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page documents={documents} settings={settings} openSample={openSample} />);
// The sample shows what the tool does before anything of one's own is opened.
void openSample();
