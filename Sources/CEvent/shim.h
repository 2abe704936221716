// First: libevent's headers ask for GNU's variants of what the system defines, and Swift has seen the plain ones.
#include <sys/types.h>

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <strings.h>
#include <sys/queue.h>
#include <sys/socket.h>

/// How often a request names a header, whatever its case: libevent itself offers only the first.
static inline int duet_event_count_headers(struct evhttp_request *request, const char *name) {
  int count = 0;
  struct evkeyval *header;
  TAILQ_FOREACH(header, evhttp_request_get_input_headers(request), next) {
    count += strcasecmp(header->key, name) == 0;
  }
  return count;
}

/// How much a client has sent behind the request that is being answered.
static inline size_t duet_event_ahead(struct bufferevent *connection) {
  return evbuffer_get_length(bufferevent_get_input(connection));
}

/// How much is waiting to be sent because the client does not read it, in bytes.
static inline size_t duet_event_waiting(struct bufferevent *connection) {
  return evbuffer_get_length(bufferevent_get_output(connection));
}

/// Ends a connection as if the client had gone, which libevent then notices.
static inline void duet_event_hang_up(struct bufferevent *connection) {
  shutdown(bufferevent_getfd(connection), SHUT_RDWR);
}

/// Sends what is written at once instead of waiting for the other side's acknowledgement. Connections that are accepted
/// take this over from the socket that listens.
static inline int duet_event_do_not_delay(evutil_socket_t socket) {
  int yes = 1;
  return setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

/// The port that a socket listens on, 0 when nobody knows.
static inline int duet_event_port(evutil_socket_t socket) {
  struct sockaddr_in address;
  socklen_t length = sizeof address;
  if (getsockname(socket, (struct sockaddr *)&address, &length) != 0) return 0;
  return ntohs(address.sin_port);
}

/// libevent's own log, which nobody asked for: a bad request is answered, not told.
static inline void duet_event_ignore(int severity, const char *message) {
  (void)severity;
  (void)message;
}
