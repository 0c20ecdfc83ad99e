/** A row is opened with a double click, and a range of rows chosen with Shift: the words under the mouse are not. */
export function keepTextUnselected(event: MouseEvent): void {
  if (event.shiftKey || event.detail > 1) event.preventDefault();
}
