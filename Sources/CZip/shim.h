// libzip, which the Workbook module reads archives with.
#ifndef DISCLOSE_CZIP_SHIM_H
#define DISCLOSE_CZIP_SHIM_H

#include <zip.h>

#endif
