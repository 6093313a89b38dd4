// The one hash function of nettle that the Hashing module uses.
#ifndef DISCLOSE_CNETTLE_SHIM_H
#define DISCLOSE_CNETTLE_SHIM_H

#include <nettle/sha2.h>
#include <nettle/version.h>

// Nettle 4 dropped the length, which here is always the whole digest.
static inline void disclose_sha256_finish(struct sha256_ctx *context, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(context, digest);
#else
  sha256_digest(context, SHA256_DIGEST_SIZE, digest);
#endif
}

#endif
