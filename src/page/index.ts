/** Gives every command on the page a button that copies it; without a clipboard the text can still be selected. */
function addCopyButtons(): void {
  for (const command of document.querySelectorAll('.command')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '复制';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(command.querySelector('code')?.textContent ?? '').then(
        () => (button.textContent = '已复制'),
        () => (button.textContent = '请手动复制'),
      );
    });
    command.append(button);
  }
}

// Where the page is not served from localhost or over https, browsers give no clipboard.
if (window.isSecureContext) addCopyButtons();
