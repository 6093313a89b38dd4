#pragma once
#include <sys/types.h>

/// The conditions to start a program with. It inherits no environment and no descriptors.
struct start_conditions {
  const char *folder;       // where it works
  const char *output;       // the file that takes standard output; closed where NULL
  const char *errors;       // the file that takes standard error; closed where NULL
  long descriptors;         // most descriptors; 0 for no limit of its own
  long file_size;           // most bytes of a file; 0 for none
  long address_space;       // most bytes of memory that it may ask for; 0 for none
  int as_nobody;            // not 0: as a user who owns nothing
};

/// Starts the program in its own process group. Returns its process ID, or -1 with errno.
pid_t start_program(const char *program, char *const words[], char *const environment[],
                    const struct start_conditions *conditions);

/// Functions that Swift does not import from the C library.
int make_device(const char *path);
int make_socket(const char *path);
