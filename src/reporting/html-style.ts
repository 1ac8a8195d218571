/** The page's only style sheet. Severity is told by sign and word as well, so it survives black-and-white print. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--line:#8884;--error:#b3261e;--warning:#8a5a00;--info:#2a5db0;--passed:#2e7031}
body{font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;overflow-wrap:anywhere;border-top:2px solid var(--line);padding-top:1rem}h3{font-size:1.05rem}
h4{font-size:1rem;margin:0}h4 small{font-weight:normal;opacity:.75}
table{border-collapse:collapse}caption{text-align:left;opacity:.75}
th,td{border:1px solid var(--line);padding:.15rem .6rem;text-align:left;vertical-align:top}
.figure,dd{font-variant-numeric:tabular-nums}.figure{text-align:right;white-space:nowrap}
.finding{border-left:4px solid var(--line);padding:.5rem 1rem;margin:.75rem 0;break-inside:avoid}
.finding.error{border-color:var(--error)}.finding.warning{border-color:var(--warning)}.finding.info{border-color:var(--info)}
.finding.accepted{opacity:.7}
.error .severity,.failure,li.error{color:var(--error)}.warning .severity,li.warning{color:var(--warning)}
.info .severity{color:var(--info)}li.passed{color:var(--passed)}
dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0}dl>*{margin:0}dt{opacity:.75}dd{margin-left:-1rem}
footer{opacity:.6;margin-top:2rem}
@media (prefers-color-scheme:dark){:root{--error:#f2a29c;--warning:#e6b85c;--info:#9dbdf5;--passed:#8ed191}}
@media print{details{display:block}nav{display:none}}
`;

/** Base64 SHA-256 of {@link HTML_STYLE}; test/reporting/html.test.ts says the right one when the style changes. */
export const HTML_STYLE_HASH = 'fRsM+45JL6EV6/64MKxBJyeTJS9hJVy4xBzr89jwdWo=';
