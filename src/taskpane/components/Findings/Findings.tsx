import { Button, SearchBox, Select } from '@fluentui/react-components';
import { memo, useCallback, useMemo, type ReactNode } from 'react';
import type { CheckView } from '../../engine/model';
import { filterFindings, groupFindings, NO_FILTER, type Filter, type Grouping } from '../../session';
import { useText } from '../../text';
import { useOnlySession, useSessionPart } from '../../use-session';
import { DismissIcon } from '../icons';
import { FindingTree } from './FindingTree';
import { FINDINGS_HEADING } from './show-findings';
import { useFindingsStyles } from './useFindingsStyles.styles';

/** What was found, narrowed down and grouped as the officer wants it. */
export const Findings = memo(function Findings({ view }: { view: CheckView }) {
  const session = useOnlySession();
  const filter = useSessionPart((state) => state.filter);
  const grouping = useSessionPart((state) => state.grouping);
  const opened = useSessionPart((state) => state.openFinding);
  const { text } = useText();
  const styles = useFindingsStyles();
  const open = useCallback((id: string) => session.openFinding(id), [session]);
  const findings = useMemo(() => filterFindings(view, filter), [view, filter]);
  const groups = useMemo(() => groupFindings(view, findings, grouping), [view, findings, grouping]);
  if (view.findings.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby={FINDINGS_HEADING}>
      <h2 className={styles.heading} id={FINDINGS_HEADING} tabIndex={-1}>
        {text.findings}
        <span className={styles.count} role="status">
          {text.shown(findings.length, view.findings.length)}
        </span>
      </h2>
      <FilterBar />
      <FilterChip view={view} />
      {findings.length > 0 ? (
        <FindingTree view={view} groups={groups} opened={opened} onOpen={open} />
      ) : (
        <p className={styles.empty}>{text.noMatch}</p>
      )}
    </section>
  );
});

function FilterBar() {
  const session = useOnlySession();
  const filter = useSessionPart((state) => state.filter);
  const grouping = useSessionPart((state) => state.grouping);
  const { text, severity } = useText();
  const styles = useFindingsStyles();
  return (
    <div className={styles.filters} role="search">
      <SearchBox
        className={styles.search}
        size="small"
        dismiss={{ 'aria-label': text.clearSearch }}
        placeholder={text.search}
        aria-label={text.search}
        value={filter.text}
        onChange={(_, { value }) => session.filter({ text: value })}
      />
      <Choice
        label={text.severity}
        value={filter.severity}
        onChange={(value) => session.filter({ severity: value as Filter['severity'] })}
      >
        <option value="all">{text.anySeverity}</option>
        {(['error', 'warning', 'info'] as const).map((one) => (
          <option key={one} value={one}>
            {severity(one)}
          </option>
        ))}
      </Choice>
      <Choice
        label={text.which}
        value={filter.accepted}
        onChange={(value) => session.filter({ accepted: value as Filter['accepted'] })}
      >
        {(['open', 'accepted', 'all'] as const).map((one) => (
          <option key={one} value={one}>
            {text.accepted[one]}
          </option>
        ))}
      </Choice>
      <Choice
        label={text.grouping}
        value={grouping}
        onChange={(value) => session.show({ grouping: value as Grouping })}
      >
        <option value="table">{text.byTable}</option>
        <option value="rule">{text.byRule}</option>
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const styles = useFindingsStyles();
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {children}
    </Select>
  );
}

/** What the list is narrowed to from elsewhere: a table, a link, a sheet; one press takes it away. */
function FilterChip({ view }: { view: CheckView }) {
  const session = useOnlySession();
  const { tables, sheet } = useSessionPart((state) => state.filter);
  const { text, say, kindName } = useText();
  const styles = useFindingsStyles();
  if (tables.length === 0 && sheet === null) return null;
  const names = tables.map((id) => {
    const table = view.tables.find((one) => one.id === id);
    return table ? kindName(table.kind) : id;
  });
  const words = sheet === null ? text.filteredTable(names) : text.filteredSheet(sheet);
  return (
    <Button
      className={styles.chip}
      size="small"
      shape="circular"
      icon={<DismissIcon />}
      iconPosition="after"
      aria-label={say.list([words, text.clearFilter])}
      onClick={() => session.filter({ tables: NO_FILTER.tables, sheet: NO_FILTER.sheet })}
    >
      {words}
    </Button>
  );
}
