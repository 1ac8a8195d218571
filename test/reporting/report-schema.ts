import Ajv2020, { type AnySchemaObject } from 'ajv/dist/2020';
import schema from '../../docs/report.schema.json';

/**
 * The published schema lets later releases add fields; here it is closed, so that a field added to the report and forgotten
 * in the schema fails.
 */
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  closed(schema) as AnySchemaObject,
);

/** What the schema holds against a report; empty when nothing. */
export function schemaErrors(report: unknown): string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const open = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return open ? { ...copy, additionalProperties: false } : copy;
}
