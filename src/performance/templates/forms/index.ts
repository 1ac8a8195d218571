import type { Template, TemplateId } from '../model';
import { hebeiDepartment, hebeiDuty, hebeiProject } from './hebei';
import { nationalDepartment2015, nationalProject2015, nationalProject2021 } from './national';
import { guangdongDepartment, hunanDepartment, hunanProject, shanghaiProject } from './regions';

/** All forms that can be inserted; the first of each scope is offered first. */
export const TEMPLATES: readonly Template[] = [
  hebeiProject,
  nationalProject2021,
  nationalProject2015,
  shanghaiProject,
  hunanProject,
  hebeiDepartment,
  nationalDepartment2015,
  hunanDepartment,
  guangdongDepartment,
  hebeiDuty,
];

/** The form with an id; undefined for an id there is none of. */
export function findTemplate(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === (id as TemplateId));
}
