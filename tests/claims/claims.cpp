// How well the parser reads the labelled sentences: precision, recall, and every miss.
// usage: gouji_claims FOLDER      FOLDER: the one with sentences.tsv, ratios.tsv and parts.tsv
#include <cstdio>
#include <exception>

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
    print("claims", gouji::claims::score_claims(argv[1]));
    print("shares and growth", gouji::claims::score_ratios(argv[1]));
    print("lists of parts", gouji::claims::score_parts(argv[1]));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
