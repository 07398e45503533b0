// Pictures of a page: what it shows, and what its text layer by itself would look like. Poppler draws a selection of text
// by the document's own fonts, wherever and however the page drew it; the selection of everything is the text layer.
#include <math.h>
#include <string.h>

#include "internal.h"

enum {
  // A picture takes 64 MB at most while it is painted.
  MOST_PIXELS = 16 * 1000 * 1000,
  // Cairo makes none that is wider or higher.
  MOST_SIDE = 32767,
  // Pixels of a picture that takes more memory than the rest of a page.
  LARGE_PICTURE = 1000 * 1000,
};

// Numbers smaller than this, in pixels, are a blot; the page is painted larger then, so that they have LARGE_ENOUGH.
static const double SMALLEST = 6, LARGE_ENOUGH = 9;

// Paper.
static const double BLACK = 0;

// What is smaller is no print; a size of nothing would need a picture without end.
static const double LEAST_SIZE = 0.5;

static double largest_scale(const page_reader_page *page) {
  double width = ceil(page->width), height = ceil(page->height);
  return fmin(sqrt(MOST_PIXELS / (width * height + 1)), MOST_SIDE / fmax(width, height));
}

double page_reader_base_scale(const page_reader_page *page) { return fmin(1, largest_scale(page)); }

// Whose a picture's memory is.
static const cairo_user_data_key_t memory;

static void free_pixels(void *owner) {
  g_free(*(unsigned char **)owner);
  g_free(owner);
}

cairo_surface_t *page_reader_new_picture(double width, double height) {
  // Sides are rounded up.
  if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS + width + height)) return NULL;
  if (!(width <= MOST_SIDE && height <= MOST_SIDE)) return NULL;
  int stride = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, (int)width);
  // Of its own memory cairo would clear each byte, and all of them are painted next.
  unsigned char *pixels = g_malloc((size_t)stride * (size_t)height);
  cairo_surface_t *picture =
      cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, (int)width, (int)height, stride);
  unsigned char **owner = g_new(unsigned char *, 1);
  *owner = pixels;
  if (cairo_surface_set_user_data(picture, &memory, owner, free_pixels) == CAIRO_STATUS_SUCCESS) return picture;
  cairo_surface_destroy(picture);
  free_pixels(owner);
  return NULL;
}

// The pixels of a picture, which ends. They are the caller's.
static unsigned char *take_pixels(cairo_surface_t *picture) {
  unsigned char **owner = cairo_surface_get_user_data(picture, &memory), *pixels = *owner;
  *owner = NULL;
  cairo_surface_destroy(picture);
  return pixels;
}

cairo_t *page_reader_blank(cairo_surface_t *surface, double paper) {
  cairo_t *context = cairo_create(surface);
  cairo_set_source_rgb(context, paper, paper, paper);
  cairo_paint(context);
  return context;
}

// An error of the context stops all further drawing on it. Of one kind, a font that cannot be drawn, cairo and poppler keep
// the font, and with it the error, for whatever the process reads next.
static bool has_failed = false;

bool page_reader_has_failed_to_draw(void) { return has_failed; }

bool page_reader_end_drawing(cairo_t *context) {
  bool is_whole = cairo_status(context) == CAIRO_STATUS_SUCCESS;
  has_failed = has_failed || !is_whole;
  cairo_destroy(context);
  return is_whole;
}

static cairo_surface_t *whole(cairo_surface_t *picture, cairo_t *context) {
  bool is_whole = page_reader_end_drawing(context);
  cairo_surface_flush(picture);
  if (is_whole) return picture;
  cairo_surface_destroy(picture);
  return NULL;
}

static cairo_surface_t *new_picture(const page_reader_page *page, double scale) {
  return page_reader_new_picture(ceil(page->width * scale), ceil(page->height * scale));
}

static cairo_surface_t *paint_text(PopplerPage *poppler, const page_reader_page *page, double scale) {
  cairo_surface_t *picture = new_picture(page, scale);
  if (picture == NULL) return NULL;
  cairo_t *context = page_reader_blank(picture, BLACK);
  cairo_scale(context, scale, scale);
  // As large as the paper of any page, wherever its text lies.
  PopplerRectangle all = {0, 0, page->width, page->height};
  PopplerColor white = {65535, 65535, 65535}, black = {0, 0, 0};
  poppler_page_render_selection(poppler, context, &all, NULL, POPPLER_SELECTION_GLYPH, &white, &black);
  return whole(picture, context);
}

static bool is_digit(uint32_t scalar) { return scalar >= '0' && scalar <= '9'; }

static double print_size(const page_reader_glyph *glyph) {
  return glyph->size > 0 ? glyph->size : glyph->y1 - glyph->y0;
}

// Pixels a point that the smallest numbers of a page need.
static double fitting_scale(const page_reader_page *page) {
  double base = page_reader_base_scale(page), smallest = INFINITY;
  for (size_t i = 0; i < page->glyph_count; i++) {
    const page_reader_glyph *glyph = &page->glyphs[i];
    if (is_digit(glyph->scalar) && glyph->size > 0) smallest = fmin(smallest, glyph->size);
  }
  if (smallest * base >= SMALLEST) return base;
  // In eighths: letters of a font are kept from page to page only where they are painted alike.
  double most = floor(largest_scale(page) * 8) / 8;
  return fmax(base, fmin(LARGE_ENOUGH / fmax(smallest, LEAST_SIZE), most));
}

// Of words it is enough that something is there.
static void judge_legibility(page_reader_page *page) {
  double scale = page->pictures == NULL ? 0 : page->pictures->scale;
  for (size_t i = 0; i < page->glyph_count; i++) {
    page_reader_glyph *glyph = &page->glyphs[i];
    glyph->legible = is_digit(glyph->scalar) ? print_size(glyph) * scale >= SMALLEST : scale > 0;
  }
}

// Pixels that are looked at together: the compiler makes a few steps of them.
enum { BLOCK = 16 };

// What the eye makes of red, green and blue, of 256 (ITU-R BT.601).
static void copy_lightness(const uint32_t *from, int count, unsigned char *to) {
  for (int x = 0; x < count; x++)
    to[x] = (unsigned char)((77 * (from[x] >> 16 & 255) + 150 * (from[x] >> 8 & 255) + 29 * (from[x] & 255)) >> 8);
}

static bool is_white(const uint32_t *block) {
  uint32_t all = block[0];
  for (int x = 1; x < BLOCK; x++) all &= block[x];
  return (all & 0xFFFFFF) == 0xFFFFFF;
}

// Most of a page is paper.
static void reduce_shown(const uint32_t *from, int width, unsigned char *to) {
  int x = 0;
  for (; x + BLOCK <= width; x += BLOCK)
    if (is_white(from + x))
      memset(to + x, 255, BLOCK);
    else
      copy_lightness(from + x, BLOCK, to + x);
  copy_lightness(from + x, width - x, to + x);
}

// Its letters are white.
static void reduce_told(const uint32_t *from, int width, unsigned char *to) {
  for (int x = 0; x < width; x++) to[x] = (unsigned char)from[x];
}

// A byte a pixel: what looks at a picture looks at each pixel several times, and nothing asks for its colour. Takes the
// picture over. A large one is reduced in its own memory, which costs the next one new pages, but no more of them.
static raster reduced(cairo_surface_t *picture, void (*reduce)(const uint32_t *, int, unsigned char *)) {
  if (picture == NULL) return (raster){NULL, 0, 0};
  int width = cairo_image_surface_get_width(picture), height = cairo_image_surface_get_height(picture);
  // Rows of cairo begin on whole pixels.
  size_t stride = (size_t)cairo_image_surface_get_stride(picture) / sizeof(uint32_t), count = (size_t)width * height;
  unsigned char *from = take_pixels(picture), *to = count > LARGE_PICTURE ? from : g_malloc(count);
  const uint32_t *pixels = (const uint32_t *)(const void *)from;
  for (int y = 0; y < height; y++) reduce(pixels + y * stride, width, to + (size_t)y * width);
  if (to == from)
    to = g_realloc(to, count);
  else
    g_free(from);
  return (raster){to, width, height};
}

static page_reader_pictures *pictures_of(PopplerPage *poppler, page_reader_page *page, cairo_surface_t *first) {
  double base = page_reader_base_scale(page), scale = fitting_scale(page);
  if (scale > base) {
    cairo_surface_destroy(first);
    // Poppler moves thin lines to whole pixels, so that they lie elsewhere here than in the smaller picture.
    first = page_reader_watch(poppler, page, scale);
  }
  page_reader_pictures *pictures = g_new0(page_reader_pictures, 1);
  pictures->scale = scale;
  pictures->poppler = g_object_ref(poppler);
  // One after the other: of large pages each takes 64 MB while it is painted.
  pictures->shown = reduced(first, reduce_shown);
  if (pictures->shown.pixels != NULL) pictures->told = reduced(paint_text(poppler, page, scale), reduce_told);
  if (pictures->told.pixels != NULL) return pictures;
  page_reader_pictures_free(pictures);
  return NULL;
}

void page_reader_paint(PopplerPage *poppler, page_reader_page *page, cairo_surface_t *shown) {
  if (shown != NULL && page->glyph_count > 0)
    page->pictures = pictures_of(poppler, page, shown);
  else
    cairo_surface_destroy(shown);
  judge_legibility(page);
}

void page_reader_pictures_free(page_reader_pictures *pictures) {
  if (pictures == NULL) return;
  g_free(pictures->shown.pixels);
  g_free(pictures->told.pixels);
  g_free(pictures->ruled);
  g_object_unref(pictures->poppler);
  g_free(pictures);
}
