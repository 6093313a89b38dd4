// libxlsxwriter, which the Workbook module writes workbooks with.
#ifndef DISCLOSE_CXLSXWRITER_SHIM_H
#define DISCLOSE_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

// A file in memory, which Swift's Glibc module does not show because it hides GNU extensions.
extern int memfd_create(const char *name, unsigned int flags);

#endif
