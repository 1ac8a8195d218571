import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { openFile } from '../../hosts/file';
import { HostError } from '../../hosts/host-error';
import type { WorkbookHost } from '../../hosts/port';
import { readPerformanceForms } from '../../performance';
import {
  findTemplate,
  InsertError,
  insertForms,
  readPrefill,
  TEMPLATES,
  type Destination,
  type Insertion,
  type KnownProject,
  type Prefill,
  type Template,
} from '../../performance/templates';
import { recogniseTables } from '../../tables';
import { formatArea } from '../../workbook';
import { EXIT, type Environment, type ExitCode } from '../environment';
import { explain } from '../file-problems';
import { refuseLoss, writeOutput, type Target } from '../output';
import { harmless } from '../../reporting';
import { UserError } from '../user-error';
import { insertMessages, type InsertMessages } from './messages';
import type { InsertLine } from './options';

/**
 * Puts forms into a copy of a workbook and names what was filled in and what is left to fill.
 * Returns 0, or 2 with a message where nothing could be written.
 */
export async function insertTemplate(line: InsertLine, environment: Environment): Promise<ExitCode> {
  const say = insertMessages(line.language);
  try {
    const target = targetOf(line, environment);
    if (target !== null) await refuseLoss(target, [resolve(environment.directory, line.file)]);
    const host = await open(line, environment.directory, say);
    const workbook = await host.readWorkbook();
    const recognition = recogniseTables(workbook);
    const prefill = readPrefill(workbook, recognition, readPerformanceForms(workbook, recognition.tables));
    if (line.list) {
      environment.stdout.write(harmless(listing(prefill, line, say)));
      return EXIT.clean;
    }
    const template = findTemplate(line.template);
    if (!template) throw new UserError(say.noTemplate(line.template));
    const projects = chosen(line, template, prefill, say);
    const unit = line.unit ?? prefill.unit ?? template.unit;
    const insertion = insertForms(workbook, prefill, { template, unit, projects }, destinationOf(line));
    await write(host, insertion, target!, line, say);
    environment.stdout.write(harmless(summary(insertion, template, line, say)));
    return EXIT.clean;
  } catch (error) {
    const text = messageOf(error, line);
    if (text === null) throw error;
    environment.stderr.write(`${harmless(text)}\n`);
    return EXIT.unusable;
  }
}

function messageOf(error: unknown, { language }: InsertLine): string | null {
  if (error instanceof UserError) return error.message;
  return error instanceof InsertError || error instanceof HostError ? error.text[language] : null;
}

async function open(line: InsertLine, directory: string, say: InsertMessages): Promise<WorkbookHost> {
  const file = resolve(directory, line.file);
  try {
    return await openFile(await readFile(file), basename(file));
  } catch (error) {
    throw new UserError(say.unreadable(line.file, explain(error).text[line.language]));
  }
}

function destinationOf({ oneSheet, at }: InsertLine): Destination {
  if (at) return { kind: 'at', at };
  return oneSheet ? { kind: 'one-sheet' } : { kind: 'sheets' };
}

/** The projects named, all, or those without a form; none for forms of the department. */
function chosen(line: InsertLine, { scope }: Template, { projects }: Prefill, say: InsertMessages): KnownProject[] {
  if (scope === 'department') {
    if (line.all || line.projects.length > 0) throw new UserError(say.onlyProjects(line.all ? '--all' : '--project'));
    return [];
  }
  if (line.projects.length > 0) return line.projects.map((name) => projectNamed(name, projects, say));
  const open = line.all ? projects : projects.filter(({ forms }) => forms.length === 0);
  if (open.length === 0 && projects.length > 0) throw new UserError(say.allHaveForms);
  return [...open];
}

function projectNamed(wanted: string, projects: readonly KnownProject[], say: InsertMessages): KnownProject {
  const same = (text: string | undefined): boolean => text?.replace(/\s+/gu, '') === wanted.replace(/\s+/gu, '');
  const coded = projects.find(({ code }) => same(code?.value));
  const named = projects.filter(({ name }) => same(name.value));
  const found = coded ?? named[0];
  if (!found) throw new UserError(say.noProject(wanted));
  if (!coded && named.length > 1)
    throw new UserError(
      say.manyProjects(
        wanted,
        named.map(({ code }) => code?.value ?? say.unknown),
      ),
    );
  return found;
}

/** Null where nothing is to be written. */
function targetOf({ list, output, force, language }: InsertLine, { directory }: Environment): Target | null {
  return list || output === null ? null : { output, force, language, directory };
}

async function write(
  host: WorkbookHost,
  { edits }: Insertion,
  target: Target,
  line: InsertLine,
  say: InsertMessages,
): Promise<void> {
  if (!host.capabilities.canSave) throw new UserError(say.cannotSave(line.file));
  await host.applyEdits(edits);
  const { bytes } = await host.save();
  await writeOutput(target, bytes);
}

function summary({ placed }: Insertion, template: Template, line: InsertLine, say: InsertMessages): string {
  const lines = placed.flatMap(({ sheet, area, project, form }) => {
    const open = form.fields.filter(({ state, required }) => state === 'open' && required).map(({ name }) => name);
    return [
      say.inserted(sheet, formatArea(area), project?.name.value ?? template.name[line.language]),
      ...(open.length > 0 ? [say.open(open)] : []),
    ];
  });
  return `${[...lines, say.written(placed.length, line.output!)].join('\n')}\n`;
}

function listing({ projects }: Prefill, { language }: InsertLine, say: InsertMessages): string {
  const forms = TEMPLATES.map(
    ({ id, name, use, confidence }) =>
      `  ${id.padEnd(24)}${name[language]}\n${' '.repeat(26)}${use[language]}；${say.confidence[confidence]}`,
  );
  const known = projects.map(
    ({ name, code, forms: own }) =>
      `  ${[code?.value, name.value].filter(Boolean).join(' ')}（${own.length === 0 ? say.noForm : say.hasForm}）`,
  );
  return `${[say.templates, ...forms, '', say.projects, ...(known.length > 0 ? known : [`  ${say.noProjects}`])].join('\n')}\n`;
}
