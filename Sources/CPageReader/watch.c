// Watching poppler draw: it has no call for the lines of a page, but it draws on a cairo context that is ours, and in
// the callbacks of an observer surface that context still holds the path, the line width and the source just used.
#include <math.h>
#include <string.h>

#include "internal.h"

// A page of more than this many marks is a drawing, not a table; what follows is not kept.
enum { MOST_MARKS = 200000, MOST_PIXELS = 4000 * 4000 };

// A fill is taken for a rectangle if its corners lie this near to the corners of its box, in points. Ruled lines with
// mitred ends are trapezia whose corners are off by half of their thickness.
static const double CORNER_SLACK = 1.5;

// A thin mark shorter than this may be part of a letter, in points.
static const double SHORTEST_RULE = 14;

// Titles are seldom larger than this, in points.
static const double LARGEST_LETTER = 40;

// What of a letter's width on either side is left out when its ink is looked for.
static const double SIDE_SHARE = 0.2;
static const double WIDE_LETTER = 8;

// The stems of letters are thinner than this, in points, up to titles of 60 points.
static const double WIDEST_STEM = 7;

typedef struct {
  cairo_t *context;
  cairo_surface_t *image;
  page_reader_page *page;
  size_t capacity;
} watcher;

typedef struct {
  double x0, y0, x1, y1;
} rectangle;

static void include_point(rectangle *box, double x, double y) {
  box->x0 = fmin(box->x0, x), box->x1 = fmax(box->x1, x);
  box->y0 = fmin(box->y0, y), box->y1 = fmax(box->y1, y);
}

static const rectangle NOTHING = {INFINITY, INFINITY, -INFINITY, -INFINITY};

static rectangle clip_box(cairo_t *context) {
  double x0, y0, x1, y1;
  cairo_clip_extents(context, &x0, &y0, &x1, &y1);
  rectangle box = NOTHING;
  const double xs[] = {x0, x1}, ys[] = {y0, y1};
  for (int i = 0; i < 4; i++) {
    double x = xs[i & 1], y = ys[i >> 1];
    cairo_user_to_device(context, &x, &y);
    include_point(&box, x, y);
  }
  return box;
}

static bool clip(rectangle *box, const rectangle *to, double slack) {
  box->x0 = fmax(box->x0, to->x0 - slack), box->x1 = fmin(box->x1, to->x1 + slack);
  box->y0 = fmax(box->y0, to->y0 - slack), box->y1 = fmin(box->y1, to->y1 + slack);
  return box->x0 <= box->x1 && box->y0 <= box->y1;
}

// Opacity and lightness of the current source; a picture or gradient counts as opaque mid-grey.
static double source_opacity(cairo_t *context, double *lightness) {
  double r = 0.5, g = 0.5, b = 0.5, alpha = 1;
  cairo_pattern_get_rgba(cairo_get_source(context), &r, &g, &b, &alpha);
  *lightness = 1 - alpha * (1 - (0.299 * r + 0.587 * g + 0.114 * b));
  return alpha;
}

static void keep(watcher *self, page_reader_mark_kind kind, const rectangle *box, double width, double lightness,
                 bool rectangular) {
  page_reader_page *page = self->page;
  if (page->mark_count >= MOST_MARKS) return;
  if (page->mark_count == self->capacity) {
    self->capacity = MAX(256, self->capacity * 2);
    page->marks = g_renew(page_reader_mark, page->marks, self->capacity);
  }
  page->marks[page->mark_count++] = (page_reader_mark){
      .kind = kind, .x0 = (float)box->x0, .y0 = (float)box->y0, .x1 = (float)box->x1, .y1 = (float)box->y1,
      .width = (float)width, .lightness = (float)lightness, .rectangular = rectangular};
}

// A drawn line, as against an area. It hides nothing.
static bool is_thin(const rectangle *box) { return fmin(box->x1 - box->x0, box->y1 - box->y0) <= 3; }

// Letters that are filled as paths, which is how bold titles are drawn, have rectangular parts: the I, the 一. They must
// not wipe themselves. What is painted over text is at least as high as a line and wider than a stem.
static bool is_letter_stem(const rectangle *box) {
  return is_thin(box) || fmin(box->x1 - box->x0, box->y1 - box->y0) <= WIDEST_STEM;
}

// Clears pixels of a flushed image.
static void clear(cairo_surface_t *image, const rectangle *box) {
  int width = cairo_image_surface_get_width(image), height = cairo_image_surface_get_height(image);
  int x0 = (int)fmax(floor(box->x0), 0), x1 = (int)fmin(ceil(box->x1), width);
  int y0 = (int)fmax(floor(box->y0), 0), y1 = (int)fmin(ceil(box->y1), height);
  unsigned char *pixels = cairo_image_surface_get_data(image);
  if (x0 >= x1 || y0 >= y1 || pixels == NULL) return;
  int stride = cairo_image_surface_get_stride(image);
  for (int y = y0; y < y1; y++) memset(pixels + y * stride + x0, 0, (size_t)(x1 - x0));
}

// Wipes what lies under an opaque area from the image: text that comes later inks it again, text that came earlier
// cannot be seen any more.
static void wipe(cairo_surface_t *image, const rectangle *box) {
  cairo_surface_flush(image);
  clear(image, box);
  cairo_surface_mark_dirty(image);
}

static void on_fill(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  watcher *self = data;
  rectangle visible = clip_box(self->context);
  double lightness;
  double opacity = source_opacity(self->context, &lightness);
  bool picture = cairo_pattern_get_type(cairo_get_source(self->context)) == CAIRO_PATTERN_TYPE_SURFACE;

  cairo_path_t *path = cairo_copy_path_flat(self->context);
  double xs[8], ys[8];
  int corners = 0;
  rectangle box = NOTHING;
  for (int i = 0; i <= path->num_data;) {
    bool end = i >= path->num_data;
    cairo_path_data_t *step = end ? NULL : &path->data[i];
    if (end || step->header.type == CAIRO_PATH_MOVE_TO) {
      if (corners > 0) {
        rectangle whole = box;
        bool rectangular = corners <= 8;
        for (int k = 0; k < corners && rectangular; k++)
          rectangular = fmin(fabs(xs[k] - whole.x0), fabs(xs[k] - whole.x1)) <= CORNER_SLACK &&
                        fmin(fabs(ys[k] - whole.y0), fabs(ys[k] - whole.y1)) <= CORNER_SLACK;
        if (clip(&box, &visible, 0)) {
          keep(self, picture ? PAGE_READER_IMAGE : PAGE_READER_FILL, &box, 0, lightness, rectangular);
          if (rectangular && !picture && opacity > 0.99 && !is_letter_stem(&box)) wipe(self->image, &box);
        }
      }
      box = NOTHING, corners = 0;
    }
    if (end) break;
    if (step->header.type == CAIRO_PATH_MOVE_TO || step->header.type == CAIRO_PATH_LINE_TO) {
      double x = step[1].point.x, y = step[1].point.y;
      cairo_user_to_device(self->context, &x, &y);
      include_point(&box, x, y);
      if (corners < 8) xs[corners] = x, ys[corners] = y;
      corners++;
    }
    i += step->header.length;
  }
  cairo_path_destroy(path);
}

static void keep_stroke(watcher *self, const rectangle *visible, double ax, double ay, double bx, double by,
                        double width, double lightness) {
  rectangle box = NOTHING;
  include_point(&box, ax, ay);
  include_point(&box, bx, by);
  if (!clip(&box, visible, width / 2)) return;
  keep(self, PAGE_READER_STROKE, &box, width, lightness, true);
}

// Bold letters are often made by stroking their outlines; a path with a curve in it is never a table's line.
static bool has_curve(const cairo_path_t *path) {
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    if (path->data[i].header.type == CAIRO_PATH_CURVE_TO) return true;
  return false;
}

static void on_stroke(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  watcher *self = data;
  rectangle visible = clip_box(self->context);
  double lightness;
  source_opacity(self->context, &lightness);
  double width = cairo_get_line_width(self->context), skew = width;
  cairo_user_to_device_distance(self->context, &width, &skew);
  width = sqrt((width * width + skew * skew) / 2);

  cairo_path_t *path = cairo_copy_path(self->context);
  bool curved = has_curve(path);
  double x = 0, y = 0, start_x = 0, start_y = 0;
  for (int i = 0; i < path->num_data && !curved; i += path->data[i].header.length) {
    cairo_path_data_t *step = &path->data[i];
    double to_x = start_x, to_y = start_y;
    if (step->header.type != CAIRO_PATH_CLOSE_PATH) {
      to_x = step[1].point.x, to_y = step[1].point.y;
      cairo_user_to_device(self->context, &to_x, &to_y);
    }
    if (step->header.type == CAIRO_PATH_MOVE_TO)
      start_x = to_x, start_y = to_y;
    else
      keep_stroke(self, &visible, x, y, to_x, to_y, width, lightness);
    x = to_x, y = to_y;
  }
  cairo_path_destroy(path);
}

static void on_paint(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  watcher *self = data;
  cairo_pattern_t *source = cairo_get_source(self->context);
  if (cairo_pattern_get_type(source) != CAIRO_PATTERN_TYPE_SURFACE) return;
  rectangle box = clip_box(self->context);
  keep(self, PAGE_READER_IMAGE, &box, 0, 0.5, true);
  self->page->has_hidden_group = true;
}

static void on_glyphs(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  ((watcher *)data)->page->shows_text = true;
}

cairo_surface_t *page_reader_watch(PopplerPage *poppler, page_reader_page *page) {
  double width = ceil(page->width), height = ceil(page->height);
  if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) return NULL;
  cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_A8, (int)width, (int)height);
  cairo_surface_t *observer = cairo_surface_create_observer(image, CAIRO_SURFACE_OBSERVER_NORMAL);
  cairo_t *context = cairo_create(observer);
  watcher self = {.context = context, .image = image, .page = page};
  cairo_surface_observer_add_fill_callback(observer, on_fill, &self);
  cairo_surface_observer_add_stroke_callback(observer, on_stroke, &self);
  cairo_surface_observer_add_paint_callback(observer, on_paint, &self);
  cairo_surface_observer_add_mask_callback(observer, on_paint, &self);
  cairo_surface_observer_add_glyphs_callback(observer, on_glyphs, &self);
  poppler_page_render(poppler, context);
  cairo_destroy(context);
  cairo_surface_destroy(observer);
  cairo_surface_flush(image);
  return image;
}

// Whether a mark is part of the outline of a large letter; small letters have no marks as long as a rule.
static bool is_in_large_letter(const page_reader_page *page, const rectangle *box) {
  for (size_t i = 0; i < page->glyph_count; i++) {
    const page_reader_glyph *glyph = &page->glyphs[i];
    if (glyph->y1 - glyph->y0 < SHORTEST_RULE) continue;
    if (glyph->x0 - 1 <= box->x0 && box->x1 <= glyph->x1 + 1 && glyph->y0 - 1 <= box->y0 && box->y1 <= glyph->y1 + 1)
      return true;
  }
  return false;
}

// Rules leave ink inside the boxes of text that is clipped away beside them. The outlines of letters stay.
static void wipe_rules(cairo_surface_t *image, const page_reader_page *page) {
  for (size_t i = 0; i < page->mark_count; i++) {
    const page_reader_mark *mark = &page->marks[i];
    rectangle box = {mark->x0, mark->y0, mark->x1, mark->y1};
    if (mark->kind == PAGE_READER_IMAGE || !mark->rectangular || !is_thin(&box)) continue;
    double length = fmax(box.x1 - box.x0, box.y1 - box.y0);
    if (length < SHORTEST_RULE || (length < LARGEST_LETTER && is_in_large_letter(page, &box))) continue;
    double half = mark->kind == PAGE_READER_STROKE ? mark->width / 2 : 0;
    box.x0 -= half, box.x1 += half, box.y0 -= half, box.y1 += half;
    clear(image, &box);
  }
}

// A character of Chinese inks the middle of its box; what is found at the sides may be its neighbour's. Signs may stand in
// a corner of theirs, and of small letters a pixel more or less is all.
static bool inks_middle(const page_reader_glyph *glyph) {
  return glyph->scalar >= 0x4E00 && glyph->scalar <= 0x9FFF && glyph->x1 - glyph->x0 >= WIDE_LETTER;
}

void page_reader_measure_ink(cairo_surface_t *image, page_reader_page *page) {
  cairo_surface_flush(image);
  wipe_rules(image, page);
  const unsigned char *pixels = cairo_image_surface_get_data(image);
  int width = cairo_image_surface_get_width(image), height = cairo_image_surface_get_height(image);
  int stride = cairo_image_surface_get_stride(image);
  if (pixels == NULL) return;
  for (size_t i = 0; i < page->glyph_count; i++) {
    page_reader_glyph *glyph = &page->glyphs[i];
    double side = inks_middle(glyph) ? (glyph->x1 - glyph->x0) * SIDE_SHARE : 0;
    int x0 = (int)fmax(floor(glyph->x0 + side), 0), x1 = (int)fmin(ceil(glyph->x1 - side), width);
    int y0 = (int)fmax(floor(glyph->y0), 0), y1 = (int)fmin(ceil(glyph->y1), height);
    uint8_t most = 0;
    for (int y = y0; y < y1; y++)
      for (int x = x0; x < x1; x++) most = MAX(most, pixels[y * stride + x]);
    glyph->ink = most;
  }
}
