import type { Kept } from '../../hosts/kept';
import { knownKinds } from '../../reporting/kind-names';
import type { EngineOptions, Recognised } from '../engine/model';
import type { Settings } from './settings';

/** What the engine is told of what is kept in the workbook and what the user has chosen. */
export function optionsOf(kept: Kept, { strict }: Settings): EngineOptions {
  const recognition = recognisedOf(kept);
  return {
    strict,
    acceptances: kept.acceptances,
    ...(Object.keys(recognition).length === 0 ? {} : { recognition }),
  };
}

/** Recognition set right by hand. */
export function recognisedOf({ recognition }: Kept): Recognised {
  return knownKinds(recognition);
}
