// What a source of reports() names, and in which order.
#include <unistd.h>

#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;
using gouji::Folder;

namespace {

// Nothing is closed to root: tests that root runs become somebody else for a moment.
class Nobody {
 public:
  Nobody() : user_(geteuid()) {
    if (user_ == 0) REQUIRE(seteuid(65534) == 0);
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;
  ~Nobody() { static_cast<void>(seteuid(user_) == 0); }

 private:
  uid_t user_;
};

// The files of `source` below the folder, without the folder's own path.
std::string files(const Folder& folder, const std::string& source) {
  return Database().query("SELECT substr(path, length(?1) + 2) FROM reports(?2)",
                          {folder.path(), source.empty() ? folder.path() : folder.path(source)});
}

}  // namespace

TEST_CASE("a folder gives all files below it in binary order of path",
          "[sqlite][reports][source]") {
  const Folder folder;
  for (const std::string name :
       {"a/x", "a-b/x", "a.txt", "a0", "B", "a/y/z", "a/y.txt", "县/乡.txt"})
    folder.write(name, "x");
  const std::string expected = "B\na-b/x\na.txt\na/x\na/y.txt\na/y/z\na0\n县/乡.txt\n";
  CHECK(files(folder, "") == expected);
  CHECK(Database().query(
            "SELECT count(*) FROM (SELECT path, lag(path) OVER () AS before FROM reports(?))"
            " WHERE path <= before",
            {folder.path()}) == "0\n");
}

TEST_CASE("a file is a source", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a.txt", "x");
  folder.write("b.txt", "x");
  CHECK(files(folder, "a.txt") == "a.txt\n");
}

TEST_CASE("an empty folder has no rows", "[sqlite][reports][source]") {
  CHECK(files(Folder(), "").empty());
}

TEST_CASE("paths are normal whatever the source looks like", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a/b.txt", "x");
  for (const std::string source :
       {"a/", "a//", "./a", "a/.", "a/./b.txt", "a//b.txt", "./*/b.txt", "a/./*"}) {
    INFO(source);
    CHECK(files(folder, source) == "a/b.txt\n");
  }
}

TEST_CASE("relative paths begin without a dot", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a/b.txt", "x");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  const Database db;
  CHECK(db.query("SELECT path FROM reports('.')") == "a/b.txt\n");
  CHECK(db.query("SELECT path FROM reports('./a')") == "a/b.txt\n");
  CHECK(db.query("SELECT path FROM reports('*/*.txt')") == "a/b.txt\n");
  CHECK(db.query("SELECT path FROM reports('a/../a')") == "a/../a/b.txt\n");
  std::filesystem::current_path(before);
}

TEST_CASE("names that begin with a dot are skipped unless they are asked for",
          "[sqlite][reports][source]") {
  const Folder folder;
  for (const std::string name : {".git/config", ".a.txt", "b/.c", "d.txt"}) folder.write(name, "x");
  CHECK(files(folder, "") == "d.txt\n");
  CHECK(files(folder, "*") == "d.txt\n");
  CHECK(files(folder, ".git") == ".git/config\n");
  CHECK(files(folder, ".a*") == ".a.txt\n");
}

TEST_CASE("a glob matches part by part", "[sqlite][reports][source]") {
  const Folder folder;
  for (const std::string name :
       {"2023/a.txt", "2023/b.md", "2024/a.txt", "2024/县.txt", "x.txt", "2024/deep/a.txt"}) {
    folder.write(name, "x");
  }
  CHECK(files(folder, "*.txt") == "x.txt\n");
  CHECK(files(folder, "*/*.txt") == "2023/a.txt\n2024/a.txt\n2024/县.txt\n");
  CHECK(files(folder, "202[34]/a.*") == "2023/a.txt\n2024/a.txt\n");
  CHECK(files(folder, "202[!3]/a.*") == "2024/a.txt\n");
  CHECK(files(folder, "202[^3]/a.*") == "2024/a.txt\n");
  CHECK(files(folder, "2024/?.txt") == "2024/a.txt\n2024/县.txt\n");
  CHECK(files(folder, "*/deep/a.txt") == "2024/deep/a.txt\n");
  CHECK(files(folder, "*/*/*") == "2024/deep/a.txt\n");
}

TEST_CASE("a folder that a glob matches is walked", "[sqlite][reports][source]") {
  const Folder folder;
  for (const std::string name : {"2023/a.txt", "2024/b/c.txt", "other/d.txt"})
    folder.write(name, "x");
  CHECK(files(folder, "20*") == "2023/a.txt\n2024/b/c.txt\n");
}

TEST_CASE("a glob without a match has no rows", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a.txt", "x");
  for (const std::string source : {"*.md", "nowhere/*.txt", "a.txt/*", "*/nowhere/*", "b[.txt"}) {
    INFO(source);
    CHECK(files(folder, source).empty());
  }
}

TEST_CASE("what exists under the very name is no glob", "[sqlite][reports][source]") {
  const Folder folder;
  for (const std::string name : {"a[1].txt", "a1.txt", "[2024]/b.txt", "2/b.txt"})
    folder.write(name, "x");
  CHECK(files(folder, "a[1].txt") == "a[1].txt\n");
  CHECK(files(folder, "[2024]/*.txt") == "[2024]/b.txt\n");
  CHECK(files(folder, "a[1]*") == "a1.txt\n");
}

TEST_CASE("a source that is not there is an error that names it", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a.txt", "x");
  CHECK_THROWS_WITH(files(folder, "nowhere"),
                    Catch::Contains(folder.path("nowhere")) && Catch::Contains("No such file"));
  CHECK_THROWS_WITH(files(folder, "a.txt/b"),
                    Catch::Contains("a.txt/b") && Catch::Contains("Not a directory"));
  CHECK_THROWS_WITH(Database().query("SELECT * FROM reports('')"),
                    Catch::Contains("source is empty"));
  CHECK_THROWS_WITH(Database().query("SELECT * FROM reports(?)", {std::string("/tmp\0/x", 7)}),
                    Catch::Contains("U+0000"));
}

TEST_CASE("a source that is missing is an error and NULL has no rows",
          "[sqlite][reports][source]") {
  const Database db;
  CHECK_THROWS_WITH(db.query("SELECT * FROM reports"), Catch::Contains("source is missing"));
  CHECK_THROWS_WITH(db.query("SELECT * FROM reports('.', NULL, 0, '.')"),
                    Catch::Contains("too many arguments"));
  CHECK(db.query("SELECT * FROM reports(NULL)").empty());
}

TEST_CASE("links are followed and never in circles", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a/real.txt", "x");
  folder.write("elsewhere/b.txt", "x");
  folder.link("..", "a/up");
  folder.link(".", "a/here");
  folder.link("/", "a/root");
  folder.link("../elsewhere", "a/sideways");
  folder.link("real.txt", "a/file.txt");
  CHECK(files(folder, "a") == "a/file.txt\na/real.txt\na/sideways/b.txt\n");
  CHECK(files(folder, "") == "a/file.txt\na/real.txt\na/sideways/b.txt\nelsewhere/b.txt\n");
}

TEST_CASE("folders that link to each other are walked in bounded time",
          "[sqlite][reports][source]") {
  const Folder folder;
  for (int i = 0; i < 12; ++i) {
    folder.write(std::to_string(i) + "/x.txt", "x");
    for (int j = 0; j < 12; ++j)
      folder.link("../" + std::to_string(j), std::to_string(i) + "/to" + std::to_string(j));
  }
  CHECK(std::stoi(Database().query("SELECT count(*) FROM reports(?)", {folder.path()})) >= 12);
}

TEST_CASE("a link may be the source", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("real/a.txt", "x");
  folder.link("real", "link");
  folder.link("nowhere", "dangling");
  CHECK(files(folder, "link") == "link/a.txt\n");
  CHECK(Database().query("SELECT error FROM reports(?)", {folder.path("dangling")}) ==
        "无法打开：No such file or directory\n");
}

TEST_CASE("a folder and a file without permission are rows with an error",
          "[sqlite][reports][source]") {
  const Folder folder;
  for (const std::string name : {"a.txt", "b/c.txt", "b-d.txt", "e.txt"}) folder.write(name, "x");
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(folder.path("a.txt"), std::filesystem::perms::none);
  std::filesystem::permissions(folder.path("b"), std::filesystem::perms::none);
  const Database db;
  std::string rows;
  {
    const Nobody nobody;
    rows = db.query("SELECT substr(path, length(?1) + 2), body, error FROM reports(?1)",
                    {folder.path()});
  }
  CHECK(rows ==
        "a.txt|NULL|无法打开：Permission denied\nb|NULL|无法打开：Permission denied\n"
        "b-d.txt|x|NULL\ne.txt|x|NULL\n");
  std::filesystem::permissions(folder.path("b"), std::filesystem::perms::owner_all);
}

TEST_CASE("a name that is no UTF-8 is read all the same", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("\xCF\xD8.txt", "x");
  CHECK(Database().query("SELECT hex(substr(CAST(path AS BLOB), -6)), body FROM reports(?)",
                         {folder.path()}) == "CFD82E747874|x\n");
}

TEST_CASE("LIMIT ends the walk early", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a.txt", "x");
  folder.write("b/c.txt", "x");
  CHECK(Database().query("SELECT path FROM reports(?) LIMIT 1", {folder.path()}) ==
        folder.path("a.txt") + "\n");
}

TEST_CASE("rows are numbered", "[sqlite][reports][source]") {
  const Folder folder;
  folder.write("a.txt", "x");
  folder.write("b.txt", "x");
  CHECK(Database().query("SELECT rowid FROM reports(?)", {folder.path()}) == "1\n2\n");
  CHECK(Database().query("SELECT count(*) FROM reports(?1) a, reports(?1) b WHERE a.path = b.path",
                         {folder.path()}) == "2\n");
}
