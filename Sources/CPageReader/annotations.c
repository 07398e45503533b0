// What readers put on a page: marks, notes, stamps, frames of links. Poppler draws them with the page, so that the edges of
// a highlight would be rules of the table below it and a stamp's words part of its labels. While a page is read they are
// hidden, in memory only. Text that is an annotation too stays: fields of a form, and words that were typed onto the page.
// Where more is printed in a field than was typed into it, which of both counts nothing tells.
#include <string.h>

#include "internal.h"

// Whether it leaves the text below it as it is: it points to it, or colours it.
static bool is_harmless(PopplerAnnotType type) {
  switch (type) {
    case POPPLER_ANNOT_LINK:
    case POPPLER_ANNOT_TEXT:
    case POPPLER_ANNOT_POPUP:
    case POPPLER_ANNOT_HIGHLIGHT:
    case POPPLER_ANNOT_UNDERLINE:
    case POPPLER_ANNOT_SQUIGGLY:
    case POPPLER_ANNOT_FILE_ATTACHMENT: return true;
    default: return false;
  }
}

static bool is_shown(PopplerAnnot *annotation) {
  return !(poppler_annot_get_flags(annotation) & POPPLER_ANNOT_FLAG_HIDDEN);
}

static void set_hidden(PopplerAnnot *annotation, bool hidden) {
  PopplerAnnotFlag flags = poppler_annot_get_flags(annotation);
  poppler_annot_set_flags(annotation, hidden ? flags | POPPLER_ANNOT_FLAG_HIDDEN : flags & ~POPPLER_ANNOT_FLAG_HIDDEN);
}

// Poppler's areas have their origin at the foot of the page.
static page_reader_box box_of(const page_reader_page *page, const PopplerRectangle *area) {
  return (page_reader_box){
      .x0 = (float)area->x1, .y0 = (float)(page->height - area->y2),
      .x1 = (float)area->x2, .y1 = (float)(page->height - area->y1)};
}

static void keep_cover(page_reader_page *page, const PopplerRectangle *area) {
  page->covers = g_renew(page_reader_box, page->covers, page->cover_count + 1);
  page->covers[page->cover_count++] = box_of(page, area);
}

GList *page_reader_hide_annotations(PopplerPage *poppler, page_reader_page *page) {
  GList *hidden = NULL, *all = poppler_page_get_annot_mapping(poppler);
  for (GList *item = all; item != NULL; item = item->next) {
    const PopplerAnnotMapping *mapping = item->data;
    PopplerAnnotType type = poppler_annot_get_annot_type(mapping->annot);
    if (type == POPPLER_ANNOT_WIDGET || !is_shown(mapping->annot)) continue;
    if (!is_harmless(type)) keep_cover(page, &mapping->area);
    // What is typed may be an amount; whose it is, nothing tells.
    if (type == POPPLER_ANNOT_FREE_TEXT) continue;
    set_hidden(mapping->annot, true);
    hidden = g_list_prepend(hidden, g_object_ref(mapping->annot));
  }
  poppler_page_free_annot_mapping(all);
  return hidden;
}

void page_reader_show_annotations(GList *hidden) {
  for (GList *item = hidden; item != NULL; item = item->next) set_hidden(item->data, false);
  g_list_free_full(hidden, g_object_unref);
}

// How many characters the text layer has in an area.
static glong printed_in(const page_reader_page *page, page_reader_box area) {
  glong count = 0;
  for (size_t i = 0; i < page->glyph_count; i++) {
    const page_reader_glyph *glyph = &page->glyphs[i];
    float x = (glyph->x0 + glyph->x1) / 2, y = (glyph->y0 + glyph->y1) / 2;
    if (area.x0 <= x && x <= area.x1 && area.y0 <= y && y <= area.y1) count++;
  }
  return count;
}

static glong typed_in(PopplerFormField *field) {
  if (poppler_form_field_get_field_type(field) != POPPLER_FORM_FIELD_TEXT) return 0;
  char *text = poppler_form_field_text_get_text(field);
  glong count = 0;
  for (const char *at = text; at != NULL && *at != 0; at = g_utf8_next_char(at))
    if (!g_unichar_isspace(g_utf8_get_char(at))) count++;
  g_free(text);
  return count;
}

void page_reader_cover_fields(PopplerPage *poppler, page_reader_page *page) {
  GList *all = poppler_page_get_form_field_mapping(poppler);
  for (GList *item = all; item != NULL; item = item->next) {
    const PopplerFormFieldMapping *mapping = item->data;
    glong typed = typed_in(mapping->field);
    if (typed > 0 && printed_in(page, box_of(page, &mapping->area)) > typed) keep_cover(page, &mapping->area);
  }
  poppler_page_free_form_field_mapping(all);
}
