#include "text/zip.h"

#include <string>

#include "archive.h"
#include "catch.h"

using gouji::tests::Archive;
using gouji::tests::Packing;
using gouji::text::kMaxMember;
using gouji::text::Member;
using gouji::text::Zip;

namespace {

// Not all of one kind, so that it deflates to more than a few bytes.
std::string prose(std::size_t size) {
  std::string text;
  for (unsigned i = 1; text.size() < size; i = i * 1103515245U + 12345U) {
    text += std::to_string(i % 1000) + (i % 7 == 0 ? "件\n" : " | ");
  }
  return text;
}

Member read(const std::string& bytes, const std::string& name = "a") {
  return Zip(bytes).read(name);
}

}  // namespace

TEST_CASE("a member is read as it was packed", "[text][zip]") {
  const std::string content = prose(100000);
  Packing packing;
  SECTION("deflated") {}
  SECTION("stored") { packing.deflate = false; }
  SECTION("with its size behind it") { packing.describe = true; }
  SECTION("with its size in a zip64 field") { packing.zip64 = true; }
  SECTION("stored, with its size in a zip64 field") {
    packing.deflate = false;
    packing.zip64 = true;
  }
  const Archive archive = Archive().add("z", "before").add("a", content, packing).add("b", "after");
  const Member whole = read(archive.bytes());
  CHECK(whole.error == "");
  CHECK(whole.content == content);
  // Offsets count from the beginning of the archive, not of the file.
  CHECK(read("#!/bin/sh\n" + archive.bytes()).content == content);
  CHECK(read(archive.bytes() + "trailing").content == content);
  // Without a directory, by its own header.
  CHECK(read(archive.members()).content == content);
  CHECK(read(archive.bytes(), "b").content == "after");
}

TEST_CASE("an empty member is read", "[text][zip]") {
  CHECK(read(Archive().add("a", "").bytes()).error == "");
  CHECK(read(Archive().add("a", "", {.deflate = false}).bytes()).error == "");
}

TEST_CASE("names are the same in either case and with either slash", "[text][zip]") {
  const std::string bytes = Archive().add("Word\\Document.XML", "x").bytes();
  CHECK(read(bytes, "word/document.xml").content == "x");
  CHECK(Zip(bytes).has("word/document.xml"));
  CHECK_FALSE(Zip(bytes).has("word/document.xm"));
}

TEST_CASE("what is missing is an error", "[text][zip]") {
  for (const std::string& bytes : {std::string(), std::string("PK\x03\x04"), Archive().bytes(),
                                   Archive().add("b", "x").bytes(), std::string(100, '\xFF')}) {
    CHECK(read(bytes).error == "ZIP 压缩文件中缺少所需的部分");
  }
}

TEST_CASE("a member within a member is none of the archive", "[text][zip]") {
  const std::string inner = Archive().add("a", "x").bytes();
  const Archive archive = Archive().add("inner.zip", inner, {.deflate = false});
  CHECK_FALSE(Zip(archive.bytes()).has("a"));
}

TEST_CASE("what can't be unpacked is an error that says why", "[text][zip]") {
  CHECK(read(Archive().add("a", "x", {.flags = 1}).bytes()).error == "ZIP 压缩文件已加密");
  CHECK(read(Archive().add("a", "x", {.method = 9}).bytes()).error ==
        "ZIP 压缩文件的压缩方式不支持");
  CHECK(read(Archive().add("a", "not deflated", {.deflate = false, .method = 8}).bytes()).error ==
        "ZIP 压缩文件已损坏（数据无法解压）");
}

TEST_CASE("a size that is not true is never believed", "[text][zip]") {
  const std::string content = prose(300000);
  for (const std::int64_t size : {0, 1, 299999, 300017, 60000000}) {
    CHECK(read(Archive().add("a", content, {.size = size}).bytes()).content == content);
  }
  CHECK(read(Archive().add("a", "x", {.size = 0xFFFFFFF0}).bytes()).error ==
        "ZIP 压缩文件解压后太大（超过 64 MiB 或压缩文件的 64 倍）");
}

TEST_CASE("a zip bomb is an error", "[text][zip]") {
  const std::string zeros(kMaxMember + 1, '0');
  for (const Packing& packing :
       {Packing{}, Packing{.size = 1000}, Packing{.describe = true}, Packing{.zip64 = true}}) {
    const Archive bomb = Archive().add("a", zeros, packing);
    REQUIRE(bomb.members().size() < 100000);
    CHECK(read(bomb.bytes()).error == "ZIP 压缩文件解压后太大（超过 64 MiB 或压缩文件的 64 倍）");
    CHECK(read(bomb.members()).error == "ZIP 压缩文件解压后太大（超过 64 MiB 或压缩文件的 64 倍）");
  }
}

TEST_CASE("a member may be as large as its archive makes it likely", "[text][zip]") {
  using namespace gouji::text;
  const auto [members, most] = GENERATE(table<std::size_t, std::size_t>({
      {0, kFreeMember},
      {std::size_t{1} << 17, 0},  // as many times its archive
      {kMaxMember / kMostTimes + 1, kMaxMember},
  }));
  Packing stored;
  stored.deflate = false;
  const auto archive = [&, size = members](std::size_t content) {
    return Archive()
        .add("b", std::string(size, 'x'), stored)
        .add("a", std::string(content, '0'))
        .bytes();
  };
  const std::size_t edge = most > 0 ? most : kMostTimes * archive(kMostTimes * members).size();
  CHECK(read(archive(edge)).content.size() == edge);
  const std::size_t beyond = most > 0 ? edge + 1 : edge + (std::size_t{1} << 16);
  CHECK(read(archive(beyond)).error == "ZIP 压缩文件解压后太大（超过 64 MiB 或压缩文件的 64 倍）");
}

TEST_CASE("an archive cut off anywhere gives the whole content or an error", "[text][zip]") {
  const std::string content = prose(600);
  for (const Packing& packing :
       {Packing{}, Packing{.deflate = false}, Packing{.describe = true}, Packing{.zip64 = true}}) {
    const std::string bytes = Archive().add("b", "x").add("a", content, packing).bytes();
    std::size_t read_whole = 0;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      const Member member = read(bytes.substr(0, size));
      if (member.error.empty()) {
        REQUIRE(member.content == content);
        ++read_whole;
      } else {
        REQUIRE(member.content.empty());
      }
    }
    CHECK(read_whole > 0);  // where only the directory is lost
  }
}

TEST_CASE("a flipped bit gives the content as it was or an error", "[text][zip]") {
  const std::string content = prose(300);
  for (const Packing& packing :
       {Packing{}, Packing{.deflate = false}, Packing{.describe = true}, Packing{.zip64 = true}}) {
    std::string bytes = Archive().add("b", "x").add("a", content, packing).bytes();
    std::size_t errors = 0;
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
      const auto mask = static_cast<char>(1U << bit % 8);
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
      const Member member = read(bytes);
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
      if (member.error.empty()) REQUIRE(member.content == content);
      errors += !member.error.empty();
    }
    CHECK(errors > 8 * 100);
  }
}
