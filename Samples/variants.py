"""What is done to a document besides typesetting it: look-alike characters before, turned pages and encryption after."""
import pikepdf

# Radicals and compatibility forms that producers print for common characters, and digits of full width.
LOOK_ALIKES = str.maketrans("一人入大小工行金食马门车长见非面音", "⼀⼈⼊⼤⼩⼯⾏⾦⾷⻢⻔⻋⻓⻅⾮⾯⾳")
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def dress(document, source):
    """The Typst source with the look-alikes of `radicals` samples; column names stay."""
    if "radicals" not in document.tricks:
        return source
    head, _, body = source.partition("#pagebreak()")
    return head + "#pagebreak()" + "\n".join(look_alike(line) for line in body.splitlines())


def look_alike(line):
    """Only what is printed in brackets changes; every third amount is of full width."""
    if not line.endswith(("],", "])")) or "columns:" in line:
        return line
    start = line.rfind("[", 0, line.find("]"))
    before, printed = line[: start + 1], line[start + 1 :]
    value, _, rest = printed.partition("]")
    wide = value.replace(".", "").isdigit() and "." in value and int(value.replace(".", "")) % 3 == 0
    return before + (value.translate(FULL_WIDTH) if wide else value.translate(LOOK_ALIKES)) + "]" + rest


def finish(document, path):
    pack(path)
    if "rotated" in document.tricks:
        turn(path)
    if "sideways" in document.tricks:
        lay(path)
    if "encrypted" in document.tricks:
        encrypt(path, path, "")


def pack(path):
    """Drops the structure tags, which nobody reads here, and packs what is left: a third of the size."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for key in ("/StructTreeRoot", "/MarkInfo"):
            if key in pdf.Root:
                del pdf.Root[key]
        pdf.remove_unreferenced_resources()
        save(pdf, path, deterministic_id=True)


def save(pdf, path, **options):
    pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True, **options)


def turn(path):
    """Stores every page lying down with /Rotate 90, so that it is shown as before."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            turned = f"q 0 1 -1 0 {height} 0 cm\n".encode()
            page.contents_add(pikepdf.Stream(pdf, turned), prepend=True)
            page.contents_add(pikepdf.Stream(pdf, b"\nQ"))
            page.mediabox = [0, 0, height, width]
            page.Rotate = 90
        save(pdf, path, deterministic_id=True)


def lay(path):
    """Has every page shown on its side: 90, 180 and 270 degrees in turn."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for number, page in enumerate(pdf.pages):
            page.Rotate = 90 * (number % 3 + 1)
        save(pdf, path, deterministic_id=True)


def encrypt(source, path, user_password):
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        save(pdf, path, encryption=pikepdf.Encryption(user=user_password, owner="owner", R=6))
