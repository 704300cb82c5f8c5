/** An element with a class and, where given, a text; what it shows is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** A button that submits nothing. */
export function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Puts an element where it belongs, in pixels; styles set this way are allowed under a strict policy. */
export function place(made: HTMLElement, left: number, top: number, width: number, height: number): void {
  made.style.left = `${left}px`;
  made.style.top = `${top}px`;
  made.style.width = `${width}px`;
  made.style.height = `${height}px`;
}
