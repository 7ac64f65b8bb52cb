/* Looks for QR codes with the browser's own detector where there is one, else with ours. */
const PAUSE = 150;
const SIDE = 720;

async function detector() {
  if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const own = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await own.detect(video))[0]?.rawValue;
  }
  const { read } = await import('/assets/scanner/qr.js');
  return (video) => read(...grey(video));
}

const canvas = document.createElement('canvas');

/* The picture in shades of grey, small enough to be looked at several times a second. */
function grey(video) {
  const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return greyOf(context.getImageData(0, 0, canvas.width, canvas.height));
}

export function greyOf({ data, width, height }) {
  const shades = new Int8Array(width * height);
  for (let i = 0; i < shades.length; i++) {
    shades[i] = (data[4 * i] * 306 + data[4 * i + 1] * 601 + data[4 * i + 2] * 117) >> 10;
  }
  return [shades, width, height];
}

/* Calls found with each code once while it is in sight; gives back how to stop. */
export async function watch(video, found) {
  const detect = await detector();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  video.srcObject = stream;
  await video.play();
  let last;
  let watching = true;
  const look = async () => {
    if (!watching) return;
    const code = video.videoWidth ? await detect(video) : undefined;
    if (code && code !== last) await found(code);
    last = code;
    setTimeout(look, PAUSE);
  };
  look();
  return () => {
    watching = false;
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
}
