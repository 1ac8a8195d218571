/*
 * Watches the start of the pane, and of the page, and says in plain words what went wrong. It runs in engines that understand nothing else
 * of ours, so it is ES5, by itself, and first. It asks nothing of the pane: a pane that started has taken the place of
 * the skeleton.
 *
 * office.js sets history.pushState and replaceState to null and makes alert, confirm and prompt throw: the pane moves
 * about in memory and asks in dialogs of its own, and so does this file.
 */
(function () {
  var WAIT = 8000;
  /** @type {{ address: string, isOffice: boolean } | null} */
  var failed = null;

  /** Whether the pane's programs can run at all: ES2022, and what came to the engines along with it. */
  function isTooOld() {
    try {
      // Not understood before Safari 16.4; our patterns use it.
      new RegExp('(?<=a)b', 'u');
    } catch (error) {
      return Boolean(error);
    }
    return (
      typeof Promise !== 'function' ||
      typeof Object.hasOwn !== 'function' ||
      typeof Array.prototype.findLast !== 'function' ||
      typeof structuredClone !== 'function'
    );
  }

  function isStarted() {
    return !document.getElementById('skeleton');
  }

  /**
   * @param {string} message
   * @param {string} reason
   */
  function tell(message, reason) {
    var place = document.getElementById('boot-message');
    var help = document.getElementById('boot-help');
    var small = document.getElementById('boot-reason');
    var again = document.getElementById('boot-reload');
    if (!place || !help || !small || !again) return;
    place.setAttribute('role', 'alert');
    place.textContent = message;
    small.textContent = reason;
    again.setAttribute('href', location.href);
    help.removeAttribute('hidden');
  }

  /** The pane stands in Excel and needs office.js; the page stands in a browser and needs nothing. */
  function isPage() {
    return document.documentElement.getAttribute('data-surface') === 'page';
  }

  function look() {
    if (isStarted()) return;
    var place = isPage() ? '网页' : '窗格';
    if (isTooOld() && isPage()) {
      tell('这个浏览器太旧，无法核对。', '请用 Edge、Chrome、Firefox 的新版，或 Safari 16.4 以上。');
    } else if (isTooOld()) {
      tell(
        '这里的浏览器内核太旧，窗格无法运行。',
        '需要 Excel 2021、Microsoft 365 或网页版 Excel；Windows 上要装有 WebView2，Mac 上要有 Safari 16.4 以上。'
      );
    } else if (failed && failed.isOffice) {
      tell(
        'Office 组件（office.js）下载失败，窗格无法连接 Excel。',
        '地址：' + failed.address + '。请检查网络，或请信息管理人员改用内网地址（见部署说明）。'
      );
    } else if (failed) {
      tell(
        place + '的程序下载失败。',
        '地址：' + failed.address + '。可能是服务器上的版本刚刚更新，请重新打开' + place + '。'
      );
    } else if (!isPage() && !('Office' in window)) {
      tell(
        'Office 组件（office.js）8 秒内没有下载完，窗格还不能连接 Excel。',
        '网络恢复后窗格会自动打开；也可以请信息管理人员改用内网地址（见部署说明）。'
      );
    } else {
      tell(
        place + ' 8 秒内没有打开。',
        '请稍候或重新打开；仍不行时，请关闭' + (isPage() ? '浏览器' : ' Excel ') + '再试。'
      );
    }
  }

  // Failed downloads do not bubble, so they are caught on the way down.
  window.addEventListener(
    'error',
    function (event) {
      var script = /** @type {HTMLScriptElement | null} */ (event.target);
      if (!script || script.tagName !== 'SCRIPT') return;
      failed = { address: script.src, isOffice: /\/office\.js(\?|$)/.test(script.src) };
      if (document.getElementById('skeleton')) look();
      else document.addEventListener('DOMContentLoaded', look);
    },
    true
  );
  if (isTooOld()) document.addEventListener('DOMContentLoaded', look);
  setTimeout(look, WAIT);
})();
