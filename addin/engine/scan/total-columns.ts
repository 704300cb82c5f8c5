import { isRatio, parseUnit } from '../../../core/quantity/unit.ts';
import { splitHeader } from '../../../core/table/header.ts';
import { showsPercent } from '../../../templates/reader/number-format.ts';
import { isAmount, type SheetGrid } from './sheet-grid.ts';

/** What such columns hold is no amount that adds up: shares, prices, means, years, numbers of things. */
const NO_SUM =
  /率|比重|占比|比例|比上年|较上年|单价|价格|均价|平均|人均|亩均|每|标准|费率|系数|指数|增长|增幅|增速|序号|编号|年份|年度|年限|日期|时间|电话|账号|号码|证|号$/;

/** The columns whose numbers can be added: amounts in one unit, neither shares nor prices. */
export function addingColumns(grid: SheetGrid): ReadonlySet<number> {
  return new Set(
    grid.headers.flatMap((header, column) => {
      const { unitText } = splitHeader(header);
      const unit = unitText === '' ? null : parseUnit(unitText);
      const isQuotient = unit?.factors.some(({ exponent }) => exponent < 0) ?? false;
      const isShare = unit !== null && unit.factors.length > 0 && isRatio(unit);
      if (NO_SUM.test(header) || isQuotient || isShare) return [];
      const cells = grid.columns[column] ?? [];
      const isPercent = cells.some(({ format, content }) => showsPercent(format) && isAmount(content));
      return !isPercent && cells.some(({ content }) => isAmount(content)) ? [column] : [];
    }),
  );
}
