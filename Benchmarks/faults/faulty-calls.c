// Preloaded into a program, makes one of its C library calls fail as if the system had refused it:
//
//   FAULT_CALL=write FAULT_AT=7 FAULT_NUMBER=28 FAULT_TIMES=1   the 7th write fails with ENOSPC, the 8th succeeds
//   FAULT_TIMES=-1                                              all later ones fail, too
//   FAULT_COUNTS=FILE                                           where to write how often each call was made; the last line counts failures
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CALLS(call)                                                                                              \
  call(open) call(openat) call(read) call(pread) call(write) call(pwrite) call(fstat) call(fstatat) call(stat)   \
  call(lstat) call(mkdir) call(rmdir) call(link) call(unlink) call(unlinkat) call(rename) call(renameat2)        \
  call(fsync) call(syncfs) call(ftruncate) call(flock) call(fdopendir) call(readdir) call(readlink)              \
  call(malloc) call(pthread_create)

enum call {
#define NAME(name) call_##name,
  CALLS(NAME)
#undef NAME
  call_count
};

static const char *const names[] = {
#define NAME(name) #name,
  CALLS(NAME)
#undef NAME
};

static atomic_long counts[call_count];
static atomic_long failed;
static int chosen = -1;
static long at, times, number;

__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("FAULT_CALL");
  for (int call = 0; name && call < call_count; call++)
    if (strcmp(name, names[call]) == 0) chosen = call;
  at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  times = getenv("FAULT_TIMES") ? atol(getenv("FAULT_TIMES")) : 1;
  number = getenv("FAULT_NUMBER") ? atol(getenv("FAULT_NUMBER")) : EIO;
}

// A raw system call, as counting must not be counted.
__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNTS");
  if (!path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  char line[64];
  for (int call = 0; call <= call_count; call++) {
    int length = snprintf(line, sizeof line, "%s %ld\n", call < call_count ? names[call] : "failed",
                          call < call_count ? counts[call] : failed);
    syscall(SYS_write, file, line, length);
  }
  syscall(SYS_close, file);
}

static int fails(enum call call) {
  long count = ++counts[call];
  if ((int)call != chosen || count < at || (times >= 0 && count >= at + times)) return 0;
  failed++;
  errno = (int)number;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define WRAP(type, failure, name, parameters, ...)                   \
  type name parameters {                                             \
    static _Atomic(__typeof__(&name)) real;                          \
    if (!real) real = REAL(name);                                    \
    return fails(call_##name) ? (failure) : real(__VA_ARGS__);       \
  }

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return fails(call_open) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return fails(call_openat) ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
}

WRAP(ssize_t, -1, read, (int file, void *bytes, size_t count), file, bytes, count)
WRAP(ssize_t, -1, pread, (int file, void *bytes, size_t count, off_t offset), file, bytes, count, offset)
WRAP(ssize_t, -1, write, (int file, const void *bytes, size_t count), file, bytes, count)
WRAP(ssize_t, -1, pwrite, (int file, const void *bytes, size_t count, off_t offset), file, bytes, count, offset)
WRAP(int, -1, fstat, (int file, struct stat *status), file, status)
WRAP(int, -1, fstatat, (int folder, const char *path, struct stat *status, int flags), folder, path, status, flags)
WRAP(int, -1, stat, (const char *path, struct stat *status), path, status)
WRAP(int, -1, lstat, (const char *path, struct stat *status), path, status)
WRAP(int, -1, mkdir, (const char *path, mode_t mode), path, mode)
WRAP(int, -1, rmdir, (const char *path), path)
WRAP(int, -1, link, (const char *path, const char *other), path, other)
WRAP(int, -1, unlink, (const char *path), path)
WRAP(int, -1, unlinkat, (int folder, const char *path, int flags), folder, path, flags)
WRAP(int, -1, rename, (const char *path, const char *other), path, other)
WRAP(int, -1, renameat2, (int folder, const char *path, int other, const char *new, unsigned flags), folder, path,
     other, new, flags)
WRAP(int, -1, fsync, (int file), file)
WRAP(int, -1, syncfs, (int file), file)
WRAP(int, -1, ftruncate, (int file, off_t size), file, size)
int flock(int file, int operation) { return fails(call_flock) ? -1 : (int)syscall(SYS_flock, file, operation); }
WRAP(DIR *, NULL, fdopendir, (int file), file)
WRAP(struct dirent *, NULL, readdir, (DIR *folder), folder)
WRAP(ssize_t, -1, readlink, (const char *path, char *bytes, size_t count), path, bytes, count)

// Returns the error number, not -1.
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *), void *context) {
  static _Atomic(__typeof__(&pthread_create)) real;
  if (!real) real = REAL(pthread_create);
  return fails(call_pthread_create) ? (int)number : real(thread, attributes, body, context);
}

// dlsym itself may allocate memory.
extern void *__libc_malloc(size_t size);
void *malloc(size_t size) { return fails(call_malloc) ? NULL : __libc_malloc(size); }
