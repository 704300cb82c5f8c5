/** Problems of a policy file; `place.path` names the spot. */
export interface PolicyIssues {
  policyNotJson: { readonly reason: string };
  policyMissing: { readonly expected: string };
  policyType: { readonly expected: string; readonly found: string };
  policyUnknownKey: { readonly keys: string; readonly known: string };
  policyChoice: { readonly found: string; readonly allowed: string };
  policyTooLarge: { readonly most: string; readonly found: string };
  policyTooFew: { readonly least: string };
  policyForm: { readonly form: PolicyForm; readonly found: string };
  policyDuplicateId: { readonly id: string; readonly first: string };
  policyDuplicateName: { readonly name: string; readonly first: string };
  policyUnknownId: { readonly id: string; readonly known: string };
  policyShares: { readonly total: string; readonly shares: string };
  policyWindow: { readonly from: string; readonly to: string };
  policyVersions: { readonly term: string };
  policyNotInForce: { readonly term: string; readonly day: string };
  policyResidualPayer: { readonly found: string; readonly known: string };
  policyCycle: { readonly path: string };
  policyPurpose: { readonly purpose: string; readonly found: string };
  policyDeadline: { readonly task: string };
  /** A payout or premium must be declared in 元 and rounded to the fen, or its shares could not sum to it. */
  policyMoney: { readonly term: string; readonly unit: string; readonly rounding: string };
  policyNoInput: Record<never, never>;
  policyObserves: { readonly id: string };
}

/** The forms that a text of a policy file can fail to have. */
export type PolicyForm =
  | 'identifier'
  | 'decimal'
  | 'percent'
  | 'date'
  | 'unit'
  | 'policyId'
  | 'year'
  | 'version'
  | 'text';
