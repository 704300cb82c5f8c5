import type { Catalogue, CatalogueItem } from '../../engine/tasks.ts';
import type { PaneEvent } from './event.ts';
import type { State } from './state.ts';
import { begin, refuse, type Step } from './step.ts';
import { NOTHING_CHOSEN } from './table-choice.ts';

type CatalogueEvent = Extract<
  PaneEvent,
  { kind: 'choosePolicy' | 'setUnit' | 'setDay' | 'pickFile' | 'fileRead' | 'catalogueRead' }
>;

/** A policy in JSON has some tens of kilobytes; what is far larger is another file. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** What is chosen from the catalogue, and files that add to it. */
export function updateCatalogue(state: State, event: CatalogueEvent): Step {
  switch (event.kind) {
    case 'choosePolicy':
      return choose(state, event.of, event.id);
    case 'setUnit':
      return [{ ...state, template: { ...state.template, unit: event.unit } }, []];
    case 'setDay':
      return event.of === 'payout'
        ? [{ ...state, payout: { ...state.payout, asOf: event.day, view: null } }, []]
        : [{ ...state, progress: { ...state.progress, asOf: event.day, view: null } }, []];
    case 'pickFile': {
      const { file } = event;
      if (!file) return [state, []];
      if (file.size > LARGEST_FILE) return refuse(state, { kind: 'fileTooLarge', name: file.name });
      return begin({ ...state, fileFindings: [] }, 'file', { kind: 'readFile', file, language: state.language });
    }
    case 'fileRead': {
      const read = { ...state, catalogue: event.catalogue, fileFindings: event.findings };
      return event.item ? added(read, event.item) : [read, []];
    }
    case 'catalogueRead':
      return [{ ...state, catalogue: event.catalogue }, []];
  }
}

type Chosen = Extract<CatalogueEvent, { kind: 'choosePolicy' }>['of'];

/** Another policy has other tables, so what was pointed at for the one before is let go of. */
function choose(state: State, of: Chosen, id: string): Step {
  const look: Step[1] = id === '' ? [] : [{ kind: 'listTables', id, language: state.language }];
  switch (of) {
    case 'scheme': {
      const payout = { ...state.payout, id, insured: NOTHING_CHOSEN, prices: NOTHING_CHOSEN, view: null };
      return [{ ...state, payout, offers: null }, look];
    }
    case 'plan': {
      const progress = { ...state.progress, id, actuals: NOTHING_CHOSEN, matches: [], view: null };
      return [{ ...state, progress, offers: null }, look];
    }
    case 'template':
      return [{ ...state, template: { id, unit: itemOf(state.catalogue, id)?.units[0] ?? '' } }, []];
    case 'sample':
      return [{ ...state, sample: { id } }, []];
  }
}

export function itemOf(catalogue: Catalogue | null, id: string): CatalogueItem | null {
  if (!catalogue) return null;
  const items = [...catalogue.schemes, ...catalogue.plans, ...catalogue.templates];
  return items.find((item) => item.id === id) ?? null;
}

/** A file that was read is chosen where its kind is wanted. */
function added(state: State, item: CatalogueItem): Step {
  const told: State = { ...state, notice: { kind: 'fileAdded', title: item.title } };
  if (state.page === 'payout' && item.kind === 'scheme') return choose(told, 'scheme', item.id);
  if (state.page === 'progress' && item.kind === 'plan') return choose(told, 'plan', item.id);
  return [told, []];
}
