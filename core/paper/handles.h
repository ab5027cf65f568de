// SPDX-License-Identifier: Apache-2.0
// Owners for what Cairo and Pango hand out, so that nothing is given back by hand.
#pragma once

#include <memory>

#include <cairo.h>
#include <pango/pangocairo.h>

namespace signpost::paper {

struct GiveBack {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoLayoutIter* at) const { pango_layout_iter_free(at); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(char* text) const { g_free(text); }
};

template <class T>
using Handle = std::unique_ptr<T, GiveBack>;

/// Keeps what is set on a context to the end of a scope.
class Saved {
public:
    explicit Saved(cairo_t* cr) : cr_(cr) { cairo_save(cr_); }
    ~Saved() { cairo_restore(cr_); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    cairo_t* cr_;
};

}  // namespace signpost::paper
