// How well the parser reads the labelled sentences: precision, recall, and every miss.
// usage: gouji_claims FOLDER      FOLDER: the one with the tables of README.md
#include <cstdio>
#include <exception>
#include <string>

#include "claims/labels.h"

namespace {

void print(const char* what, const gouji::claims::Score& score) {
  std::printf("%s: precision %.2f %% (%zu of %zu), recall %.2f %% (%zu of %zu)\n", what,
              score.precision(), score.right, score.right + score.wrong, score.recall(),
              score.right, score.right + score.missed);
  for (const std::string& miss : score.misses) std::printf("  %s\n", miss.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: gouji_claims FOLDER\n", stderr);
    return 2;
  }
  try {
    const std::string folder = argv[1];
    print("claims", gouji::claims::score_claims(folder + "/sentences.tsv"));
    print("claims, independent", gouji::claims::score_claims(folder + "/independent.tsv"));
    print("shares and growth", gouji::claims::score_ratios(folder));
    print("lists of parts", gouji::claims::score_parts(folder));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
