/** Larger pictures are not drawn by browsers, in pixels. */
const maxSide = 16_000;
const maxArea = 200_000_000;

/** Draws the text of an SVG as a PNG, scaled, but not larger than a browser can draw. */
export async function drawPng(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const drawn = Math.min(
    scale,
    maxSide / Math.max(width, height),
    Math.sqrt(maxArea / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * drawn);
  canvas.height = Math.round(height * drawn);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large.'));
      else resolve(blob);
    }, 'image/png');
  });
}

export async function toBase64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const url = await new Promise<unknown>((resolve, reject) => {
    reader.addEventListener('load', () => {
      resolve(reader.result);
    });
    reader.addEventListener('error', () => {
      reject(new Error('The picture cannot be read.'));
    });
    reader.readAsDataURL(blob);
  });
  return typeof url === 'string' ? url.slice(url.indexOf(',') + 1) : '';
}
