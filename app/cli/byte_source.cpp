// SPDX-License-Identifier: Apache-2.0
#include "app/cli/byte_source.h"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

namespace signpost::cli {
namespace {

constexpr std::size_t packed_bytes = std::size_t{64} * 1024;
constexpr int largest_window_log = 23;  // 8 MiB, what every level of zstd but "ultra" and "long" needs

Mistake no_access(const std::string& name, int error) {
    return {ExitCode::no_access, shown_line(name),
            "cannot be read (" + std::generic_category().message(error) + ")"};
}

Mistake damaged(const std::string& name, const std::string& what) {
    return {ExitCode::not_ours, shown_line(name), what};
}

/// A descriptor of the system; standard input is left open.
class Plain : public ByteSource {
public:
    Plain(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {
        if (descriptor < 0) fail(no_access(name_, errno));
    }
    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;
    ~Plain() override {
        if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
    }

    std::size_t read(char* into, std::size_t most) override {
        if (problem() != nullptr) return 0;
        for (;;) {
            const auto got = ::read(descriptor_, into, most);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno == EINTR) continue;
            fail(no_access(name_, errno));
            return 0;
        }
    }

private:
    std::string name_;
    int descriptor_;
};

/// For tests, and whoever hands a stream over.
class FromStream : public ByteSource {
public:
    explicit FromStream(std::istream& in) : in_(in) {}

    std::size_t read(char* into, std::size_t most) override {
        in_.read(into, static_cast<std::streamsize>(most));
        return static_cast<std::size_t>(in_.gcount());
    }

private:
    std::istream& in_;
};

/// One or more gzip members, one behind the other.
class Gzip : public ByteSource {
public:
    Gzip(std::string name, std::unique_ptr<ByteSource> packed)
        : name_(std::move(name)), packed_(std::move(packed)), bytes_(packed_bytes) {
        constexpr int gzip_only = 16 + MAX_WBITS;
        if (inflateInit2(&state_, gzip_only) != Z_OK) throw std::bad_alloc();
    }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;
    ~Gzip() override { inflateEnd(&state_); }

    std::size_t read(char* into, std::size_t most) override {
        state_.next_out = reinterpret_cast<Bytef*>(into);
        state_.avail_out = static_cast<uInt>(most);
        while (state_.avail_out == most && problem() == nullptr) {
            if (state_.avail_in == 0 && !refill()) break;
            unpack();
        }
        return most - state_.avail_out;
    }

private:
    bool refill() {
        const auto got = packed_->read(bytes_.data(), bytes_.size());
        state_.next_in = reinterpret_cast<Bytef*>(bytes_.data());
        state_.avail_in = static_cast<uInt>(got);
        if (got > 0) return true;
        if (packed_->problem() != nullptr)
            fail(*packed_->problem());
        else if (is_in_member_)
            fail(damaged(name_, "ends in the middle of its gzip data; do not keep these answers"));
        return false;
    }

    void unpack() {
        is_in_member_ = true;
        const int result = inflate(&state_, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            is_in_member_ = false;
            inflateReset(&state_);
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            fail(damaged(name_, "is damaged gzip data; do not keep these answers"));
        }
    }

    std::string name_;
    std::unique_ptr<ByteSource> packed_;
    std::vector<char> bytes_;
    z_stream state_{};
    bool is_in_member_ = true;  ///< also before the first: nothing is no gzip data
};

/// One or more zstd frames, one behind the other.
class Zstd : public ByteSource {
public:
    Zstd(std::string name, std::unique_ptr<ByteSource> packed)
        : name_(std::move(name)),
          packed_(std::move(packed)),
          bytes_(packed_bytes),
          state_(ZSTD_createDStream()) {
        if (state_ == nullptr) throw std::bad_alloc();
        ZSTD_DCtx_setParameter(state_, ZSTD_d_windowLogMax, largest_window_log);
    }
    Zstd(const Zstd&) = delete;
    Zstd& operator=(const Zstd&) = delete;
    ~Zstd() override { ZSTD_freeDStream(state_); }

    std::size_t read(char* into, std::size_t most) override {
        ZSTD_outBuffer out{into, most, 0};
        while (out.pos == 0 && problem() == nullptr) {
            if (in_.pos == in_.size && !is_full_ && !refill()) break;
            unpack(out);
        }
        return out.pos;
    }

private:
    bool refill() {
        const auto got = packed_->read(bytes_.data(), bytes_.size());
        in_ = {bytes_.data(), got, 0};
        if (got > 0) return true;
        if (packed_->problem() != nullptr)
            fail(*packed_->problem());
        else if (wanted_ != 0)
            fail(damaged(name_, "ends in the middle of its zstd data; do not keep these answers"));
        return false;
    }

    void unpack(ZSTD_outBuffer& out) {
        wanted_ = ZSTD_decompressStream(state_, &out, &in_);
        is_full_ = out.pos == out.size;  // there may be more in its window
        if (!ZSTD_isError(wanted_)) return;
        const bool is_wide = ZSTD_getErrorCode(wanted_) == ZSTD_error_frameParameter_windowTooLarge;
        fail(damaged(name_,
                     is_wide ? "needs more than 8 MiB to be unpacked; unpack it with zstd -d --long=31 first"
                             : "is damaged zstd data; do not keep these answers"));
    }

    std::string name_;
    std::unique_ptr<ByteSource> packed_;
    std::vector<char> bytes_;
    ZSTD_DStream* state_;
    ZSTD_inBuffer in_{nullptr, 0, 0};
    std::size_t wanted_ = 1;  ///< what the open frame still needs; 0 between two
    bool is_full_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> standard_input(std::istream* in) {
    if (in != nullptr) return std::make_unique<FromStream>(*in);
    return std::make_unique<Plain>("standard input", STDIN_FILENO);
}

std::unique_ptr<ByteSource> file_source(const std::string& name, std::istream* in) {
    if (name == "-") return standard_input(in);
    auto plain = std::make_unique<Plain>(name, ::open(name.c_str(), O_RDONLY | O_CLOEXEC));
    if (name.ends_with(".gz")) return std::make_unique<Gzip>(name, std::move(plain));
    if (name.ends_with(".zst")) return std::make_unique<Zstd>(name, std::move(plain));
    return plain;
}

}  // namespace signpost::cli
