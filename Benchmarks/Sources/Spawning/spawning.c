#define _GNU_SOURCE
#include "spawning.h"
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

static void limit(int what, long value) {
  if (value == 0) return;
  struct rlimit both = {.rlim_cur = (rlim_t)value, .rlim_max = (rlim_t)value};
  if (setrlimit(what, &both) != 0) _exit(126);
}

static void redirect(const char *path, int flags, int to) {
  if (path == NULL) {
    close(to);
    return;
  }
  int file = open(path, flags, 0644);
  if (file < 0) _exit(126);
  if (file != to) {
    if (dup2(file, to) < 0) _exit(126);
    close(file);
  }
}

// Runs between fork and exec, so it calls only async-signal-safe functions.
pid_t start_program(const char *program, char *const words[], char *const environment[],
                    const struct start_conditions *conditions) {
  pid_t child = fork();
  if (child != 0) return child;
  setpgid(0, 0);
  redirect("/dev/null", O_RDONLY, 0);
  redirect(conditions->output, O_WRONLY | O_CREAT | O_TRUNC, 1);
  redirect(conditions->errors, O_WRONLY | O_CREAT | O_TRUNC, 2);
  if (chdir(conditions->folder) != 0) _exit(126);
  limit(RLIMIT_CORE, 1);
  limit(RLIMIT_NOFILE, conditions->descriptors);
  limit(RLIMIT_FSIZE, conditions->file_size);
  limit(RLIMIT_AS, conditions->address_space);
  if (conditions->as_nobody && (setgroups(0, NULL) != 0 || setgid(65534) != 0 || setuid(65534) != 0)) _exit(126);
  execve(program, words, environment);
  _exit(127);
}

int make_device(const char *path) {
  // /dev/zero, as reading from a terminal would block.
  return mknod(path, S_IFCHR | 0666, makedev(1, 5));
}

int make_socket(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  strcpy(address.sun_path, path);
  int socket_file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket_file < 0) return -1;
  int result = bind(socket_file, (struct sockaddr *)&address, sizeof address);
  close(socket_file);
  return result;
}
