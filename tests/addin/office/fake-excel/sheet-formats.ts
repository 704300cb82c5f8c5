import type { CellRule, Look, SheetFormat } from '../../../../addin/host/sheet-format.ts';
import type { ConditionalFeature, Feature, ValidationFeature } from './model/feature.ts';

/** What a sheet of the fake carries, in the words of the host. */
export function sheetFormat(feature: Feature): SheetFormat {
  switch (feature.kind) {
    case 'columnWidth': {
      const { column, columns } = feature.cells;
      // 20 characters are 20 × 7 + 5 = 145 pixels, 108.75 points.
      return { kind: 'columnWidth', column, columns, characters: (feature.points / 0.75 - 5) / 7 };
    }
    case 'rowHeight': {
      const { row, rows } = feature.cells;
      return { kind: 'rowHeight', row, rows, points: feature.points };
    }
    case 'hiddenColumns': {
      const { column, columns } = feature.cells;
      return { kind: 'hideColumns', column, columns };
    }
    case 'merge':
    case 'autoFilter':
      return { kind: feature.kind, cells: feature.cells };
    case 'freeze':
      return feature;
    case 'validation':
      return validation(feature);
    case 'conditional':
      return conditional(feature);
  }
}

function validation({ cells, rule, alert }: ValidationFeature): SheetFormat {
  return {
    kind: 'validation',
    cells,
    rule: cellRule(rule),
    title: String(alert['title']),
    message: String(alert['message']),
  };
}

const BETWEEN = { decimal: 'decimal', wholeNumber: 'whole', date: 'date' } as const;

function cellRule({ list, textLength, ...rest }: ValidationFeature['rule']): CellRule {
  if (list !== undefined) return { kind: 'list', choices: String(list['source']).split(',') };
  if (textLength !== undefined) return { kind: 'textLength', maximum: String(textLength['formula1']) };
  for (const [name, kind] of Object.entries(BETWEEN)) {
    const bounds = rest[name];
    if (bounds?.['operator'] !== 'Between') continue;
    return { kind, minimum: String(bounds['formula1']), maximum: String(bounds['formula2']) };
  }
  throw new Error(`no rule in ${JSON.stringify(rest)}`);
}

function conditional({ cells, type, set }: ConditionalFeature): SheetFormat {
  if (type === 'DataBar') return { kind: 'dataBar', cells, color: String(set.get('FillColor')) };
  return { kind: 'highlight', cells, formula: String(set.get('Formula')).slice(1), look: highlightLook(set) };
}

function highlightLook(set: ConditionalFeature['set']): Look {
  const named = [
    ['bold', set.get('Font.Bold')],
    ['italic', set.get('Font.Italic')],
    ['color', set.get('Font.Color')],
    ['fill', set.get('Fill.Color')],
    ['lines', set.get('EdgeTop.Color')],
  ];
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}
