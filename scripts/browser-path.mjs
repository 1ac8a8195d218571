import chromium from '@sparticuz/chromium';

/** Prints where the Chromium of the development dependencies lies, unpacking it where that was not done yet. */
console.log(await chromium.executablePath());
