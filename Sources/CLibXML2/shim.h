// The parts of libxml2 that the XML module uses.
#ifndef DISCLOSE_CLIBXML2_SHIM_H
#define DISCLOSE_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
