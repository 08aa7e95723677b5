/* The limit: a server that does nothing but write one frame, built once, to every client (epoll, one thread).

   raw PORT speaks as much of Socket.IO as loadgen needs: no tokens, no rooms, no heartbeat, no log. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CLIENTS = 32768 };
static char upgraded[CLIENTS];
static int named[CLIENTS], order[CLIENTS], count;

static void put(int fd, const char *data, size_t size) { if (send(fd, data, size, MSG_NOSIGNAL) < 0) perror("send"); }

static int framed(char *out, const char *text, int size) {
    out[0] = (char)0x81;
    int head = 2;
    if (size < 126) out[1] = size; else { out[1] = 126; out[2] = size >> 8; out[3] = size; head = 4; }
    memcpy(out + head, text, size);
    return head + size;
}

static int event(char *out, long number) {
    char text[1024];
    int size = sprintf(text,
        "42[\"notification:received\",{\"id\":\"0198e6a2-7f3c-7abc-9def-%012ld\",\"seq\":%ld,\"stream\":\"all\",\"event\":\"notification:received\","
        "\"type\":\"info\",\"title\":\"t%ld\",\"message\":\"Service api-gateway 4.18.2 was deployed by alice in 3m 42s\",\"priority\":\"medium\","
        "\"data\":{},\"url\":null,\"actions\":[],\"require_ack\":false,\"key\":null,\"expires_at\":null,"
        "\"sender\":{\"id\":\"token:1\",\"name\":\"bench\"},\"created_at\":\"2026-11-22T15:48:45.123Z\",\"state\":null}]", number, number, number);
    return framed(out, text, size);
}

static void said(int fd, char *text) {
    char out[2048];
    long number;
    int people, first, all;
    if (!strncmp(text, "40", 2)) {
        if (!named[fd]) order[count++] = fd;
        named[fd] = 1;
        put(fd, out, framed(out, "40{\"sid\":\"s\"}", 12));
    } else if (sscanf(text, "42[\"broadcast\",%ld", &number) == 1) {
        int size = event(out, number);
        for (int i = 0; i < count; i++) put(order[i], out, size);
    } else if (sscanf(text, "42[\"people\",%ld,%d,%d,%d", &number, &people, &first, &all) == 4) {
        for (int i = 0; i < people; i++) put(order[(first + i) % count], out, event(out, number));
    }
}

static void heard(int fd) {
    char data[65536], out[256];
    ssize_t size = recv(fd, data, sizeof data - 1, 0);
    if (size <= 0) {
        close(fd);
        upgraded[fd] = named[fd] = 0;
        for (int i = 0; i < count; i++) if (order[i] == fd) { order[i] = order[--count]; break; }
        return;
    }
    data[size] = 0;
    if (!upgraded[fd]) {
        static const char accept[] = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                     "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
        upgraded[fd] = 1;
        put(fd, accept, sizeof accept - 1);
        put(fd, out, framed(out, "0{\"sid\":\"s\"}", 11));
        return;
    }
    for (char *frame = data; frame + 6 <= data + size;) {
        int length = frame[1] & 127, head = 2;
        if (length == 126) { length = (unsigned char)frame[2] << 8 | (unsigned char)frame[3]; head = 4; }
        char text[8192], *body = frame + head + 4;
        for (int i = 0; i < length; i++) text[i] = body[i] ^ frame[head + (i & 3)];
        text[length] = 0;
        said(fd, text);
        frame = body + length;
    }
}

int main(int words, char **word) {
    if (words < 2) return 2;
    int door = socket(AF_INET, SOCK_STREAM, 0), on = 1, poll = epoll_create1(0);
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(atoi(word[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (bind(door, (struct sockaddr *)&here, sizeof here) || listen(door, 4096)) { perror("raw"); return 1; }
    struct epoll_event wish = {.events = EPOLLIN, .data.fd = door}, ready[1024];
    epoll_ctl(poll, EPOLL_CTL_ADD, door, &wish);
    for (;;) {
        int found = epoll_wait(poll, ready, 1024, -1);
        for (int i = 0; i < found; i++) {
            if (ready[i].data.fd != door) { heard(ready[i].data.fd); continue; }
            int fd = accept(door, 0, 0);
            if (fd < 0 || fd >= CLIENTS) continue;
            setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            wish = (struct epoll_event){.events = EPOLLIN, .data.fd = fd};
            epoll_ctl(poll, EPOLL_CTL_ADD, fd, &wish);
        }
    }
}
