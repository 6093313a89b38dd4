// The parts of libxml2 that the XML and Workbook modules use, and its validator, with which tests compare ours.
#ifndef DISCLOSE_CLIBXML2_SHIM_H
#define DISCLOSE_CLIBXML2_SHIM_H

#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlregexp.h>

#endif
