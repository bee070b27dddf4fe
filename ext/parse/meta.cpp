#include "parse/report.h"
