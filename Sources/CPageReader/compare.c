// What a page shows against what its text layer says. The text layer alone, drawn by its own fonts, is a second picture
// of the page; where both look alike a character is seen, where they differ it is clipped, covered, without colour, or
// something else than it says.
#include <math.h>
#include <stdlib.h>

#include "raster.h"

enum {
  // Of print higher than this, in pixels, every second row tells enough.
  LARGE = 12,
  // Likeness under this may come from rounding: neighbouring pixels are tried, until one is clearly alike.
  ALIKE = 60,
  CLEARLY_ALIKE = 90,
  // A sign of fewer pixels across is hardly more than a point.
  SMALL = 3,
};

static page_reader_box box_of(const page_reader_glyph *glyph) {
  return (page_reader_box){glyph->x0, glyph->y0, glyph->x1, glyph->y1};
}

static area grown(const raster *raster, area box) {
  return (area){MAX(box.x0 - 1, 0), MAX(box.y0 - 1, 0), MIN(box.x1 + 1, raster->width), MIN(box.y1 + 1, raster->height)};
}

// The part of an area in which the text layer has ink; *most is the strongest. Empty if there is none.
static area inked(const raster *told, area within, int *most) {
  area box = {within.x1, within.y1, within.x0, within.y0};
  *most = 0;
  for (int y = within.y0; y < within.y1; y++) {
    const unsigned char *row = at(told, 0, y);
    int first = within.x0, last = within.x1 - 1;
    while (first <= last && row[first] < LEAST_INK) first++;
    if (first > last) continue;
    while (row[last] < LEAST_INK) last--;
    for (int x = first; x <= last; x++) *most = MAX(*most, row[x]);
    box.x0 = MIN(box.x0, first), box.x1 = MAX(box.x1, last + 1);
    box.y0 = MIN(box.y0, y), box.y1 = y + 1;
  }
  return box;
}

// The page's lightness in a place beside the opacity of the text layer in a box.
typedef struct {
  int64_t n, a, b, aa, bb, ab;
  int lightest, darkest;
} comparison;

// Compares them in `box`, which the page shows moved by (dx, dy); pixels of ruling lines do not count.
static comparison compared(const page_view *view, area box, int dx, int dy) {
  const raster *shown = &view->shown, *told = &view->told;
  comparison sums = {.lightest = 0, .darkest = 255};
  int x0 = MAX(box.x0, -dx), x1 = MIN(box.x1, shown->width - dx);
  int y0 = MAX(box.y0, -dy), y1 = MIN(box.y1, shown->height - dy);
  int step = y1 - y0 > LARGE ? 2 : 1;
  for (int y = y0; y < y1; y += step) {
    const unsigned char *ink = at(told, 0, y), *light = at(shown, dx, y + dy);
    const unsigned char *ruled = view->ruled == NULL ? NULL : view->ruled + (size_t)(y + dy) * shown->width + dx;
    for (int x = x0; x < x1; x++) {
      if (ruled != NULL && ruled[x]) continue;
      int a = ink[x], b = light[x];
      sums.n++, sums.a += a, sums.b += b, sums.aa += a * a, sums.bb += b * b, sums.ab += a * b;
      sums.lightest = MAX(sums.lightest, b), sums.darkest = MIN(sums.darkest, b);
    }
  }
  return sums;
}

// In hundredths. Its sign would tell only whether the print is darker or lighter than its paper.
static int correlation(const comparison *sums) {
  int64_t n = sums->n;
  double spread = (double)(n * sums->aa - sums->a * sums->a) * (double)(n * sums->bb - sums->b * sums->b);
  if (spread <= 0) return 0;
  return (int)lround(100 * fabs((double)(n * sums->ab - sums->a * sums->b)) / sqrt(spread));
}

// The best correlation with the place of the print off by a pixel: both pictures round it by themselves.
static int nearby_correlation(const page_view *view, area box, int dx, int dy) {
  int best = 0;
  for (int y = -1; y <= 1 && best < CLEARLY_ALIKE; y++)
    for (int x = -1; x <= 1; x++) {
      comparison sums = compared(view, box, dx + x, dy + y);
      best = MAX(best, correlation(&sums));
    }
  return best;
}

// The middle of a box, where the ink of neighbours does not reach.
static area middle(area box) {
  int side = (box.x1 - box.x0) / 5;
  return (area){box.x0 + side, box.y0, box.x1 - side, box.y1};
}

static bool is_mostly_ruled(const page_view *view, area box) {
  int inked = 0, ruled = 0;
  for (int y = box.y0; y < box.y1; y++)
    for (int x = box.x0; x < box.x1; x++) {
      if (*at(&view->told, x, y) < LEAST_INK) continue;
      inked++;
      if (is_ruled(view, x, y)) ruled++;
    }
  return ruled * 2 > inked;
}

// Black print on white paper that nothing touches: what the page shows is what its text layer says, to the last bit, and
// needs no arithmetic.
static bool is_plain_print(const page_view *view, area box) {
  uint64_t differences = 0;
  bool has_paper = false;
  for (int y = box.y0; y < box.y1 && differences == 0; y++) {
    const unsigned char *light = at(&view->shown, 0, y), *ink = at(&view->told, 0, y);
    int x = box.x0;
    for (uint64_t here, there; x + 8 <= box.x1; x += 8) {
      memcpy(&here, light + x, sizeof here);
      memcpy(&there, ink + x, sizeof there);
      differences |= ~here ^ there;
    }
    for (; x < box.x1; x++) differences |= (light[x] ^ 255u) ^ ink[x];
    has_paper = has_paper || ink[box.x0] == 0;
  }
  return differences == 0 && has_paper;
}

static void compare_glyph(const page_view *view, page_reader_glyph *glyph) {
  area whole = page_reader_area(view, box_of(glyph));
  int shape;
  area box = inked(&view->told, whole, &shape);
  glyph->shape = (uint8_t)shape;
  if (shape == 0) {
    glyph->ink = (uint8_t)page_reader_area_contrast(view, whole);
    return;
  }
  area around = grown(&view->told, box);
  if (is_plain_print(view, around)) {
    glyph->ink = (uint8_t)shape;
    glyph->likeness = 100;
    return;
  }
  comparison sums = compared(view, around, 0, 0);
  int likeness = correlation(&sums), ink = MAX(sums.lightest - sums.darkest, 0);
  if (likeness < ALIKE) {
    page_view seen = *view;
    // A narrow digit may lie on a rule as a whole.
    if (is_mostly_ruled(view, box)) seen.ruled = NULL;
    ink = page_reader_area_contrast(&seen, middle(whole));
    likeness = page_reader_area_contrast(&seen, around) < LEAST_INK ? 0 : MAX(likeness, nearby_correlation(&seen, around, 0, 0));
  }
  glyph->ink = (uint8_t)ink;
  glyph->likeness = (uint8_t)likeness;
}

// Marks the pixels of ruling lines; poppler moves thin ones by up to half a pixel.
static unsigned char *ruled_pixels(const page_view *view, const page_reader_box *rules, size_t count) {
  int width = view->shown.width, height = view->shown.height;
  double scale = view->scale;
  unsigned char *ruled = g_malloc0((size_t)width * height);
  for (size_t i = 0; i < count; i++) {
    int x0 = clamped(floor(rules[i].x0 * scale - 0.5), width), x1 = clamped(ceil(rules[i].x1 * scale + 0.5), width);
    int y0 = clamped(floor(rules[i].y0 * scale - 0.5), height), y1 = clamped(ceil(rules[i].y1 * scale + 0.5), height);
    for (int y = y0; y < y1; y++) memset(ruled + (size_t)y * width + x0, 1, (size_t)(x1 - x0));
  }
  return ruled;
}

void page_reader_page_compare(page_reader_page *page, const page_reader_box *rules, size_t rule_count) {
  if (page->pictures == NULL) return;
  page_view view = page_reader_view(page);
  g_free(page->pictures->ruled);
  view.ruled = page->pictures->ruled = ruled_pixels(&view, rules, rule_count);
  for (size_t i = 0; i < page->glyph_count; i++) compare_glyph(&view, &page->glyphs[i]);
}

// How far what is shown in the place of one character is like what the text layer has in the box of another.
static int likeness(const page_view *view, const page_reader_glyph *here, page_reader_box there) {
  int shape;
  area box = inked(&view->told, page_reader_area(view, there), &shape);
  double dx = (here->x0 - there.x0) * view->scale, dy = (here->y0 - there.y0) * view->scale;
  if (shape == 0 || !(fabs(dx) < view->shown.width && fabs(dy) < view->shown.height)) return 0;
  // The neighbours of the two differ; only a sign as small as a point needs the paper around it.
  bool is_small = box.x1 - box.x0 < SMALL || box.y1 - box.y0 < SMALL;
  return nearby_correlation(view, is_small ? grown(&view->told, box) : box, (int)lround(dx), (int)lround(dy));
}

int page_reader_likeness(const page_reader_page *page, size_t glyph, size_t exemplar) {
  if (page->pictures == NULL || glyph >= page->glyph_count || exemplar >= page->glyph_count) return 0;
  page_view view = page_reader_view(page);
  return likeness(&view, &page->glyphs[glyph], box_of(&page->glyphs[exemplar]));
}

int page_reader_likeness_at(const page_reader_page *page, size_t exemplar, float x0, float y0) {
  if (page->pictures == NULL || exemplar >= page->glyph_count) return 0;
  page_view view = page_reader_view(page);
  page_reader_glyph place = {.x0 = x0, .y0 = y0};
  return likeness(&view, &place, box_of(&page->glyphs[exemplar]));
}

int page_reader_shape_likeness(const page_reader_page *page, size_t glyph, size_t other) {
  if (page->pictures == NULL || glyph >= page->glyph_count || other >= page->glyph_count) return 0;
  page_view view = page_reader_view(page);
  // No ruling line crosses the text layer.
  view.shown = view.told, view.ruled = NULL;
  const page_reader_glyph *here = &page->glyphs[glyph];
  page_reader_box there = box_of(&page->glyphs[other]);
  // Of a shape that is wider than its character the text layer has what lies in the character's box.
  there.x1 = fminf(there.x1, there.x0 + (here->x1 - here->x0));
  return likeness(&view, here, there);
}

// How light the paper of an area is: most of what the text layer does not ink.
static int paper_of(const page_view *view, area within) {
  int64_t sum = 0, count = 0;
  for (int y = within.y0; y < within.y1; y++)
    for (int x = within.x0; x < within.x1; x++)
      if (*at(&view->told, x, y) < LEAST_INK && !is_ruled(view, x, y)) sum += *at(&view->shown, x, y), count++;
  return count > 0 ? (int)(sum / count) : 255;
}

int page_reader_unprinted(const page_reader_page *page, page_reader_box box) {
  if (page->pictures == NULL) return 0;
  page_view view = page_reader_view(page);
  area within = page_reader_area(&view, box);
  int paper = paper_of(&view, grown(&view.told, within)), inked = 0, missing = 0;
  for (int y = within.y0; y < within.y1; y++)
    for (int x = within.x0; x < within.x1; x++) {
      if (*at(&view.told, x, y) < STRONG_INK || is_ruled(&view, x, y)) continue;
      inked++;
      if (abs(*at(&view.shown, x, y) - paper) < LEAST_INK) missing++;
    }
  return inked > 0 ? 100 * missing / inked : 0;
}
