/**
 * How to bring the served pane into Excel, in the words of its menus.
 * @param {{ origin: string, manifest: string, certificate: { trusted: boolean, from: string } }} served
 */
export function sideloadHelp({ origin, manifest, certificate }) {
  return `
任务窗格： ${origin}/taskpane.html
清单文件： ${manifest}
${certificate.trusted ? `证书：     ${certificate.from}` : untrusted(origin)}

【Windows】Excel 2021、2024 或 Microsoft 365
  1. 把清单文件所在的文件夹设为共享，记下路径，例如 \\\\电脑名\\addin
  2. node scripts/make-reg.mjs \\\\电脑名\\addin ，双击生成的 .reg 文件导入，重启 Excel
  3. 开始 → 加载项（或“插入 → 我的加载项”）→ 更多加载项 → 共享文件夹 → 预算表核对助手 → 添加

【Mac】Excel 16.50 以上
  1. 把清单文件复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ （没有 wef 就新建）
  2. 重启 Excel，开始 → 加载项 → 预算表核对助手

【网页版】同一台电脑上的浏览器
  1. 先在浏览器中打开一次 ${origin}/page.html ，确认证书可信
  2. 打开工作簿，开始 → 加载项 → 更多加载项 → 上传我的加载项 → 选清单文件

然后在“开始”选项卡右侧点“核对工作簿”。按钮没有更新或窗格空白，见 docs/deploy.md 的“排查”。
按 Ctrl+C 结束。`;
}

/** @param {string} origin */
function untrusted(origin) {
  return `证书：     自签名，本机还不信任，Excel 会拒绝打开窗格。任选一种办法：
  · npx office-addin-dev-certs install    （微软的工具，装一张只在本机有效的证书，之后重新运行本命令）
  · npm run excel -- --pfx 证书.pfx --passphrase 口令    （单位发的证书；或 --key 和 --cert）
  · 用浏览器打开 ${origin}/page.html ，把显示的证书导入“受信任的根证书颁发机构”`;
}
