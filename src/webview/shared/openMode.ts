import type { OpenMode } from '../../protocol/openMode';
import type {} from '../../protocol/openMode';

/** Alt, Ctrl or Cmd with a click opens to the side, as everywhere in VS Code. */
export function openModeOf(event: MouseEvent, otherwise: OpenMode): OpenMode {
  return event.altKey || event.ctrlKey || event.metaKey ? 'side' : otherwise;
}
