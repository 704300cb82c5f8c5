import type { Cells } from '../../../../../addin/host/sheet-format.ts';
import type { ValidationFeature } from '../model/feature.ts';
import type { Lay } from './format-objects.ts';
import { WireError } from './protocol.ts';
import type { WireObject } from './wire-object.ts';

/** Excel's own bounds for a list in a rule and for the words of a refusal. */
const LIST = 255;
const TITLE = 32;
const MESSAGE = 255;

/** The validation of a range; it is there once a rule is set. */
export function validationObject(cells: Cells, lay: Lay): WireObject {
  let laid: ValidationFeature | null = null;
  const feature = () => {
    laid ??= lay({ kind: 'validation', cells, rule: {}, alert: {} });
    return laid;
  };
  return {
    type: 'DataValidation',
    write: {
      Rule(rule: ValidationFeature['rule']) {
        if (String(rule['list']?.['source'] ?? '').length > LIST)
          throw new WireError('InvalidArgument', 'list too long');
        feature().rule = rule;
      },
      ErrorAlert(alert: ValidationFeature['alert']) {
        if (String(alert['title']).length > TITLE || String(alert['message']).length > MESSAGE) {
          throw new WireError('InvalidArgument', 'alert too long');
        }
        feature().alert = alert;
      },
      IgnoreBlanks: () => undefined,
    },
  };
}
