import type { Cells } from '../../../../../addin/host/sheet-format.ts';
import type { Lay } from './format-objects.ts';
import type { WireObject } from './wire-object.ts';

export function conditionalFormatsObject(cells: Cells, lay: Lay): WireObject {
  return {
    type: 'ConditionalFormatCollection',
    give: {
      Add(type: string) {
        const { set } = lay({ kind: 'conditional', cells, type, set: new Map() });
        return {
          type: 'ConditionalFormat',
          links: { Custom: () => customObject(set), DataBar: () => dataBarObject(set) },
        };
      },
    },
  };
}

type Settings = Map<string, unknown>;

function setter(set: Settings, name: string): (value: unknown) => void {
  return (value) => void set.set(name, value);
}

function customObject(set: Settings): WireObject {
  const edge = (name: string): WireObject => ({
    type: 'ConditionalRangeBorder',
    write: { Style: setter(set, `${name}.Style`), Color: setter(set, `${name}.Color`) },
  });
  return {
    type: 'CustomConditionalFormat',
    links: {
      Rule: () => ({ type: 'ConditionalFormatRule', write: { Formula: setter(set, 'Formula') } }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        links: {
          Font: () => ({
            type: 'ConditionalRangeFont',
            write: {
              Bold: setter(set, 'Font.Bold'),
              Italic: setter(set, 'Font.Italic'),
              Color: setter(set, 'Font.Color'),
            },
          }),
          Fill: () => ({
            type: 'ConditionalRangeFill',
            write: { Color: setter(set, 'Fill.Color') },
            call: { Clear: () => void set.set('Fill.Color', null) },
          }),
          Borders: () => ({ type: 'ConditionalRangeBorderCollection', item: edge }),
        },
      }),
    },
  };
}

function dataBarObject(set: Settings): WireObject {
  return {
    type: 'DataBarConditionalFormat',
    links: {
      PositiveFormat: () => ({
        type: 'ConditionalDataBarPositiveFormat',
        write: { FillColor: setter(set, 'FillColor') },
      }),
    },
  };
}
