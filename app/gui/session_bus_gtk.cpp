// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <gio/gio.h>

#include "app/gui/session_bus.h"

namespace signpost::gui::native {
namespace {

constexpr guint patience_ms = 2000;
constexpr const char* bus_of_session = "DBUS_SESSION_BUS_ADDRESS";

/// As the toolkit would find it; empty when there is none.
std::string bus_address() {
    if (const char* named = g_getenv(bus_of_session)) return named;
    const char* runtime = g_getenv("XDG_RUNTIME_DIR");
    const auto path = runtime != nullptr ? std::string(runtime) + "/bus" : std::string();
    return !path.empty() && g_file_test(path.c_str(), G_FILE_TEST_EXISTS) != FALSE ? "unix:path=" + path
                                                                                   : std::string();
}

struct Question {
    bool is_over = false;
    bool is_too_late = false;
};

void on_answer(GObject*, GAsyncResult* result, gpointer data) {
    // That it is refused is an answer too: the toolkit is then refused at once.
    if (auto* bus = g_dbus_connection_new_for_address_finish(result, nullptr)) g_object_unref(bus);
    static_cast<Question*>(data)->is_over = true;
}

gboolean on_too_late(gpointer data) {
    static_cast<Question*>(data)->is_too_late = true;
    return G_SOURCE_REMOVE;
}

bool answers(const std::string& address) {
    auto* context = g_main_context_new();
    g_main_context_push_thread_default(context);
    auto* cancel = g_cancellable_new();
    Question question;
    g_dbus_connection_new_for_address(
        address.c_str(),
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
        nullptr, cancel, on_answer, &question);
    auto* timer = g_timeout_source_new(patience_ms);
    g_source_set_callback(timer, on_too_late, &question, nullptr);
    g_source_attach(timer, context);
    while (!question.is_over && !question.is_too_late) g_main_context_iteration(context, TRUE);
    g_cancellable_cancel(cancel);
    // A cancelled question ends with an answer of its own, which has to be taken.
    while (!question.is_over) g_main_context_iteration(context, TRUE);
    g_source_destroy(timer);
    g_source_unref(timer);
    g_object_unref(cancel);
    g_main_context_pop_thread_default(context);
    g_main_context_unref(context);
    return !question.is_too_late;
}

}  // namespace

bool use_session_bus() {
    const auto address = bus_address();
    if (address.empty() || answers(address)) return true;
    g_setenv(bus_of_session, "disabled:", TRUE);
    g_setenv("NO_AT_BRIDGE", "1", TRUE);
    return false;
}

}  // namespace signpost::gui::native
