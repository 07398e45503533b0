// Lines with curves: what a pen drew on a page, or frames with round corners. Bold letters are often made by stroking their
// outlines, and those are neither.
#include <math.h>

#include "internal.h"

// What a pen draws is larger than print, in points; what is no larger may be a letter's outline.
static const double LARGEST_PRINT = 30;
// How far from an edge a side may lie that is on it, in points: poppler moves straight lines to whole pixels, and curves not.
static const double EDGE = 1;

// The corners of one subpath, between which all is straight by now.
typedef struct {
  double *xs, *ys;
  int count, capacity;
} trail;

static void add_step(trail *self, double x, double y) {
  if (self->count == self->capacity) {
    self->capacity = MAX(64, self->capacity * 2);
    self->xs = g_renew(double, self->xs, self->capacity);
    self->ys = g_renew(double, self->ys, self->capacity);
  }
  self->xs[self->count] = x, self->ys[self->count++] = y;
}

// Where places begin and end.
typedef struct {
  double least, most, size;
} extent;

static extent extent_of(const double *places, int count) {
  extent found = {INFINITY, -INFINITY, 0};
  for (int i = 0; i < count; i++) found.least = fmin(found.least, places[i]), found.most = fmax(found.most, places[i]);
  found.size = found.most - found.least;
  return found;
}

// Whether straight sides make up most of an edge: how long are those that lie at one place, seen across and along.
static bool is_edge(double place, const double *across, const double *along, int count, double length) {
  double found = 0;
  for (int i = 1; i < count; i++)
    if (fmax(fabs(across[i - 1] - place), fabs(across[i] - place)) < EDGE) found += fabs(along[i] - along[i - 1]);
  return found > length / 2;
}

static bool is_frame(const trail *self, const extent *x, const extent *y) {
  return is_edge(x->least, self->xs, self->ys, self->count, y->size) &&
         is_edge(x->most, self->xs, self->ys, self->count, y->size) &&
         is_edge(y->least, self->ys, self->xs, self->count, x->size) &&
         is_edge(y->most, self->ys, self->xs, self->count, x->size);
}

static void give(trail *self, page_reader_take_line take, void *data) {
  extent x = extent_of(self->xs, self->count), y = extent_of(self->ys, self->count);
  if (fmax(x.size, y.size) > LARGEST_PRINT) {
    if (is_frame(self, &x, &y)) {
      double xs[] = {x.least, x.most, x.most, x.least, x.least}, ys[] = {y.least, y.least, y.most, y.most, y.least};
      take(data, xs, ys, 5, true);
    } else {
      take(data, self->xs, self->ys, self->count, false);
    }
  }
  self->count = 0;
}

static bool has_curve(const cairo_path_t *path) {
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    if (path->data[i].header.type == CAIRO_PATH_CURVE_TO) return true;
  return false;
}

typedef struct {
  double x0, y0, x1, y1;
} bounds;

static const bounds NOWHERE = {INFINITY, INFINITY, -INFINITY, -INFINITY};

static bool is_large(cairo_t *context, const bounds *part, double scale) {
  double across = part->x1 - part->x0, down = part->y1 - part->y0;
  if (!(across >= 0)) return false;
  cairo_user_to_device_distance(context, &across, &down);
  return hypot(across, down) > LARGEST_PRINT * scale;
}

// Whether any part of a path may be larger than print. Bold text is curves all over, and to make them straight takes time.
static bool may_be_large(cairo_t *context, const cairo_path_t *path, double scale) {
  bounds part = NOWHERE;
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t *step = &path->data[i];
    if (step->header.type == CAIRO_PATH_MOVE_TO) {
      if (is_large(context, &part, scale)) return true;
      part = NOWHERE;
    }
    for (int k = 1; k < step->header.length; k++) {
      part.x0 = fmin(part.x0, step[k].point.x), part.x1 = fmax(part.x1, step[k].point.x);
      part.y0 = fmin(part.y0, step[k].point.y), part.y1 = fmax(part.y1, step[k].point.y);
    }
  }
  return is_large(context, &part, scale);
}

bool page_reader_take_curves(cairo_t *context, const cairo_path_t *path, double scale, page_reader_take_line take,
                             void *data) {
  if (!has_curve(path)) return false;
  if (!may_be_large(context, path, scale)) return true;
  cairo_path_t *flat = cairo_copy_path_flat(context);
  trail steps = {NULL, NULL, 0, 0};
  for (int i = 0; i < flat->num_data; i += flat->data[i].header.length) {
    const cairo_path_data_t *step = &flat->data[i];
    if (step->header.type == CAIRO_PATH_CLOSE_PATH) {
      if (steps.count > 0) add_step(&steps, steps.xs[0], steps.ys[0]);
      continue;
    }
    if (step->header.type == CAIRO_PATH_MOVE_TO) give(&steps, take, data);
    double x = step[1].point.x, y = step[1].point.y;
    cairo_user_to_device(context, &x, &y);
    add_step(&steps, x / scale, y / scale);
  }
  give(&steps, take, data);
  g_free(steps.xs), g_free(steps.ys);
  cairo_path_destroy(flat);
  return true;
}
