import type { PaneEvent, WorkReport } from './event.ts';
import type { State } from './state.ts';
import { begin, type Step } from './step.ts';
import { updateCatalogue } from './update-catalogue.ts';
import { updatePayout } from './update-payout.ts';
import { updateProgress } from './update-progress.ts';
import { updateScan } from './update-scan.ts';
import { updateShell } from './update-shell.ts';
import { updateTables } from './update-tables.ts';
import { updateWizard } from './update-wizard.ts';
import { updateWriting } from './update-writing.ts';

/** The next state after an event, and the commands that carry out what it asks for. Pure. */
export function update(state: State, event: PaneEvent): Step {
  if (!('ticket' in event)) return updatePart(state, event);
  if (state.work?.ticket !== event.ticket) return updateLate(state, event);
  if (event.kind === 'progressed') {
    return [{ ...state, work: { ...state.work, done: event.done, total: event.total } }, []];
  }
  return updatePart({ ...state, work: null }, event);
}

/** An answer that nobody waits for is dropped, unless it tells what has become of the workbook. */
function updateLate(state: State, event: WorkReport): Step {
  return event.kind === 'wrote' || event.kind === 'undid' ? updatePart(state, event) : [state, []];
}

function updatePart(state: State, event: PaneEvent): Step {
  switch (event.kind) {
    case 'chooseTable':
    case 'pinTable':
    case 'lookAgain':
    case 'tablesListed':
    case 'selectionSeen':
    case 'hostChanged':
      return updateTables(state, event);
    case 'computePayout':
    case 'payoutComputed':
    case 'setPrice':
    case 'setStep':
    case 'pricesTried':
    case 'priceTried':
    case 'explainRow':
    case 'explained':
      return updatePayout(state, event);
    case 'computeProgress':
    case 'progressComputed':
    case 'answerMatch':
      return updateProgress(state, event);
    case 'choosePolicy':
    case 'setUnit':
    case 'setDay':
    case 'pickFile':
    case 'fileRead':
    case 'catalogueRead':
      return updateCatalogue(state, event);
    case 'scanSelection':
    case 'scanned':
    case 'fix':
    case 'filterFindings':
    case 'moreFindings':
      return updateScan(state, event);
    case 'prepareWriting':
    case 'setAs':
    case 'setWhere':
    case 'prepared':
    case 'write':
    case 'wrote':
    case 'undo':
    case 'undid':
      return updateWriting(state, event);
    case 'functionsRead':
    case 'chooseFunction':
    case 'giveArgument':
    case 'insertFunction':
    case 'evaluated':
      return updateWizard(state, event);
    case 'runSelfTest':
      return begin({ ...state, selfTest: null }, 'selfTest', { kind: 'selfTest' });
    default:
      return updateShell(state, event);
  }
}
