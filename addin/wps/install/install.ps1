# 算盘 WPS 加载项：安装、检查、卸载。Suanpan add-in for WPS: install, check, remove.
#   install.cmd            安装并检查 install and check
#   install.cmd -Check     只检查 check only
#   install.cmd -Remove    卸载 remove
param([switch]$Check, [switch]$Remove)
$ErrorActionPreference = 'Stop'

$name = 'suanpan'
$here = $PSScriptRoot
$entry = ([xml](Get-Content -Raw -Encoding UTF8 (Join-Path $here 'publish.xml'))).jsplugins.jsplugin
$version = $entry.version
$addons = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons'
$target = Join-Path $addons "${name}_$version"
$register = Join-Path $addons 'publish.xml'
$script:failed = $false

function Show-Check([bool]$passed, [string]$what) {
  if ($passed) { Write-Host "√ $what" } else { Write-Host "× $what"; $script:failed = $true }
}

function Open-Register {
  $document = New-Object System.Xml.XmlDocument
  if (Test-Path $register) { $document.Load($register) } else { $document.LoadXml('<jsplugins/>') }
  $document
}

# What others have registered stays.
function Remove-Ours([xml]$document) {
  foreach ($node in @($document.DocumentElement.SelectNodes("*[@name='$name']"))) {
    [void]$document.DocumentElement.RemoveChild($node)
  }
}

function Install-All {
  New-Item -ItemType Directory -Force $addons | Out-Null
  if (Test-Path "$target.new") { Remove-Item -Recurse -Force "$target.new" }
  Copy-Item -Recurse $here "$target.new"
  Get-ChildItem $addons -Directory -Filter "${name}_*" | Where-Object { $_.Name -notlike '*.new' } |
    Remove-Item -Recurse -Force
  Rename-Item "$target.new" (Split-Path -Leaf $target)
  if ((Test-Path $register) -and -not (Test-Path "$register.bak")) { Copy-Item $register "$register.bak" }
  $document = Open-Register
  Remove-Ours $document
  $node = $document.CreateElement('jsplugin')
  foreach ($attribute in $entry.Attributes) { $node.SetAttribute($attribute.Name, $attribute.Value) }
  $node.SetAttribute('url', ([uri]"$target\").AbsoluteUri)
  [void]$document.DocumentElement.AppendChild($node)
  $document.Save($register)
}

function Remove-All {
  if (Test-Path $addons) { Get-ChildItem $addons -Directory -Filter "${name}_*" | Remove-Item -Recurse -Force }
  if (Test-Path $register) {
    $document = Open-Register
    Remove-Ours $document
    $document.Save($register)
  }
}

function Test-All {
  foreach ($file in 'index.html', 'wps.html', 'ribbon.xml', 'manifest.xml', 'functions.json') {
    $path = Join-Path $target $file
    Show-Check (Test-Path $path) $path
  }
  Show-Check (Test-Path $register) $register
  $ours = @((Open-Register).DocumentElement.SelectNodes("*[@name='$name']"))
  Show-Check ($ours.Count -eq 1) "登记一次 registered once ($($ours.Count))"
  Show-Check ($ours.Count -gt 0 -and $ours[0].GetAttribute('version') -eq $version) "登记的版本 registered version $version"
  if ($script:failed) {
    Write-Host '没有装好，打 × 的就是原因。Not installed; the lines with × say why.'
  } else {
    Write-Host "好了。请完全退出 WPS 再打开表格，看有没有“算盘”选项卡；没有就打开 $target\self-test.html。"
    Write-Host 'Done. Quit WPS, open a spreadsheet and look for the tab 算盘; if it is missing, open self-test.html there.'
  }
}

if ($Remove) {
  Remove-All
  Write-Host '已卸载。Removed.'
} else {
  if (-not $Check) { Install-All }
  Test-All
}
if ($script:failed) { exit 1 }
