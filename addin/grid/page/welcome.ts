import { button, element } from '../view/element.ts';
import type { GridWords } from '../words/grid-words.ts';

/** What is seen before anything is open: where to drop files, and how to try it without any. */
export function welcome(words: GridWords, choose: () => void, sample: () => void): HTMLElement {
  const root = element('section', 'welcome');
  root.setAttribute('aria-labelledby', 'welcome-title');
  const title = element('h2', '', words.welcomeTitle);
  title.id = 'welcome-title';
  const choices = element('div', 'choices');
  choices.append(button('primary', words.choose, choose), button('', words.sample, sample));
  const zone = element('div', 'zone');
  zone.append(title, element('p', '', words.welcomeText), choices, element('p', 'hint', words.local));
  root.append(zone);
  return root;
}
