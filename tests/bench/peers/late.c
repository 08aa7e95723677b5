/* Makes every fsync take longer, as on a slower disk: LD_PRELOAD=late.so LATE_MS=2 program */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static int late(const char *name, int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    const char *ms = getenv("LATE_MS");
    int done = real(fd);
    if (ms) usleep(atoi(ms) * 1000);
    return done;
}

int fsync(int fd) { return late("fsync", fd); }
int fdatasync(int fd) { return late("fdatasync", fd); }
