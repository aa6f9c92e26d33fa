import { grouped } from "../ui/grouped";

/** What a canvas takes in every browser: pixels a side, and in all. */
const limits = { side: 16_384, area: 64_000_000 } as const;

/** The size of a picture, and how often a pixel of the drawing is a pixel of it. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * The largest of twice the size, the size itself, and half of it that a canvas takes; smaller, letters could not be
 * read. undefined: none fits.
 */
export function pictureSize(width: number, height: number): PictureSize | undefined {
  for (const scale of [2, 1, 0.5]) {
    const [wide, high] = [Math.ceil(width * scale), Math.ceil(height * scale)];
    if (wide <= limits.side && high <= limits.side && wide * high <= limits.area)
      return { width: wide, height: high, scale };
  }
  return undefined;
}

/** Width and height that an SVG text says of itself; undefined where it says none. */
export function sizeOfSvg(svg: string): { width: number; height: number } | undefined {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/** Why there is no picture, in words for a person. */
export class NoPicture extends Error {}

/**
 * An SVG text as a PNG file, made in the browser: the drawing becomes an image of its own bytes and is drawn on a
 * canvas; nothing is fetched. Rejects with NoPicture where it is too large for a canvas or cannot be drawn.
 */
export async function pngOf(svg: string): Promise<Blob> {
  const said = sizeOfSvg(svg);
  const size = said && pictureSize(said.width, said.height);
  if (!size)
    throw new NoPicture(
      `The chart is ${told(said?.width)} × ${told(said?.height)} pixels, too large for a picture. Save it as SVG.`,
    );
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = size.width;
    canvas.height = size.height;
    canvas.getContext("2d")?.drawImage(image, 0, 0, size.width, size.height);
    return await blobOf(canvas);
  } catch {
    throw new NoPicture("This browser could not draw the picture. Save it as SVG.");
  } finally {
    URL.revokeObjectURL(address);
  }
}

const told = (pixels = 0): string => grouped.format(Math.ceil(pixels));

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
