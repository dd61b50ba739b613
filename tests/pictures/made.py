"""Pictures with words hidden in them, in every way that programs hide them."""

import io
import struct
import zlib

from PIL import Image, PngImagePlugin

SECRET = "Vizepraesident der Beispielpartei"
HIDDEN = SECRET.encode()
RED = (200, 30, 40)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))


def encoded(form: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, RED[: len(mode)] if mode != "P" else 3).save(buffer, form, **options)
    return buffer.getvalue()


def exif(side: int = 1) -> bytes:
    data = Image.Exif()
    data[0x0112] = side
    data[0x010E] = SECRET
    return data.tobytes()


def png(**options: object) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Title", SECRET)
    info.add_text("Comment", SECRET, zip=True)
    info.add_itxt("XML:com.adobe.xmp", SECRET)
    return encoded("PNG", pnginfo=info, exif=exif(), **options) + HIDDEN  # type: ignore[arg-type]


def jpeg(side: int = 1, **options: object) -> bytes:
    data = encoded("JPEG", exif=exif(side), comment=SECRET, **options)  # type: ignore[arg-type]
    iptc = b"Photoshop 3.0\x008BIM\x04\x04" + HIDDEN
    xmp = b"http://ns.adobe.com/xap/1.0/\x00" + HIDDEN
    segments = b"".join(
        struct.pack(">BBH", 0xFF, marker, 2 + len(content)) + content for marker, content in ((0xED, iptc), (0xE1, xmp))
    )
    return data[:2] + segments + data[2:] + HIDDEN


def gif(frames: int = 1) -> bytes:
    pictures = [Image.new("RGB", (40, 30), (90 * n, 0, 0)) for n in range(frames)]
    buffer = io.BytesIO()
    pictures[0].save(buffer, "GIF", comment=SECRET, save_all=frames > 1, append_images=pictures[1:], loop=0)
    return buffer.getvalue() + HIDDEN


def webp(**options: object) -> bytes:
    return encoded("WEBP", exif=exif(), xmp=HIDDEN, **options) + HIDDEN  # type: ignore[arg-type]


SVG = f"""<?xml version="1.0"?>
<!-- {SECRET} -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
 <!ENTITY red "#c81e28">
]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 3"
     xmlns:inkscape="http://www.inkscape.org/" inkscape:label="{SECRET}" aria-label="{SECRET}" onload="alert(1)">
 <title>{SECRET}</title><desc>{SECRET}</desc><metadata><x>{SECRET}</x></metadata>
 <script>alert("{SECRET}")</script>
 <style>/* {SECRET} */ rect {{ fill: &red; }}</style>
 <inkscape:page>{SECRET}</inkscape:page>
 <foreignObject><b onclick="alert(1)">{SECRET}</b></foreignObject>
 <image xlink:href="https://example.org/a.png"/><a href="javascript:alert(1)"><rect width="4" height="3"/></a>
</svg>""".encode()
