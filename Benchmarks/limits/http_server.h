/* An HTTP/1.1 server in one thread, with keep-alive, plain or over TLS, on TCP and on a Unix socket. */
#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H
#include "buffer.h"

struct request {
  struct span method, path, head, body;
};

struct answer {
  int status;
  struct buffer body;
};

struct server_options {
  const char *address;          /* IPv4 */
  int port;                     /* 0: any that is free */
  const char *control;          /* path of a Unix socket that is served too; NULL: none */
  const char *certificate, *key; /* PEM files; NULL: plain HTTP */
};

/* What was counted of requests whose path does not begin with /null/. Bytes are those of HTTP, heads included. */
struct traffic {
  unsigned long requests, bytes_in, bytes_out, connections;
};

extern struct traffic traffic;

/* Serves for ever; prints the port on a line of its own once it listens. `respond` fills in the answer. */
void serve(struct server_options options, void (*respond)(const struct request *, struct answer *));

/* The value of a header; empty where it is not there. */
struct span header(struct span head, const char *name);

double now(void); /* seconds since 1970 */
#endif
