import { Button, Link, mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { CheckView } from '../../engine/model';
import { useText } from '../../text';
import { useOnlySession, useSessionPart } from '../../use-session';
import { filterFindings } from '../../session';
import { showFindings } from '../Findings/show-findings';
import { EnlargeIcon } from '../icons';
import { Section } from '../Section/Section';
import { GraphPicture, LINK_LOOK } from './GraphPicture';
import { layOut, type GraphLink } from './layout';
import { useRelationGraphStyles } from './useRelationGraphStyles.styles';

const GraphDialog = lazy(() => import('./GraphDialog'));

/** 勾稽关系图: which tables hang together, and where they do not agree. */
export function RelationGraph({ view }: { view: CheckView }) {
  const { text, kindName } = useText();
  const styles = useRelationGraphStyles();
  const [large, setLarge] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const restoreFocus = useRestoreFocusTarget();
  const { links } = useMemo(() => layOut(view, ({ kind }) => kindName(kind)), [view, kindName]);
  return (
    <Section
      title={text.graph}
      action={
        links.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            icon={<EnlargeIcon />}
            {...restoreFocus}
            onClick={() => {
              setLoaded(true);
              setLarge(true);
            }}
          >
            {text.enlarge}
          </Button>
        )
      }
    >
      {links.length === 0 ? (
        <p className={styles.help}>{text.noLinks}</p>
      ) : (
        <>
          <p className={styles.help}>{text.graphHelp}</p>
          <GraphPicture view={view} />
          <Picked view={view} />
          <Legend links={links} />
          <LinkList links={links} />
        </>
      )}
      {loaded && (
        <Suspense fallback={null}>
          <GraphDialog view={view} open={large} onClose={() => setLarge(false)} />
        </Suspense>
      )}
    </Section>
  );
}

/** What is picked in the picture, and the way up to its findings. */
function Picked({ view }: { view: CheckView }) {
  const { text, say, kindName } = useText();
  const styles = useRelationGraphStyles();
  const filter = useSessionPart((state) => state.filter);
  if (filter.tables.length === 0) return null;
  const names = view.tables.flatMap(({ id, kind }) => (filter.tables.includes(id) ? [kindName(kind)] : []));
  const count = filterFindings(view, filter).length;
  return (
    <p className={styles.help} role="status">
      {say.list([text.filteredTable(names), text.findingsOf(count)])}{' '}
      {count > 0 && (
        <Link as="button" type="button" inline onClick={showFindings}>
          {text.showThem}
        </Link>
      )}
    </p>
  );
}

function Legend({ links }: { links: readonly GraphLink[] }) {
  const { text } = useText();
  const styles = useRelationGraphStyles();
  const states = (['violated', 'suspicious', 'rounding', 'exact', 'not-checkable'] as const).filter((state) =>
    links.some((link) => link.state === state),
  );
  return (
    <ul className={styles.legend}>
      {states.map((state) => (
        <li key={state} className={styles.legendItem}>
          <svg width={28} height={8} aria-hidden>
            <line
              className={mergeClasses(styles.line, styles[state], LINK_LOOK[state].thick && styles.thick)}
              x1={0}
              y1={4}
              x2={28}
              y2={4}
              strokeDasharray={LINK_LOOK[state].dash}
            />
          </svg>
          {text.linkState[state]}
        </li>
      ))}
    </ul>
  );
}

/** The picture in words. */
function LinkList({ links }: { links: readonly GraphLink[] }) {
  const session = useOnlySession();
  const { text, say, kindName } = useText();
  const styles = useRelationGraphStyles();
  return (
    <details>
      <summary className={styles.summary}>{text.asList}</summary>
      <ul className={styles.list}>
        {links.toReversed().map(({ from, to, tally }) => (
          <li key={`${from.id} ${to.id}`}>
            <Link
              as="button"
              type="button"
              inline
              onClick={() => {
                session.filter({ tables: [from.id, to.id], sheet: null });
                showFindings();
              }}
            >
              {text.link(kindName(from.kind), kindName(to.kind))}
            </Link>
            {say.brackets(say.tally(tally))}
          </li>
        ))}
      </ul>
    </details>
  );
}
