// Paints what somebody else put together: a few shapes, words and pictures, by cairo, which is here already.
#include <math.h>
#include <string.h>

#include "internal.h"

struct page_reader_canvas {
  cairo_surface_t *surface;
  cairo_t *context;
};

page_reader_canvas *page_reader_canvas_open(double width, double height, double scale) {
  cairo_surface_t *surface = page_reader_new_picture(ceil(width * scale), ceil(height * scale));
  if (surface == NULL) return NULL;
  page_reader_canvas *canvas = g_new0(page_reader_canvas, 1);
  canvas->surface = surface;
  canvas->context = page_reader_blank(surface, 1);
  cairo_scale(canvas->context, scale, scale);
  return canvas;
}

void page_reader_canvas_free(page_reader_canvas *canvas) {
  cairo_destroy(canvas->context);
  cairo_surface_destroy(canvas->surface);
  g_free(canvas);
}

static void use(page_reader_canvas *canvas, page_reader_colour colour) {
  cairo_set_source_rgba(canvas->context, (colour.value >> 16 & 0xFF) / 255.0, (colour.value >> 8 & 0xFF) / 255.0,
                        (colour.value & 0xFF) / 255.0, colour.opacity);
}

static void stroke(page_reader_canvas *canvas, page_reader_pen pen) {
  static const double DASHES[] = {3, 2};  // points
  use(canvas, pen.colour);
  cairo_set_line_width(canvas->context, pen.width);
  cairo_set_dash(canvas->context, DASHES, pen.is_dashed ? G_N_ELEMENTS(DASHES) : 0, 0);
  cairo_stroke(canvas->context);
}

void page_reader_canvas_rectangle(page_reader_canvas *canvas, page_reader_box box, const page_reader_colour *fill,
                                  const page_reader_pen *pen) {
  cairo_rectangle(canvas->context, box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
  if (fill != NULL) {
    use(canvas, *fill);
    cairo_fill_preserve(canvas->context);
  }
  if (pen != NULL) stroke(canvas, *pen);
  cairo_new_path(canvas->context);
}

void page_reader_canvas_line(page_reader_canvas *canvas, page_reader_box ends, page_reader_pen pen, bool ends_in_dot) {
  cairo_move_to(canvas->context, ends.x0, ends.y0);
  cairo_line_to(canvas->context, ends.x1, ends.y1);
  stroke(canvas, pen);
  if (!ends_in_dot) return;
  cairo_arc(canvas->context, ends.x1, ends.y1, 2 * pen.width, 0, 2 * G_PI);
  cairo_fill(canvas->context);
}

// The families that the SVG asks for, and what systems have instead. Cairo takes one family and no other where a character
// is missing in it.
static const char *const FAMILIES[] = {
    "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "WenQuanYi Zen Hei", "Droid Sans Fallback",
    "AR PL UMing CN", "sans-serif", "DejaVu Sans", "Apple Symbols",
};

// Appends the shape of one character to the path; false if the family lacks it. `x` goes on.
static bool append_character(cairo_t *context, const char *family, const char *character, int length, double *x,
                             double y) {
  cairo_select_font_face(context, family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_glyph_t *glyphs = NULL;
  int count = 0;
  cairo_status_t status = cairo_scaled_font_text_to_glyphs(cairo_get_scaled_font(context), *x, y, character, length,
                                                           &glyphs, &count, NULL, NULL, NULL);
  bool has = status == CAIRO_STATUS_SUCCESS && count > 0 && glyphs[0].index != 0;
  if (has) {
    cairo_text_extents_t extents;
    cairo_glyph_extents(context, glyphs, count, &extents);
    cairo_glyph_path(context, glyphs, count);
    *x += extents.x_advance;
  }
  cairo_glyph_free(glyphs);
  return has;
}

// Appends the shapes of a text to the path; where it ends.
static double append_text(cairo_t *context, const char *text, double x, double y) {
  for (const char *next = text; *next != '\0';) {
    const char *end = g_utf8_next_char(next);
    for (size_t i = 0; i < G_N_ELEMENTS(FAMILIES); i++)
      if (append_character(context, FAMILIES[i], next, (int)(end - next), &x, y)) break;
    next = end;
  }
  return x;
}

void page_reader_canvas_text(page_reader_canvas *canvas, const char *text, double x, double y, double size,
                             page_reader_colour colour, bool is_end, bool has_halo) {
  static const double HALO = 1.2;  // points
  if (!g_utf8_validate(text, -1, NULL)) return;
  cairo_t *context = canvas->context;
  cairo_set_font_size(context, size);
  if (is_end) {
    x -= append_text(context, text, 0, 0);
    cairo_new_path(context);
  }
  append_text(context, text, x, y);
  if (has_halo) {
    cairo_path_t *letters = cairo_copy_path(context);
    stroke(canvas, (page_reader_pen){{0xFFFFFF, 1}, HALO, false});
    cairo_append_path(context, letters);
    cairo_path_destroy(letters);
  }
  use(canvas, colour);
  cairo_fill(context);
}

typedef struct {
  const uint8_t *next;
  size_t left;
} source_bytes;

static cairo_status_t take_bytes(void *source, unsigned char *bytes, unsigned int length) {
  source_bytes *from = source;
  if (length > from->left) return CAIRO_STATUS_READ_ERROR;
  memcpy(bytes, from->next, length);
  from->next += length, from->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

void page_reader_canvas_picture(page_reader_canvas *canvas, const uint8_t *png, size_t length, page_reader_box box,
                                double opacity) {
  source_bytes source = {png, length};
  cairo_surface_t *picture = cairo_image_surface_create_from_png_stream(take_bytes, &source);
  int width = cairo_image_surface_get_width(picture), height = cairo_image_surface_get_height(picture);
  if (cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS && width > 0 && height > 0) {
    cairo_save(canvas->context);
    cairo_translate(canvas->context, box.x0, box.y0);
    cairo_scale(canvas->context, (box.x1 - box.x0) / width, (box.y1 - box.y0) / height);
    cairo_set_source_surface(canvas->context, picture, 0, 0);
    cairo_paint_with_alpha(canvas->context, opacity);
    cairo_restore(canvas->context);
  }
  cairo_surface_destroy(picture);
}

uint8_t *page_reader_canvas_png(page_reader_canvas *canvas, size_t *length) {
  return page_reader_surface_png(canvas->surface, length);
}
