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
  progress <规划>        按实际值测算各指标的进度、缺口和状态
  template <表>          写出填报表，一个单位一份，带目录，可打包
  collect <文件夹>       收回填好的表：汇总、问题清单、退回件、谁还没交
  policy lint <文件>     检查自己写的方案、规划或填报表文件
  policy schema          这些文件的 JSON Schema，供编辑器提示
  list                   列出自带的方案、规划和填报表

选项（各命令通用）：
  --json                 输出 JSON，供程序读取
  --lang zh|en           语言，默认 zh
  -h, --help             帮助，写在命令后面看该命令的用法
  -V, --version          版本

<方案> 可以写标识（zhangqiu-hog-2023）、标题里的字（大葱、生猪）或自己的 JSON 文件路径。
<规划> 和 <表> 也一样；<表> 是填报表、规划，或方案（它的投保明细表）。
退出码：0 完成；1 完成但有核对事项（加 --strict 时）；2 拒绝。

例：
  # 测算全部投保户，写出工作簿
  suanpan payout 大葱 --prices 价格.csv --insured 清单.xlsx --out out

  # 一户怎么算的
  suanpan explain 大葱 --set 保险面积=2.5亩 --set 实际价格=0.98元/500g

  # 价格从 0.5 到 1.2，每隔 0.01 算一次
  suanpan whatif 大葱 --insured 清单.xlsx --price 0.5:1.2:0.01

  # 规划的各项指标到 2023 年底完成得怎样，写出报告
  suanpan progress 章丘区新型城镇化 --actuals 实际值.csv --as-of 2023-12-31 --out out
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
  progress: `
按实际值测算规划各指标的完成率、进度、序时进度、缺口和状态。

用法：
  suanpan progress <规划> --actuals <文件> --as-of <日期> [选项]

选项：
  --actuals <文件>       实际值（CSV 或 xlsx），见下
  --as-of <日期>         截至哪一天，如 2023-12-31；还没结束的时期不算
  --method <办法>        cn 只用国内通行算法；all（默认）另加五种公开办法；
                         或只加一种：statcan、destatis、un2023、eurostat、sdsn
  --schedule <单位>      序时进度按 year、month（默认）或 day 计
  --rounding <位数>      序时进度不舍入 exact（默认）、2 位小数 2、整百分数 percent
  --target <年份>        对照哪一年的目标；默认为最近的、还没过的目标年
  --out <文件夹>         写出报告工作簿；没有这一项时只显示结果
  --overwrite            覆盖已有的同名文件
  --strict               有错误或需核对的事项时退出码为 1
  --json                 输出 JSON；比率是小数，进度差是百分点
  --lang zh|en           语言，默认 zh

实际值一行一个数：指标（名称、别名或标识）、时期（2023、2023-06、2023年上半年、2023Q2）、数值；
可以加单位、单元（镇街）、分子、分母、比上年增减、发布日期。
也可以一行一个指标、一列一个时期，如 suanpan template 写出的填报表。

例：
  # 只看结果
  suanpan progress 章丘区新型城镇化 --actuals 实际值.csv --as-of 2023-12-31

  # 对照 2035 年的目标
  suanpan progress jinan-urbanisation-2021 --actuals 实际值.xlsx --as-of 2024-06-30 --target 2035
`,
  template: `
写出填报表，一个单位一份：单位名称和文件分给它的数已填好，只有填报格能改，有填报说明；另有一份目录。
规划不给名单时只写一份：基期、目标已填好，填上各期的数就显示进度、缺口和状态。填表不需要本软件。

用法：
  suanpan template <表> [选项]

选项：
  --units <文件>         单位名单（CSV 或 xlsx），一行一个，表头如 单位名称、镇街、部门、村；
                         可以加一列 类别（镇街、部门），「各镇街」的任务就发给每个镇街；
                         文件自己列出单位的填报表可以不给，给了就按名单
  --contact <文字>       联系人和电话，印在填报说明里
  --zip                  全部写好后另打包成一个 zip
  --target <年份>        只用于规划：填到哪一年；默认到最近的目标年
  --out <文件夹>         写在哪里，默认当前文件夹
  --overwrite            覆盖已有的、内容不同的文件
  --lang zh|en           语言，默认 zh

中断了再运行一次即可：内容相同的文件不重写；内容不同的（可能填过）保留并列出，退出码 2。

例：
  # 文件列出的 20 个单位各一份，打包
  suanpan template zhangqiu-forest-tasks-2023 --contact '王工 0531-00000000' --zip --out out

  # 按自己的名单，每个镇街一份投保明细表；填好的可以直接给 payout --insured
  suanpan template 生猪 --units 镇街.csv --out out

  # 规划的填报表一份，填好后用 progress 读回
  suanpan template 章丘区新型城镇化 --out out

  # 自己的表，不用写代码
  suanpan template 我的表.json --units 名单.xlsx --out out
`,
  collect: `
收回填好的表：认出每一份是谁的哪张表，逐格核对有没有改动，汇成一个工作簿：
汇总表、各项合计（与文件印的全体数对照）、填报问题、回收情况（交了、没交、交了几份以哪份为准）；
有问题的单位各有一份退回件，问题格已标出并写好批注，改好后交回即可。

用法：
  suanpan collect <文件夹> [选项]

选项：
  --out <文件>           写出汇总工作簿；退回件写在旁边的同名文件夹「…-退回」里；
                         没有这一项时只显示结果
  --template <表>        收的是哪张表；默认看文件自己的身份表。自己的表要写 JSON 文件
  --units <文件>         单位名单，用来看谁没交；默认用文件列出的单位
  --overwrite            覆盖已有的同名文件
  --strict               有问题或有单位没交时退出码为 1
  --json                 输出 JSON，数是十进制字符串
  --lang zh|en           语言，默认 zh

文件可以改名、放在子文件夹里、由 Excel、WPS 或 LibreOffice 存盘。读不了的文件说明原因，其余照收：
已读 + 没收 = 找到的文件。公式格的数一律重算，不用文件里存的结果。

例：
  # 收回，写出汇总和退回件
  suanpan collect 收回 --out 汇总.xlsx

  # 自己的表，按自己的名单
  suanpan collect 收回 --template 我的表.json --units 名单.csv --out 汇总.xlsx
`,
  policy: `
检查方案、规划或填报表文件，或给出它的 JSON Schema。

用法：
  suanpan policy lint <文件> [选项]
  suanpan policy schema [policy|plan|form]
`,
  lint: `
检查自己写的方案、规划或填报表文件，一次列出所有问题，指到位置和算式里的字。

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
输出方案（policy，默认）、规划（plan）或填报表（form）文件的 JSON Schema，供编辑器提示和补全。

用法：
  suanpan policy schema [policy|plan|form]

例：
  # 存成文件，在方案文件里用 "$schema" 指向它
  suanpan policy schema > policy.schema.json
`,
  list: `
列出自带的方案（文号、印发日期、地区、监测期、承担比例）、规划（起止年、指标数）
和填报表（发给谁、栏目）。

用法：
  suanpan list [--json] [--lang zh|en]
`,
} as const;
