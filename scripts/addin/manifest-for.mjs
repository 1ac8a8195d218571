/** The address in the manifest of the repository: the development server of `npm run excel`. */
export const DEVELOPMENT = 'https://localhost:3000';

/**
 * The manifest for the address the static folder will be served from.
 * @param {string} manifest text of the manifest in the repository
 * @param {string} address such as `https://intranet.example/budget`
 */
export function manifestFor(manifest, address) {
  const { origin, pathname } = readAddress(address);
  const folder = pathname.replace(/\/+$/u, '');
  return (
    manifest
      // Domains have no folder.
      .replaceAll(`<AppDomain>${DEVELOPMENT}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
      .replaceAll(`${DEVELOPMENT}/`, `${origin}${folder}/`)
  );
}

/** @param {string} address */
function readAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(
      `--env origin=${address}：应为 https 网址，例如 https://budget.example.cn 或 https://example.cn/budget`,
    );
  }
  if (/[&<>"']/u.test(url.href)) throw new Error(`--env origin=${address}：网址中有不能写入清单的字符`);
  return url;
}
