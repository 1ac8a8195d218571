import type { CheckView } from '../../engine/model';
import { Acceptances } from '../Acceptances/Acceptances';
import { NotChecked } from '../NotChecked/NotChecked';
import { RelationGraph } from '../RelationGraph/RelationGraph';
import { Tables } from '../Tables/Tables';

/** What stands below the findings; loaded when there is a result to show. */
export default function Details({ view }: { view: CheckView }) {
  return (
    <>
      <RelationGraph view={view} />
      <Tables view={view} />
      <NotChecked view={view} />
      <Acceptances view={view} />
    </>
  );
}
