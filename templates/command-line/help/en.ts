/** The help of each command, shorter than the Chinese one. */
export const HELP_EN = {
  suanpan: `
Suanpan: exact arithmetic of government policy documents.

Usage:
  suanpan <command> [options]

Commands:
  payout <policy>        Payouts, premiums and who pays, from prices and the insured list
  explain <policy>       One household, step by step
  whatif <policy>        What each price of a range would cost
  progress <plan>        Progress, gap and status of each indicator of a plan
  template <form>        Write workbooks to be filled in, one per unit, with an index
  collect <folder>       Collect them again: summary, faults, replies, who is missing
  policy lint <file>     Check a policy, plan or form file of your own
  policy schema          JSON Schema of these files
  list                   Policies, plans and forms that come with the package

Options:
  --json                 Print JSON
  --lang zh|en           Language (default zh)
  -h, --help             Help, also behind a command
  -V, --version          Version

A policy is an id (zhangqiu-hog-2023), a part of a title (大葱), or the path of a JSON file.
So is a plan, and what template takes: a form, a plan, or a policy (its 投保明细表).
Exit codes: 0 done; 1 done with findings (--strict); 2 refused.

Examples:
  # Compute everyone and write the workbook
  suanpan payout 大葱 --prices prices.csv --insured list.xlsx --out out --lang en

  # One household, step by step
  suanpan explain 大葱 --set 保险面积=2.5亩 --set 实际价格=0.98元/500g --lang en
`,
  payout: `
Usage:
  suanpan payout <policy> --prices <file> --insured <file> [options]

Options:
  --prices <file>        Dates, monitoring points and prices (CSV or xlsx)
  --insured <file>       The insured list (CSV or xlsx)
  --out <folder>         Write the workbook there
  --format xlsx|csv      Format of what is written (default xlsx)
  --as-of <day>          Day the observed price was published; deadlines run from it
  --overwrite            Replace existing files
  --strict               Exit with 1 when there are errors or warnings
  --json                 Print JSON
  --lang zh|en           Language (default zh)
`,
  explain: `
Usage:
  suanpan explain <policy> --set <name=value> [--set …] [options]

Options:
  --set <name=value>     Give a number, with a unit or as a fraction; repeat for more
  --json                 Print JSON
  --lang zh|en           Language (default zh)

Example:
  # The mean price is a fraction
  suanpan explain 大葱 --set 保险面积=1亩 --set 实际价格=287/300元/500g --lang en
`,
  whatif: `
Usage:
  suanpan whatif <policy> --insured <file> --price <from:to:step> [options]

Options:
  --insured <file>       The insured list (CSV or xlsx)
  --price <from:to:step> Prices, both ends included, at most 10000; a unit may follow
  --json                 Print JSON
  --lang zh|en           Language (default zh)
`,
  progress: `
Usage:
  suanpan progress <plan> --actuals <file> --as-of <day> [options]

Options:
  --actuals <file>       Observed values: 指标, 时期, 数值, and 单位, 单元 … (CSV or xlsx)
  --as-of <day>          The day spoken of; periods that are not over do not count
  --method <method>      cn: Chinese practice only; all (default): five published methods too;
                         or one of statcan, destatis, un2023, eurostat, sdsn
  --schedule <unit>      Schedule by year, month (default) or day
  --rounding <rounding>  Schedule exact (default), with 2 decimals (2) or whole per cent (percent)
  --target <year>        The target to measure against; by default the next one
  --out <folder>         Write the report there
  --overwrite            Replace existing files
  --strict               Exit with 1 when there are errors or warnings
  --json                 Print JSON; ratios as ratios, the lead in percentage points
  --lang zh|en           Language (default zh)
`,
  template: `
Usage:
  suanpan template <form> [options]

Options:
  --units <file>         The units, one a row under 单位名称, 镇街, 部门, 村 … (CSV or xlsx);
                         a column 类别 (镇街, 部门) gives each its share of 各镇街;
                         a form whose document names its units needs none,
                         and a plan without it gives one workbook
  --contact <text>       Whom to ask, printed on the first sheet
  --zip                  Pack everything into one zip too
  --target <year>        For plans: up to which year (default: the nearest target)
  --out <folder>         Where to write (default: here)
  --overwrite            Replace files that hold something else
  --lang zh|en           Language (default zh)

After an interruption run it again: files with the same content are left,
those with another are kept and named (exit code 2).

Example:
  # A workbook for each of the twenty units of the document
  suanpan template zhangqiu-forest-tasks-2023 --zip --out out --lang en
`,
  collect: `
Usage:
  suanpan collect <folder> [options]

Options:
  --out <file>           Write the summary workbook; a reply for each unit at fault
                         goes into the folder …-退回 beside it
  --template <form>      What is collected; by default what the files say they are.
                         A form of your own needs its JSON file here
  --units <file>         The units asked; by default those that the document names
  --overwrite            Replace existing files
  --strict               Exit with 1 when there are faults or units are missing
  --json                 Print JSON; numbers as decimal strings
  --lang zh|en           Language (default zh)

Files may be renamed, lie in subfolders, and be saved by Excel, WPS or LibreOffice.
Read + refused = files found. Results of formulas are computed anew, never taken.

Example:
  # The summary, the faults, and the replies
  suanpan collect returned --out summary.xlsx --lang en
`,
  policy: `
Usage:
  suanpan policy lint <file> [options]
  suanpan policy schema [policy|plan|form]
`,
  lint: `
Usage:
  suanpan policy lint <file> [options]

Options:
  --strict               Exit with 1 when there are warnings
  --json                 Print JSON
  --lang zh|en           Language (default zh)
`,
  schema: `
Usage:
  suanpan policy schema [policy|plan|form]
`,
  list: `
Usage:
  suanpan list [--json] [--lang zh|en]
`,
} as const;
