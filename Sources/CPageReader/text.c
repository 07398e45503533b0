// The text layer: one box for each character, and the font that it is printed in.
#include <math.h>
#include <string.h>

#include "internal.h"

// Poppler counts characters narrower and lower than this, in points, and drops those beyond its limit.
static const double TINY = 3;

static uint16_t font_index(page_reader_page *page, GHashTable *known, const char *name) {
  gpointer found = NULL;
  if (name == NULL) name = "";
  if (g_hash_table_lookup_extended(known, name, NULL, &found)) return (uint16_t)GPOINTER_TO_UINT(found);
  if (page->font_count == UINT16_MAX) return 0;
  page->fonts = g_renew(char *, page->fonts, page->font_count + 1);
  page->fonts[page->font_count] = g_strdup(name);
  g_hash_table_insert(known, page->fonts[page->font_count], GUINT_TO_POINTER(page->font_count));
  return (uint16_t)page->font_count++;
}

// The upper byte of each component.
static uint32_t packed(PopplerColor colour) {
  return (uint32_t)(colour.red >> 8) << 16 | (uint32_t)(colour.green >> 8) << 8 | (uint32_t)(colour.blue >> 8);
}

static void copy_attributes(PopplerPage *poppler, page_reader_page *page, const size_t *glyph_of_character, guint count) {
  GHashTable *known = g_hash_table_new(g_str_hash, g_str_equal);
  GList *runs = poppler_page_get_text_attributes(poppler);
  for (GList *item = runs; item != NULL; item = item->next) {
    const PopplerTextAttributes *run = item->data;
    uint16_t font = font_index(page, known, run->font_name);
    for (gint i = MAX(run->start_index, 0); i <= run->end_index && i < (gint)count; i++) {
      if (glyph_of_character[i] == SIZE_MAX) continue;
      page_reader_glyph *glyph = &page->glyphs[glyph_of_character[i]];
      glyph->font = font;
      glyph->size = (float)run->font_size;
      glyph->colour = packed(run->color);
    }
  }
  poppler_page_free_text_attributes(runs);
  g_hash_table_destroy(known);
}

// Marks that poppler puts around text that runs from right to left, in its text but not among its boxes.
static bool is_direction_mark(gunichar scalar) { return scalar >= 0x202A && scalar <= 0x202C; }

// The characters of poppler's text, as many as there are boxes. Where there are more, the marks that it added are left
// out; what then is left over or missing cannot be paired with boxes any more.
static gunichar *paired_characters(const char *text, guint count, bool *is_misaligned) {
  glong length = 0;
  gunichar *all = g_utf8_to_ucs4_fast(text, -1, &length);
  if (length > (glong)count) {
    glong kept = 0;
    for (glong i = 0; i < length; i++)
      if (!is_direction_mark(all[i])) all[kept++] = all[i];
    length = kept;
  }
  *is_misaligned = length != (glong)count;
  gunichar *paired = g_new0(gunichar, count);
  memcpy(paired, all, sizeof(gunichar) * (size_t)MIN(length, (glong)count));
  g_free(all);
  return paired;
}

void page_reader_copy_text(PopplerPage *poppler, page_reader_page *page) {
  // Both stay untouched by poppler on a page without text.
  PopplerRectangle *boxes = NULL;
  guint count = 0;
  char *text = poppler_page_get_text(poppler);
  if (text == NULL) return;
  if (!poppler_page_get_text_layout(poppler, &boxes, &count) || boxes == NULL) {
    g_free(text);
    return;
  }
  page->glyphs = g_new0(page_reader_glyph, count);
  gunichar *characters = paired_characters(text, count, &page->is_misaligned);
  size_t *glyph_of_character = g_new(size_t, count);
  for (guint i = 0; i < count; i++) {
    glyph_of_character[i] = SIZE_MAX;
    gunichar scalar = characters[i];
    double width = fabs(boxes[i].x2 - boxes[i].x1), height = fabs(boxes[i].y2 - boxes[i].y1);
    if (width < TINY && height < TINY) page->tiny_count++;
    if (scalar == 0 || g_unichar_isspace(scalar) || scalar == 0x3000 || scalar == 0xFEFF) continue;
    glyph_of_character[i] = page->glyph_count;
    page_reader_glyph *glyph = &page->glyphs[page->glyph_count++];
    glyph->scalar = scalar;
    glyph->x0 = (float)MIN(boxes[i].x1, boxes[i].x2);
    glyph->x1 = (float)MAX(boxes[i].x1, boxes[i].x2);
    glyph->y0 = (float)MIN(boxes[i].y1, boxes[i].y2);
    glyph->y1 = (float)MAX(boxes[i].y1, boxes[i].y2);
  }
  copy_attributes(poppler, page, glyph_of_character, count);
  page_reader_resize_nameless(page);
  g_free(glyph_of_character);
  g_free(characters);
  g_free(boxes);
  g_free(text);
}
