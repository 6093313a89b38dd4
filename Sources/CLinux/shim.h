// What glibc has and Swift's Glibc module does not show, because it hides GNU extensions.
#ifndef DISCLOSE_CLINUX_SHIM_H
#define DISCLOSE_CLINUX_SHIM_H

// Renames in one step; with the flag, two folders change places and neither is ever missing.
extern int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);

// Or refuses to replace anything.
enum { renameNoReplace = 1, renameExchange = 2 };

// Writes everything that is waiting for a file system to its disk.
extern int syncfs(int descriptor);

#endif
