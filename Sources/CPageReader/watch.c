// Watching poppler draw: it has no call for the lines of a page, but it draws on a cairo context that is ours, and in
// the callbacks of an observer surface that context still holds the path, the line width and the source just used.
#include <math.h>
#include <string.h>

#include "internal.h"

// A page of more than this many marks is a drawing, not a table; what follows is not kept.
enum { MOST_MARKS = 200000 };

// A fill is taken for a rectangle if its corners lie this near to the corners of its box, in points. Lines whose ends are
// mitred, as those of frames are, are trapezia: a corner is off by as much as the line is thick.
static const double CORNER_SLACK = 1.5, MITRED_THICKNESS = 3.2, ROUNDING = 0.05;

// A straight line in a shape with round corners: longer than a piece of a curve.
static const double SHORTEST_SIDE = 12;
enum {
  // Pieces of a pen's lines; a page of more is a drawing.
  MOST_PEN_PIECES = 4000,
  // Pixels that are looked at for print below an area of colour: a page's.
  MOST_SEARCHED = 1000 * 1000,
};

typedef struct {
  cairo_t *context;
  double scale;  // pixels a point
  page_reader_page *page;
  size_t capacity;
  size_t pen_pieces;
  long budget;  // pixels that may be searched
} watcher;

typedef struct {
  double x0, y0, x1, y1;
} rectangle;

static void include_point(rectangle *box, double x, double y) {
  box->x0 = fmin(box->x0, x), box->x1 = fmax(box->x1, x);
  box->y0 = fmin(box->y0, y), box->y1 = fmax(box->y1, y);
}

static const rectangle NOTHING = {INFINITY, INFINITY, -INFINITY, -INFINITY};

// A place as points of the page, whatever is being drawn.
static void to_points(const watcher *self, double *x, double *y) {
  cairo_user_to_device(self->context, x, y);
  *x /= self->scale, *y /= self->scale;
}

static rectangle clip_box(const watcher *self) {
  double x0, y0, x1, y1;
  cairo_clip_extents(self->context, &x0, &y0, &x1, &y1);
  rectangle box = NOTHING;
  const double xs[] = {x0, x1}, ys[] = {y0, y1};
  for (int i = 0; i < 4; i++) {
    double x = xs[i & 1], y = ys[i >> 1];
    to_points(self, &x, &y);
    include_point(&box, x, y);
  }
  return box;
}

static bool clip(rectangle *box, const rectangle *to, double slack) {
  box->x0 = fmax(box->x0, to->x0 - slack), box->x1 = fmin(box->x1, to->x1 + slack);
  box->y0 = fmax(box->y0, to->y0 - slack), box->y1 = fmin(box->y1, to->y1 + slack);
  return box->x0 <= box->x1 && box->y0 <= box->y1;
}

// Lightness of the current source over white paper; a picture or gradient counts as opaque mid-grey.
static double source_lightness(cairo_t *context) {
  double r = 0.5, g = 0.5, b = 0.5, alpha = 1;
  cairo_pattern_get_rgba(cairo_get_source(context), &r, &g, &b, &alpha);
  return 1 - alpha * (1 - (0.299 * r + 0.587 * g + 0.114 * b));
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

// The corners of one subpath, of which as many are kept as a ruled line with mitred ends can have.
enum { MOST_CORNERS = 8 };

typedef struct {
  double xs[MOST_CORNERS], ys[MOST_CORNERS];
  int count;
  rectangle box;
} outline;

static void add_corner(outline *shape, double x, double y) {
  include_point(&shape->box, x, y);
  if (shape->count < MOST_CORNERS) shape->xs[shape->count] = x, shape->ys[shape->count] = y;
  shape->count++;
}

static bool is_rectangular(const outline *shape) {
  if (shape->count > MOST_CORNERS) return false;
  const rectangle *box = &shape->box;
  double thickness = fmin(box->x1 - box->x0, box->y1 - box->y0);
  double slack = (thickness <= MITRED_THICKNESS ? fmax(CORNER_SLACK, thickness) : CORNER_SLACK) + ROUNDING;
  for (int i = 0; i < shape->count; i++) {
    double x = shape->xs[i], y = shape->ys[i];
    if (fmin(fabs(x - box->x0), fabs(x - box->x1)) > slack) return false;
    if (fmin(fabs(y - box->y0), fabs(y - box->y1)) > slack) return false;
  }
  return true;
}

static void on_fill(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer;
  watcher *self = data;
  rectangle visible = clip_box(self);
  double lightness = source_lightness(self->context);
  bool picture = cairo_pattern_get_type(cairo_get_source(self->context)) == CAIRO_PATTERN_TYPE_SURFACE;
  page_reader_mark_kind kind = picture ? PAGE_READER_IMAGE : PAGE_READER_FILL;

  cairo_path_t *path = cairo_copy_path_flat(self->context);
  outline shape = {.box = NOTHING};
  for (int i = 0; i <= path->num_data;) {
    cairo_path_data_t *step = i < path->num_data ? &path->data[i] : NULL;
    if (step == NULL || step->header.type == CAIRO_PATH_MOVE_TO) {
      bool rectangular = is_rectangular(&shape);
      if (shape.count > 0 && clip(&shape.box, &visible, 0)) {
        page_reader_box area = {(float)shape.box.x0, (float)shape.box.y0, (float)shape.box.x1, (float)shape.box.y1};
        bool overlay = !picture && page_reader_is_overlay(self->context, target, area, self->scale, &self->budget);
        keep(self, overlay ? PAGE_READER_OVERLAY : kind, &shape.box, 0, lightness, rectangular);
      }
      shape.box = NOTHING, shape.count = 0;
    }
    if (step == NULL) break;
    if (step->header.type == CAIRO_PATH_MOVE_TO || step->header.type == CAIRO_PATH_LINE_TO) {
      double x = step[1].point.x, y = step[1].point.y;
      to_points(self, &x, &y);
      add_corner(&shape, x, y);
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

typedef struct {
  watcher *self;
  const rectangle *visible;
  double width, lightness;
} curve;

// The long straight sides of a shape with curves are lines, and so are all four of a frame; all else is a pen's.
static void keep_curve(void *data, const double *xs, const double *ys, int count, bool is_frame) {
  const curve *of = data;
  watcher *self = of->self;
  rectangle extent = NOTHING;
  for (int i = 0; i < count; i++) include_point(&extent, xs[i], ys[i]);
  size_t first = self->page->mark_count;
  keep(self, PAGE_READER_CURVE, &extent, 0, of->lightness, false);
  for (int i = 1; i < count; i++) {
    rectangle box = NOTHING;
    include_point(&box, xs[i - 1], ys[i - 1]), include_point(&box, xs[i], ys[i]);
    double across = box.x1 - box.x0, down = box.y1 - box.y0;
    if (is_frame || (fmax(across, down) >= SHORTEST_SIDE && fmin(across, down) < of->width))
      keep_stroke(self, of->visible, xs[i - 1], ys[i - 1], xs[i], ys[i], of->width, of->lightness);
    else if (clip(&box, of->visible, of->width / 2) && self->pen_pieces++ < MOST_PEN_PIECES)
      keep(self, PAGE_READER_PEN, &box, of->width, of->lightness, false);
  }
  if (first < self->page->mark_count) self->page->marks[first].width = (float)(self->page->mark_count - first - 1);
}

static void on_stroke(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  watcher *self = data;
  rectangle visible = clip_box(self);
  double lightness = source_lightness(self->context);
  double width = cairo_get_line_width(self->context), skew = width;
  cairo_user_to_device_distance(self->context, &width, &skew);
  width = sqrt((width * width + skew * skew) / 2) / self->scale;

  cairo_path_t *path = cairo_copy_path(self->context);
  curve drawn = {self, &visible, width, lightness};
  bool curved = page_reader_take_curves(self->context, path, self->scale, keep_curve, &drawn);
  double x = 0, y = 0, start_x = 0, start_y = 0;
  for (int i = 0; i < path->num_data && !curved; i += path->data[i].header.length) {
    cairo_path_data_t *step = &path->data[i];
    double to_x = start_x, to_y = start_y;
    if (step->header.type != CAIRO_PATH_CLOSE_PATH) {
      to_x = step[1].point.x, to_y = step[1].point.y;
      to_points(self, &to_x, &to_y);
    }
    if (step->header.type == CAIRO_PATH_MOVE_TO)
      start_x = to_x, start_y = to_y;
    else
      keep_stroke(self, &visible, x, y, to_x, to_y, width, lightness);
    x = to_x, y = to_y;
  }
  cairo_path_destroy(path);
}

// A picture that is painted or masked, or what a transparency group gathered.
static void on_paint(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  watcher *self = data;
  cairo_pattern_t *source = cairo_get_source(self->context);
  if (cairo_pattern_get_type(source) != CAIRO_PATTERN_TYPE_SURFACE) return;
  rectangle box = clip_box(self);
  // A group is drawn on an observer like this one, which has no pixels of its own.
  cairo_surface_t *painted = NULL;
  cairo_pattern_get_surface(source, &painted);
  bool is_group = painted != NULL && cairo_image_surface_get_data(painted) == NULL;
  if (is_group) self->page->has_groups = self->page->shows_text = true;
  keep(self, is_group ? PAGE_READER_GROUP : PAGE_READER_IMAGE, &box, 0, 0.5, true);
}

static void on_glyphs(cairo_surface_t *observer, cairo_surface_t *target, void *data) {
  (void)observer, (void)target;
  ((watcher *)data)->page->shows_text = true;
}

cairo_surface_t *page_reader_watch(PopplerPage *poppler, page_reader_page *page, double scale) {
  cairo_surface_t *picture = page_reader_new_picture(ceil(page->width * scale), ceil(page->height * scale));
  if (picture == NULL) return NULL;
  page->mark_count = 0;
  // The paper is no mark.
  cairo_destroy(page_reader_blank(picture, 1));
  cairo_surface_t *observer = cairo_surface_create_observer(picture, CAIRO_SURFACE_OBSERVER_NORMAL);
  cairo_t *context = cairo_create(observer);
  cairo_scale(context, scale, scale);
  // Of shapes; letters stay as smooth as they are drawn alone.
  cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST);
  watcher self = {.context = context, .scale = scale, .page = page, .budget = MOST_SEARCHED};
  cairo_surface_observer_add_fill_callback(observer, on_fill, &self);
  cairo_surface_observer_add_stroke_callback(observer, on_stroke, &self);
  cairo_surface_observer_add_paint_callback(observer, on_paint, &self);
  cairo_surface_observer_add_mask_callback(observer, on_paint, &self);
  cairo_surface_observer_add_glyphs_callback(observer, on_glyphs, &self);
  poppler_page_render(poppler, context);
  bool is_whole = page_reader_end_drawing(context);
  cairo_surface_destroy(observer);
  cairo_surface_flush(picture);
  if (is_whole) return picture;
  cairo_surface_destroy(picture);
  return NULL;
}
