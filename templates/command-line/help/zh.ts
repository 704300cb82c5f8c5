/** The help of each command. Options are aligned by hand: a Chinese character takes two columns. */
export const HELP_ZH = {
  suanpan: `
算盘：把政府文件里的算法变成精确、可追溯的表格。

用法：
  suanpan <命令> [选项]

命令：
  payout <方案>          按价格和投保清单测算赔款、保费和各方分摊
  explain <方案>         一户怎么算的，一步一步写出来
  whatif <方案>          价格在一个区间里变动时，各花多少钱
  policy lint <文件>     检查自己写的方案文件
  policy schema          方案文件的 JSON Schema，供编辑器提示
  list                   列出自带的方案

选项（各命令通用）：
  --json                 输出 JSON，供程序读取
  --lang zh|en           语言，默认 zh
  -h, --help             帮助，写在命令后面看该命令的用法
  -V, --version          版本

<方案> 可以写标识（zhangqiu-hog-2023）、标题里的字（大葱、生猪）或自己的 JSON 文件路径。
退出码：0 完成；1 完成但有核对事项（加 --strict 时）；2 拒绝。

例：
  # 测算全部投保户，写出工作簿
  suanpan payout 大葱 --prices 价格.csv --insured 清单.xlsx --out out

  # 一户怎么算的
  suanpan explain 大葱 --set 保险面积=2.5亩 --set 实际价格=0.98元/500g

  # 价格从 0.5 到 1.2，每隔 0.01 算一次
  suanpan whatif 大葱 --insured 清单.xlsx --price 0.5:1.2:0.01
`,
  payout: `
按价格和投保清单测算赔款、保费和各方分摊。

用法：
  suanpan payout <方案> --prices <文件> --insured <文件> [选项]

选项：
  --prices <文件>        价格：日期、监测点、价格（CSV 或 xlsx）
  --insured <文件>       投保清单（CSV 或 xlsx）
  --out <文件夹>         写出工作簿；没有这一项时只显示结果
  --format xlsx|csv      写出的格式，默认 xlsx；csv 为每张表一个文件
  --as-of <日期>         发布实际价格的日期，如 2023-12-13；各项期限由此推算
  --overwrite            覆盖已有的同名文件
  --strict               有错误或需核对的事项时退出码为 1
  --json                 输出 JSON
  --lang zh|en           语言，默认 zh

列按中文表头认，顺序不限，表头里可以带单位，如 保险面积（亩）、价格（元/公斤）。

例：
  # 只看结果
  suanpan payout 大葱 --prices 价格.csv --insured 清单.xlsx

  # 写出工作簿，已有的覆盖
  suanpan payout 生猪 --prices 价格.xlsx --insured 清单.xlsx --out out --overwrite

  # 自己的方案文件，结果交给程序
  suanpan payout 大蒜.json --prices 价格.csv --insured 清单.csv --json
`,
  explain: `
一户怎么算的，一步一步写出来，每步注明文件条款。

用法：
  suanpan explain <方案> --set <名称=数值> [--set …] [选项]

选项：
  --set <名称=数值>      填一个数，可以带单位，可以是分数；写几次填几个
  --json                 输出 JSON
  --lang zh|en           语言，默认 zh

例：
  # 大葱 2.5 亩，实际价格 0.98 元/500g
  suanpan explain 大葱 --set 保险面积=2.5亩 --set 实际价格=0.98元/500g

  # 生猪投保 200 头，出栏 187 头
  suanpan explain 生猪 --set 保险数量=200头 --set 实际出栏数=187头 --set 实际价格=15元/公斤

  # 平均价是分数
  suanpan explain 大葱 --set 保险面积=1亩 --set 实际价格=287/300元/500g
`,
  whatif: `
价格在一个区间里变动时，赔款、赔付率和各方负担各是多少，盈亏平衡价在哪里。

用法：
  suanpan whatif <方案> --insured <文件> --price <起:止:步长> [选项]

选项：
  --insured <文件>       投保清单（CSV 或 xlsx）
  --price <起:止:步长>   价格区间，含两端，最多 10000 个；单位可写在最后
  --json                 输出 JSON
  --lang zh|en           语言，默认 zh

例：
  # 从 0.5 到 1.2，每隔 0.01
  suanpan whatif 大葱 --insured 清单.xlsx --price 0.5:1.2:0.01

  # 换一个单位
  suanpan whatif 大葱 --insured 清单.xlsx --price 1:2.4:0.02元/公斤
`,
  policy: `
检查方案文件，或给出它的 JSON Schema。

用法：
  suanpan policy lint <文件> [选项]
  suanpan policy schema
`,
  lint: `
检查自己写的方案文件，一次列出所有问题，指到位置和算式里的字。

用法：
  suanpan policy lint <文件> [选项]

选项：
  --strict               有需核对的事项时退出码为 1
  --json                 输出 JSON
  --lang zh|en           语言，默认 zh

例：
  # 检查
  suanpan policy lint 大蒜.json
`,
  schema: `
输出方案文件的 JSON Schema，供编辑器提示和补全。

用法：
  suanpan policy schema

例：
  # 存成文件，在方案文件里用 "$schema" 指向它
  suanpan policy schema > policy.schema.json
`,
  list: `
列出自带的方案：标识、标题、文号、印发日期、地区、监测期和承担比例。

用法：
  suanpan list [--json] [--lang zh|en]
`,
} as const;
