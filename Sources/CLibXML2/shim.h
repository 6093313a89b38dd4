// The parts of libxml2 that the XML and Workbook modules use.
#ifndef DISCLOSE_CLIBXML2_SHIM_H
#define DISCLOSE_CLIBXML2_SHIM_H

#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/schemasInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>

// Swift sees `xmlFree` as a global variable, which strict concurrency refuses.
static inline void libxml_free(void *memory) { xmlFree(memory); }

#endif
