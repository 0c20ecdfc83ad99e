import { isStyleId, styleIds, type StyleId } from '../core/reference/styleId';
import { UsageError } from './command';

/** The style of that name, the usual one without a name. */
export function styleNamed(name: string | undefined): StyleId {
  if (name === undefined) return styleIds[0];
  if (!isStyleId(name)) throw new UsageError(`--style takes ${styleIds.join(', ')}, not ${name}`);
  return name;
}
