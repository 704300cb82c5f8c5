import type { PaneWords } from '../../words/pane/pane-words.ts';
import type { State } from '../state/state.ts';
import type { ViewNode } from './dom/node.ts';

/** What a page shows below its heading. */
export type PageView = (state: State, words: PaneWords) => readonly (ViewNode | null)[];
