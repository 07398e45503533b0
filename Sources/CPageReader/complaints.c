// What the libraries say while they read. Poppler reports through GLib's log; poppler, cairo and fontconfig also print
// straight to the C library's stderr, where it would stand between what the program says, and be no JSON for those who
// asked for JSON. Both are kept here, in a bounded text, until somebody takes them.
#define _GNU_SOURCE  // fopencookie
#include <stdio.h>
#include <string.h>

#include "internal.h"

enum { MOST_WARNINGS = 4096 };  // bytes; a damaged file can complain without end

static GMutex lock;
// No memory is asked for under the lock: a library that gets none says so, and would wait here for itself.
static char warnings[MOST_WARNINGS];
static size_t warnings_length = 0;

static void keep(const char *text, size_t length) {
  g_mutex_lock(&lock);
  size_t kept = MIN(length, MOST_WARNINGS - warnings_length);
  memcpy(warnings + warnings_length, text, kept);
  warnings_length += kept;
  g_mutex_unlock(&lock);
}

static void keep_logged(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer unused) {
  (void)domain, (void)level, (void)unused;
  keep(message, strlen(message));
  keep("\n", 1);
}

void page_reader_listen(void) { g_log_set_default_handler(keep_logged, NULL); }

char *page_reader_take_warnings(void) {
  char *text = g_malloc(MOST_WARNINGS + 1);
  g_mutex_lock(&lock);
  size_t length = warnings_length;
  memcpy(text, warnings, length);
  warnings_length = 0;
  g_mutex_unlock(&lock);
  text[length] = '\0';
  if (length > 0) return text;
  g_free(text);
  return NULL;
}

#ifdef __APPLE__
static int keep_printed(void *unused, const char *text, int length) {
  (void)unused;
  keep(text, (size_t)length);
  return length;
}

static FILE *open_kept(void) { return funopen(NULL, NULL, keep_printed, NULL, NULL); }
#else
static ssize_t keep_printed(void *unused, const char *text, size_t length) {
  (void)unused;
  keep(text, length);
  return (ssize_t)length;
}

static FILE *open_kept(void) {
  return fopencookie(NULL, "w", (cookie_io_functions_t){.write = keep_printed});
}
#endif

// The descriptor stays what it is: what a sanitizer, the runtime or the program itself writes to it is none of the libraries'.
void page_reader_keep_printed(void) {
  static gsize done = 0;
  if (!g_once_init_enter(&done)) return;
  FILE *kept = open_kept();
  if (kept != NULL) {
    setvbuf(kept, NULL, _IONBF, 0);
    stderr = kept;
  }
  g_once_init_leave(&done, 1);
}
