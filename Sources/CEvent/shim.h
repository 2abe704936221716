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

/// libevent ends a text at a zero byte, and takes what stands before it for all of it. Each zero is replaced by another
/// control character, which no header or path that is accepted has in it.
static inline void duet_event_mark_zeros(
    struct evbuffer *buffer, const struct evbuffer_cb_info *info, void *context) {
  (void)context;
  struct evbuffer_ptr start;
  struct evbuffer_iovec parts[8];
  size_t rest = info->n_added;
  if (rest == 0 || evbuffer_ptr_set(buffer, &start, info->orig_size - info->n_deleted, EVBUFFER_PTR_SET) != 0) return;
  while (rest > 0) {
    int count = evbuffer_peek(buffer, (ev_ssize_t)rest, &start, parts, 8);
    if (count <= 0) return;
    if (count > 8) count = 8;
    size_t seen = 0;
    for (int index = 0; index < count; index++) {
      char *bytes = parts[index].iov_base;
      for (size_t place = 0; place < parts[index].iov_len; place++) {
        if (bytes[place] == 0) bytes[place] = 1;
      }
      seen += parts[index].iov_len;
    }
    if (seen >= rest) return;
    rest -= seen;
    if (evbuffer_ptr_set(buffer, &start, seen, EVBUFFER_PTR_ADD) != 0) return;
  }
}

/// A connection whose requests are read as they are, whatever bytes they have.
static inline struct bufferevent *duet_event_connection(struct event_base *base, void *context) {
  (void)context;
  struct bufferevent *connection = bufferevent_socket_new(base, -1, 0);
  if (connection != NULL) evbuffer_add_cb(bufferevent_get_input(connection), duet_event_mark_zeros, NULL);
  return connection;
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

/// The port that a socket listens on, 0 when the system does not say.
static inline int duet_event_port(evutil_socket_t socket) {
  struct sockaddr_in address;
  socklen_t length = sizeof address;
  if (getsockname(socket, (struct sockaddr *)&address, &length) != 0) return 0;
  return ntohs(address.sin_port);
}

/// Drops libevent's own log: the preview answers a bad request and reports nothing in the terminal.
static inline void duet_event_ignore(int severity, const char *message) {
  (void)severity;
  (void)message;
}
