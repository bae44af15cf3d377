/* Times that a program measures. */
#ifndef TIMES_H
#define TIMES_H
#include <time.h>

/* By a clock that only goes forward. */
static inline double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* For qsort(3), the shortest first. */
static inline int compare_times(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

#endif
