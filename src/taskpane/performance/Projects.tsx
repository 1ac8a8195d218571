import { Button, Link } from '@fluentui/react-components';
import type { PerformanceForm } from '../../performance/model';
import { amountText, fillable, type KnownProject } from '../../performance/templates';
import { CellLink } from '../components/CellLink/CellLink';
import { showFindings } from '../components/Findings/show-findings';
import { Section } from '../components/Section/Section';
import { SeverityIcon } from '../components/SeverityIcon/SeverityIcon';
import type { CheckView } from '../engine/model';
import { isBusy } from '../session';
import { useText } from '../text';
import { performanceText } from '../text/performance';
import { useSession } from '../use-session';
import { standingOf, stateOfForm } from './form-state';
import { usePerformanceStyles } from './usePerformanceStyles.styles';

export interface ProjectsProps {
  readonly view: CheckView;
  readonly onChoose: (form: PerformanceForm) => void;
}

/** The projects of the workbook and the forms of the department, each with how its form stands. */
export function Projects({ view, onChoose }: ProjectsProps) {
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const { forms, prefill } = view.performance;
  const ofProjects = new Set(prefill.projects.flatMap((project) => project.forms));
  const others = forms.filter((form, at) => !ofProjects.has(at));
  return (
    <>
      <Section
        title={say.projects}
        count={say.count(
          prefill.projects.length,
          prefill.projects.filter((project) => project.forms.length > 0).length,
        )}
        initiallyOpen
      >
        {prefill.projects.length === 0 ? (
          <p className={styles.text}>{say.noProjects}</p>
        ) : (
          <ul className={styles.list}>
            {prefill.projects.map((project, at) => (
              <ProjectItem key={at} view={view} project={project} onChoose={onChoose} />
            ))}
          </ul>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={say.departmentForms} count={String(others.length)} initiallyOpen>
          <ul className={styles.list}>
            {others.map((form, at) => (
              <FormItem key={at} view={view} form={form} project={null} onChoose={onChoose} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface ItemProps extends ProjectsProps {
  readonly project: KnownProject;
}

function ProjectItem({ view, project, onChoose }: ItemProps) {
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  if (project.forms.length > 0) {
    return project.forms.map((at) => (
      <FormItem key={at} view={view} form={view.performance.forms[at]!} project={project} onChoose={onChoose} />
    ));
  }
  return (
    <li className={styles.item}>
      <SeverityIcon state="unknown" />
      <div className={styles.body}>
        <ProjectName project={project} />
        <span className={styles.quiet}>{say.noForm}</span>
      </div>
    </li>
  );
}

function ProjectName({ project }: { project: KnownProject }) {
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const { name, code, budget } = project;
  return (
    <>
      {name.at ? (
        <CellLink at={name.at}>
          <span className={styles.name}>{name.value}</span>
        </CellLink>
      ) : (
        <span className={styles.name}>{name.value}</span>
      )}
      <span className={styles.quiet}>
        {[code?.value, budget ? say.budget(amountText(budget.value, '万元'), '万元') : say.unknownBudget]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

interface FormItemProps extends ProjectsProps {
  readonly form: PerformanceForm;
  readonly project: KnownProject | null;
}

function FormItem({ view, form, project, onChoose }: FormItemProps) {
  const { session, state } = useSession();
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const standing = stateOfForm(view, form);
  const known = project ? fillable(form, project) : [];
  const name = project?.name.value ?? form.title?.text ?? form.sheet;
  const writable = session.capabilities.canWrite;
  return (
    <li className={styles.item}>
      <SeverityIcon state={standingOf(standing)} />
      <div className={styles.body}>
        {project ? (
          <ProjectName project={project} />
        ) : (
          <CellLink at={{ sheet: form.sheet, row: form.area.top, column: form.area.left }}>
            <span className={styles.name}>{name}</span>
          </CellLink>
        )}
        <span className={styles.quiet}>
          {[form.sheet, standing.filled === 0 ? say.empty : say.progress(standing.filled, standing.all)].join(' · ')}
        </span>
        <div className={styles.actions}>
          {project && (
            <CellLink at={{ sheet: form.sheet, row: form.area.top, column: form.area.left }}>{say.goToForm}</CellLink>
          )}
          {standing.findings.length > 0 && (
            <Link
              as="button"
              type="button"
              inline
              aria-label={say.problems(standing.findings.length) + say.of(name)}
              onClick={() => {
                session.filter({ tables: standing.tables, sheet: standing.tables.length > 0 ? null : form.sheet });
                session.show({ tab: 'check' });
                requestAnimationFrame(showFindings);
              }}
            >
              {say.problems(standing.findings.length)}
            </Link>
          )}
          {writable && known.length > 0 && (
            <Link
              as="button"
              type="button"
              inline
              aria-label={say.fill + say.of(name)}
              title={known.map(({ label, known: one }) => `${label} ${amountText(one.value, '万元')}万元`).join('，')}
              disabled={isBusy(state)}
              onClick={() => void session.change(say.filledTitle, () => known.map(({ edit }) => edit))}
            >
              {say.fill}
            </Link>
          )}
          {writable && form.columns.length > 0 && form.kind !== 'duty' && (
            <Button size="small" aria-label={say.choose + say.of(name)} onClick={() => onChoose(form)}>
              {say.choose}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
