import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from './manifest-for.mjs';
import { rulePages } from './rule-pages.mjs';

/**
 * Webpack plugin: the files of the site that no program is made of. Rule pages always, the manifest where an origin is given.
 */
export class SiteFiles {
  /** @param {{ root: string, origin?: string | undefined }} options */
  constructor({ root, origin }) {
    this.root = root;
    this.origin = origin;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const pages = join(this.root, 'docs', 'rules');
    const style = join(this.root, 'scripts', 'addin', 'rules.css');
    const manifest = join(this.root, 'manifest.xml');
    compiler.hooks.thisCompilation.tap('SiteFiles', (compilation) => {
      compilation.contextDependencies.add(pages);
      compilation.fileDependencies.addAll([style, manifest]);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'SiteFiles', stage }, () => {
        /**
         * @param {string} path
         * @param {string} content
         */
        const emit = (path, content) => compilation.emitAsset(path, new sources.RawSource(content));
        /** @param {string} file */
        const read = (file) => readFileSync(file, 'utf8');
        for (const { path, html } of rulePages(pages)) emit(`rules/${path}`, html);
        emit('rules/rules.css', read(style));
        if (this.origin !== undefined) emit('manifest.xml', manifestFor(read(manifest), this.origin));
      });
    });
  }
}
