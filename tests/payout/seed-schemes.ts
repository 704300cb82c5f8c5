import { readScheme } from '../../core/payout/read-scheme.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import hogJson from '../../seeds/policies/zhangqiu-hog-2023.json' with { type: 'json' };
import scallionJson from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };

/** The scheme of a policy file in a test; throws with everything that is wrong with it. */
export function schemeOf(json: unknown): Scheme {
  const { scheme, issues } = readScheme(json, 'policy.json');
  if (scheme === null) throw new Error(JSON.stringify(issues, null, 2));
  return scheme;
}

export { hogJson, scallionJson };

export const scallion = schemeOf(scallionJson);
export const hog = schemeOf(hogJson);
