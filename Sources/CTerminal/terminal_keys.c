#include "terminal_keys.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static struct termios original;
static volatile sig_atomic_t is_taken;

void cvm_return_terminal(void) {
  if (!is_taken) return;
  // In the background the terminal is another program's, and asking for it would stop this one.
  pid_t front = tcgetpgrp(STDIN_FILENO);
  if (front >= 0 && front != getpgrp()) return;
  // At once: to wait for what is still to be shown may take for ever.
  tcsetattr(STDIN_FILENO, TCSANOW, &original);
}

// The handler is reset before it runs, so the second signal ends the program as it would have without one.
static void end(int number) {
  cvm_return_terminal();
  raise(number);
}

static const int ends[] = {
  SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP, SIGALRM,
  SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ,
};

static int take(void) {
  if (tcgetattr(STDIN_FILENO, &original) != 0) return errno;
  if (atexit(cvm_return_terminal) != 0) return ENOMEM;
  is_taken = 1;
  for (size_t index = 0; index < sizeof ends / sizeof ends[0]; index++) {
    struct sigaction now;
    // A signal that is ignored, or that the program handles itself, stays so.
    if (sigaction(ends[index], NULL, &now) != 0 || now.sa_handler != SIG_DFL) continue;
    struct sigaction returning = {.sa_handler = end, .sa_flags = (int)(SA_RESETHAND | SA_NODEFER)};
    sigemptyset(&returning.sa_mask);
    sigaction(ends[index], &returning, NULL);
  }
  return 0;
}

int cvm_take_keys(int reads) {
  int refused = is_taken ? 0 : take();
  if (refused != 0) return refused;
  struct termios keys = original;
  keys.c_lflag &= ~(tcflag_t)(ECHO | ICANON);
  if (reads) keys.c_lflag &= ~(tcflag_t)ISIG;
  keys.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR);
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  keys.c_cc[VSUSP] = _POSIX_VDISABLE;
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &keys) == 0 ? 0 : errno;
}

void cvm_interrupt(void) {
  cvm_return_terminal();
  struct sigaction now;
  if (sigaction(SIGINT, NULL, &now) == 0 && now.sa_handler == end) signal(SIGINT, SIG_DFL);
  kill(getpid(), SIGINT);
}
