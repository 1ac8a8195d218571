import { Button, Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  findTemplate,
  insertForms,
  renderForm,
  TEMPLATES,
  type Destination,
  type FormUnit,
  type KnownProject,
  type Prefill,
  type Template,
} from '../../performance/templates';
import type { CellRef } from '../../workbook';
import { Section } from '../components/Section/Section';
import type { CheckView } from '../engine/model';
import { isBusy } from '../session';
import { useText } from '../text';
import { performanceText } from '../text/performance';
import { useSession } from '../use-session';
import { FormPreview } from './FormPreview';
import { usePerformanceStyles } from './usePerformanceStyles.styles';

/** Which form, for which projects, where; what will stand in it; insert. */
export function InsertForms({ view }: { view: CheckView }) {
  const { session, state } = useSession();
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const { prefill } = view.performance;
  const [template, setTemplate] = useState<Template>(TEMPLATES[0]!);
  const [unit, setUnit] = useState<FormUnit>(prefill.unit ?? template.unit);
  const [place, setPlace] = useState<Destination['kind']>('sheets');
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [unplaced, setUnplaced] = useState(false);
  const isOfProject = template.scope === 'project';
  const chosen = isOfProject
    ? prefill.projects.filter((project) => (picked ? picked.has(keyOf(project)) : project.forms.length === 0))
    : [];
  const { canWrite, hasSelection } = session.capabilities;
  const insert = async (): Promise<void> => {
    const selection = place === 'at' ? await session.host.selection().catch(() => null) : null;
    setUnplaced(place === 'at' && !selection);
    if (place === 'at' && !selection) return;
    const destination: Destination =
      place === 'at'
        ? { kind: 'at', at: { sheet: selection!.sheet, row: selection!.area.top, column: selection!.area.left } }
        : { kind: place };
    const first: { at: CellRef | null } = { at: null };
    const done = await session.change(say.insertedTitle, (workbook, { performance: now }) => {
      const { edits, placed } = insertForms(
        workbook,
        now.prefill,
        { template, unit, projects: sameProjects(now.prefill, chosen) },
        destination,
      );
      const [form] = placed;
      if (form) first.at = { sheet: form.sheet, row: form.area.top, column: form.area.left };
      return edits;
    });
    setPicked(null);
    if (done && first.at) await session.showCell(first.at);
  };
  return (
    <Section title={say.insert} initiallyOpen>
      <div className={styles.form}>
        <Field label={say.form} hint={say.confidence[template.confidence]}>
          <Select
            value={template.id}
            onChange={(_, { value }) => {
              const next = findTemplate(value) ?? template;
              setTemplate(next);
              setUnit(prefill.unit ?? next.unit);
            }}
          >
            {(['project', 'department'] as const).map((scope) => (
              <optgroup key={scope} label={scope === 'project' ? say.ofProjects : say.ofDepartment}>
                {TEMPLATES.filter((one) => one.scope === scope).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name[language]}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        {isOfProject && prefill.projects.length > 0 && (
          <ProjectChoice projects={prefill.projects} chosen={chosen} onChange={setPicked} />
        )}
        <Field label={say.unit}>
          <Select value={unit} onChange={(_, { value }) => setUnit(value === '元' ? '元' : '万元')}>
            {(['万元', '元'] as const).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label={say.place} {...(unplaced ? { validationMessage: say.noSelection } : {})}>
          <RadioGroup value={place} onChange={(_, { value }) => setPlace(value as Destination['kind'])}>
            {(hasSelection ? (['sheets', 'one-sheet', 'at'] as const) : (['sheets', 'one-sheet'] as const)).map(
              (one) => (
                <Radio key={one} value={one} label={say.places[one]} />
              ),
            )}
          </RadioGroup>
        </Field>
        <Preview prefill={prefill} template={template} unit={unit} projects={chosen} />
        {!canWrite && <p className={styles.text}>{say.cannotWrite}</p>}
        <div>
          <Button appearance="primary" disabledFocusable={!canWrite || isBusy(state)} onClick={() => void insert()}>
            {say.insertNow}
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** The same projects in a newer result. */
function sameProjects({ projects }: Prefill, chosen: readonly KnownProject[]): KnownProject[] {
  const keys = new Set(chosen.map(keyOf));
  return projects.filter((project) => keys.has(keyOf(project)));
}

function keyOf({ name, code, unitName }: KnownProject): string {
  return [code?.value, name.value, unitName?.value].join('|');
}

interface ProjectChoiceProps {
  readonly projects: readonly KnownProject[];
  readonly chosen: readonly KnownProject[];
  readonly onChange: (picked: ReadonlySet<string>) => void;
}

function ProjectChoice({ projects, chosen, onChange }: ProjectChoiceProps) {
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const keys = new Set(chosen.map(keyOf));
  const all = projects.every((project) => keys.has(keyOf(project)));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{say.forWhich}</legend>
      {projects.length > 1 && (
        <Checkbox
          label={say.allProjects}
          checked={all ? true : keys.size > 0 ? 'mixed' : false}
          onChange={() => onChange(all ? new Set() : new Set(projects.map(keyOf)))}
        />
      )}
      <ul className={styles.list}>
        {projects.map((project, at) => (
          <li key={at}>
            <Checkbox
              label={project.name.value + (project.forms.length === 0 ? say.of(say.noForm) : '')}
              checked={keys.has(keyOf(project))}
              onChange={(_, { checked }) => {
                const next = new Set(keys);
                if (checked) next.add(keyOf(project));
                else next.delete(keyOf(project));
                onChange(next);
              }}
            />
          </li>
        ))}
      </ul>
      {keys.size === 0 && <p className={styles.quiet}>{say.blankForm}</p>}
    </fieldset>
  );
}

interface PreviewProps {
  readonly prefill: Prefill;
  readonly template: Template;
  readonly unit: FormUnit;
  readonly projects: readonly KnownProject[];
}

/** More are inserted, the first ones tell enough. */
const MOST_PREVIEWS = 30;

function Preview({ prefill, template, unit, projects }: PreviewProps) {
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const forms = (projects.length > 0 ? projects.slice(0, MOST_PREVIEWS) : [null]).map((project, at) => ({
    name: project?.name.value ?? template.name[language],
    fields: renderForm(template, prefill, { project, unit, number: at + 1, origin: { row: 0, column: 0 } }).fields,
  }));
  return (
    <section className={styles.form} aria-label={say.preview}>
      <span>{say.preview}</span>
      {forms.map(({ name, fields }, at) => (
        <FormPreview key={at} name={name} fields={fields} />
      ))}
    </section>
  );
}
