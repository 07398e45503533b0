// A plain-C view of one PDF page: characters with boxes, and everything that was drawn.
//
// Why a shim: poppler-glib speaks GObject (macros, variadics, GList, GError), none of which Swift should see. Each
// wrapper below says why it is here. Ownership is in the names: what an `_open` or `_read` returns, the
// `_free` of the same name releases. Every out-parameter is set, also on failure.
//
// All coordinates are points, origin at the top left of the page as shown (after its rotation).
#ifndef PAGE_READER_H
#define PAGE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct page_reader_document page_reader_document;

typedef enum {
  PAGE_READER_OK = 0,
  PAGE_READER_DAMAGED,    // not a PDF, or one that poppler cannot repair
  PAGE_READER_ENCRYPTED,  // needs a password, or a right one: poppler does not tell the two apart
  PAGE_READER_NO_TEMPORARY_FILE,  // no fault of the document
} page_reader_status;

typedef enum {
  PAGE_READER_TITLE = 0,
  PAGE_READER_PRODUCER,
  PAGE_READER_CREATOR,
} page_reader_text;

// One character of the text layer, white space left out. What it should look like (its font draws it once more, alone)
// is compared with what the page shows in its place.
typedef struct {
  uint32_t scalar;
  float x0, y0, x1, y1;
  float size;          // font size in points; 0 if poppler does not say
  uint16_t font;       // index into page_reader_page.fonts
  uint32_t colour;     // 0xRRGGBB that it is filled with; 0 if poppler does not say
  uint8_t shape;       // the most opaque pixel of its own shape; 0: its font draws nothing inside its box
  uint8_t ink;         // contrast that the page shows in the middle of its box
  uint8_t likeness;    // 0 to 100: how far the two are alike
  bool legible;        // painted, and if it is a digit so large that the two can be told apart
} page_reader_glyph;

typedef enum {
  PAGE_READER_STROKE = 0,  // one straight piece of a stroked path, from (x0,y0) to (x1,y1)
  PAGE_READER_FILL,        // the bounding box of one filled subpath
  PAGE_READER_IMAGE,       // the box of a picture
  PAGE_READER_GROUP,       // the box of what a transparency group gathered, whatever that is
  PAGE_READER_OVERLAY,     // a stripe of colour that lets print be seen which was there before it
  PAGE_READER_CURVE,       // the box of a line with curves, larger than print; `width` marks of its pieces follow
  PAGE_READER_PEN,         // one piece of such a line that is no long straight side
} page_reader_mark_kind;

// Something drawn that is no text.
typedef struct {
  page_reader_mark_kind kind;
  float x0, y0, x1, y1;
  float width;      // line width of a stroke
  float lightness;  // 0 black to 1 white, over white paper
  bool rectangular; // a fill of which every edge is nearly axis-parallel or nearly as long as the box
} page_reader_mark;

typedef struct {
  float x0, y0, x1, y1;
} page_reader_box;

// What the page shows, and what its text layer by itself would look like, as pictures of one size.
typedef struct page_reader_pictures page_reader_pictures;

typedef struct {
  double width, height;
  page_reader_glyph *glyphs;
  size_t glyph_count;
  char **fonts;
  size_t font_count;
  page_reader_mark *marks;
  size_t mark_count;
  page_reader_box *covers;  // what readers put on the page and may have hidden or struck out: it is not drawn
  size_t cover_count;
  bool has_groups;      // a part of it was drawn unseen, as a transparency group
  bool shows_text;      // text was painted; else the text layer (if any) is invisible
  bool is_scan;         // it shows pictures only: its lines were sought in them, its text was recognised from them
  size_t tiny_count;    // characters so small that poppler drops those beyond its limit
  bool is_misaligned;   // poppler's characters and their boxes could not be paired
  page_reader_pictures *pictures;  // NULL if the page could not be painted
} page_reader_page;

// Opens a PDF held in memory. `data` must stay valid until page_reader_document_free. `password` may be NULL.
// `system_error` is the number of errno where the temporary file of PAGE_READER_NO_TEMPORARY_FILE failed, else 0.
page_reader_status page_reader_document_open(const uint8_t *data, size_t length, const char *password,
                                             page_reader_document **document, int *system_error);
// Where temporary files go: TMPDIR, or what the system has instead. Not to be released.
const char *page_reader_temporary_folder(void);
void page_reader_document_free(page_reader_document *document);

int page_reader_document_page_count(const page_reader_document *document);

// Metadata as UTF-8, or NULL. Release it with page_reader_text_free.
char *page_reader_document_text(const page_reader_document *document, page_reader_text which);
// Creation date as seconds since 1970, or -1: wrapped because its signature changed between poppler versions.
int64_t page_reader_document_created(const page_reader_document *document);
void page_reader_text_free(char *text);

// The size in points of page `index` (0-based) as shown; false if poppler has no such page.
bool page_reader_page_size(page_reader_document *document, int index, double *width, double *height);

// Reads page `index` (0-based); NULL if poppler has no such page.
page_reader_page *page_reader_page_read(page_reader_document *document, int index);
void page_reader_page_free(page_reader_page *page);

// Compares the two pictures at each character: fills shape, ink and likeness. `rules` are the page's ruling lines, whose
// ink is no letter's.
void page_reader_page_compare(page_reader_page *page, const page_reader_box *rules, size_t rule_count);
// How far what the page shows in the place of `glyph` is like the shape of another of its characters, 0 to 100.
int page_reader_likeness(const page_reader_page *page, size_t glyph, size_t exemplar);
// The same of a place that no character has: where the left upper corner of its box would be.
int page_reader_likeness_at(const page_reader_page *page, size_t exemplar, float x0, float y0);
// How far the shapes that the text layer draws for two characters are alike, 0 to 100. Where a replacement text names a
// character, what is drawn for it is not its letter, and the same for all.
int page_reader_shape_likeness(const page_reader_page *page, size_t glyph, size_t other);
// How much of what the text layer inks inside a box is bare paper on the page, 0 to 100.
int page_reader_unprinted(const page_reader_page *page, page_reader_box box);
// The contrast that the page shows inside a box, 0 to 255.
int page_reader_contrast(const page_reader_page *page, page_reader_box box);
// Finds ink inside `box` that neither the text layer nor a ruling line accounts for, and narrows `box` to it; false if
// there is none. Ink within `spread` points of that of the text layer is the text's own, printed bold or slanted.
bool page_reader_find_ink(const page_reader_page *page, page_reader_box *box, float spread);

// Finds all ink inside `within` that neither the text layer nor a ruling line nor an area of `areas` accounts for, as boxes
// of `cell` points a side or more that touch. Returns how many there are, at most `most` of which are written to `found`.
size_t page_reader_stray_ink(const page_reader_page *page, page_reader_box within, const page_reader_box *areas,
                             size_t area_count, float cell, float spread, page_reader_box *found, size_t most);

enum {
  PAGE_READER_SHAPE_WIDTH = 8,
  PAGE_READER_SHAPE_HEIGHT = 12,
};

// What a character looks like, whatever its font calls it: its ink in a coarse raster, row by row, and how many holes it
// encloses.
typedef struct {
  uint8_t ink[PAGE_READER_SHAPE_WIDTH * PAGE_READER_SHAPE_HEIGHT];
  uint8_t holes;
} page_reader_shape;

// Draws one character by itself, large, by its own font, turned clockwise by so many quarters; false if there is nothing
// to see.
bool page_reader_draw_shape(const page_reader_page *page, size_t glyph, int turns, page_reader_shape *shape);
// A number for the pixels of a character as the page has it: the same only where they are the same.
uint64_t page_reader_print(const page_reader_page *page, size_t glyph);

// Paints a part of page `index`, at so many pixels a point: red, green and blue of each pixel, row by row. NULL if there
// is no such page or it would be too large a picture.
uint8_t *page_reader_pixels_read(page_reader_document *document, int index, page_reader_box region, double scale,
                                 int *width, int *height);
// The same pixels as a PNG file, which cairo can write; NULL if it is too large a picture.
uint8_t *page_reader_png_read(const uint8_t *pixels, int width, int height, size_t *length);
// The same pixels as a PNG file of 2 to the power of `bits` greys, `bits` being 1, 2, 4 or 8; NULL if it cannot be packed.
uint8_t *page_reader_grey_png_read(const uint8_t *pixels, int width, int height, int bits, size_t *length);
void page_reader_bytes_free(uint8_t *bytes);

// A white sheet to paint on, in points, of so many pixels a point; NULL if it would be too large a picture.
typedef struct page_reader_canvas page_reader_canvas;
page_reader_canvas *page_reader_canvas_open(double width, double height, double scale);
void page_reader_canvas_free(page_reader_canvas *canvas);

typedef struct {
  uint32_t value;  // 0xRRGGBB
  double opacity;
} page_reader_colour;

typedef struct {
  page_reader_colour colour;
  double width;
  bool is_dashed;
} page_reader_pen;

// `fill` and `pen` may be NULL.
void page_reader_canvas_rectangle(page_reader_canvas *canvas, page_reader_box box, const page_reader_colour *fill,
                                  const page_reader_pen *pen);
// From the first corner of the box to the second.
void page_reader_canvas_line(page_reader_canvas *canvas, page_reader_box ends, page_reader_pen pen, bool ends_in_dot);
// Of UTF-8, by fonts of the system; `x` is where it begins, or ends. What no font has is left out.
void page_reader_canvas_text(page_reader_canvas *canvas, const char *text, double x, double y, double size,
                             page_reader_colour colour, bool is_end, bool has_halo);
// A PNG file, stretched.
void page_reader_canvas_picture(page_reader_canvas *canvas, const uint8_t *png, size_t length, page_reader_box box,
                                double opacity);
// What was painted as a PNG file; NULL if it cannot be written. Release it with page_reader_bytes_free.
uint8_t *page_reader_canvas_png(page_reader_canvas *canvas, size_t *length);

// Whether a font of the document that has this name is embedded: one that is not may look different on each machine.
bool page_reader_is_embedded(page_reader_document *document, const char *font);

// Whether something could not be drawn since the process began. The drawing library may have kept a font that fails, and what
// is read next may not look as it should.
bool page_reader_has_failed_to_draw(void);

// SHA-256 of bytes as 64 hexadecimal digits: GLib is here already and has it. Release with page_reader_text_free.
char *page_reader_sha256(const uint8_t *data, size_t length);

// What poppler and cairo complained about since the last call, a line each, or NULL: they report through a global
// log, without a document handle. Release it with page_reader_text_free.
char *page_reader_take_warnings(void);
// Lets what the libraries print on the C library's stderr count as complaints too, from now on. It is the whole process's:
// for programs whose own words go another way, to descriptor 2.
void page_reader_keep_printed(void);

#endif
