#include "parse/number.h"
