import { memo } from 'react';
import type { CheckView } from '../../engine/model';
import { Acceptances } from '../Acceptances/Acceptances';
import { NotChecked } from '../NotChecked/NotChecked';
import { RelationGraph } from '../RelationGraph/RelationGraph';
import { Tables } from '../Tables/Tables';

/** What stands below the findings; loaded when there is a result to show. */
const Details = memo(function Details({ view }: { view: CheckView }) {
  return (
    <>
      <RelationGraph view={view} />
      <Tables view={view} />
      <NotChecked view={view} />
      <Acceptances view={view} />
    </>
  );
});

export default Details;
