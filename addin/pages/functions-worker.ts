import '../browser/polyfill-engine.ts';
import { functionCatalogue } from '../functions/catalogue.ts';
import { FUNCTION_NAMES } from '../functions/function-table.ts';
import { tryFunction } from '../functions/try-function.ts';
import type { WizardResult } from '../pane/state/wizard-function.ts';
import type { FunctionReply, FunctionRequest } from './function-messages.ts';

function evaluate({ name, given, language }: Extract<FunctionRequest, { kind: 'evaluate' }>): WizardResult {
  const known = FUNCTION_NAMES.find((one) => one === name);
  return known === undefined ? { text: '', valid: false } : tryFunction(known, given, language);
}

/** The script of the worker: the wizard's functions, away from the page. */
self.addEventListener('message', ({ data }: MessageEvent<FunctionRequest>) => {
  const reply: FunctionReply =
    data.kind === 'list'
      ? { ticket: data.ticket, list: functionCatalogue(data.language) }
      : { ticket: data.ticket, result: evaluate(data) };
  self.postMessage(reply);
});
