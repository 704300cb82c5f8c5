import type { CellStyle, EdgeLine } from '../model/cell-style.ts';

/** The style of a cell as `getCellProperties` gives it. Excel calls a cell without fill white, and its pattern `None`. */
export function styleProperties(style: CellStyle): unknown {
  const edge = ({ style: line, color }: EdgeLine) => ({ style: line, color });
  return {
    format: {
      font: { name: style.name, size: style.size, bold: style.bold, italic: style.italic, color: style.color },
      fill: { color: style.fill ?? '#FFFFFF', pattern: style.fill === null ? 'None' : 'Solid' },
      borders: {
        top: edge(style.top),
        bottom: edge(style.bottom),
        left: edge(style.left),
        right: edge(style.right),
      },
      horizontalAlignment: style.horizontal,
      verticalAlignment: style.vertical,
      wrapText: style.wrap,
    },
  };
}
