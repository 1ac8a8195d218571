import type { CheckView } from '../../engine/model';
import { useText } from '../../text';
import { Section } from '../Section/Section';

export function RelationGraph({ view }: { view: CheckView }) {
  const { text } = useText();
  return (
    <Section title={text.graph} count={String(view.coverage.links.length)}>
      {null}
    </Section>
  );
}
