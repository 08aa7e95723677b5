/* The load generator: thousands of Socket.IO clients in one thread, cheaper than any server it measures.

   loadgen PORT reads commands, one a line, and answers each with one line of JSON:
     tokens FILE                    the access token of each client, one a line
     rest TOKEN LINES               broadcasts and sends are asked for by REST; else by the first socket
     sends SECONDS                  each line sends to one person and waits for its answer, again and again
     connect N AT_ONCE SECONDS      so many more clients
     broadcast COUNT WINDOW SECONDS the next when the one WINDOW before it has reached every client
     people K COUNT WINDOW SECONDS  sends to K people each
     desks                          from now on clients are desktops: they follow the log from its beginning
     silence K                      the first K stop reading; "silence 0": all read again
     cut K                          the last K are cut and connect again at once
     watch NUMBER SECONDS           until every desktop has so many messages; asks as a desktop does whether it is behind
     probe PATH                     from now on ask for PATH all the time and keep the longest answer
     close                          all of them
   A message is known by its title, "t<number>". Times are from asking to the client's receipt. A desktop notes
   each number that it is given: at the end of a watch those that are missing are lost, and one given again is doubled. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CLIENTS = 32768, LINES = 64, SAMPLES = 8000000, NUMBERS = 1 << 16, BUFFER = 1 << 20, FEW = 32 };
enum State { FREE, CONNECTING, UPGRADING, GREETED, NAMED, PULLING, UP, DEAD };
enum { REST_LINE = CLIENTS, PROBE_LINE = CLIENTS + LINES, ALL = CLIENTS + LINES + 1 };

struct line { int fd; enum State state; char *rest; int kept, room; uint64_t since; int busy, desk, had; int64_t cursor; unsigned char *seen; };
static struct line lines[ALL];
static int clients, up, failed, opening, poll_fd;
static struct sockaddr_in server;
static char *tokens[CLIENTS], rest_token[512], probe_path[128];
static int token_count, rest_lines;
static uint64_t asked_at[NUMBERS], events;
static uint32_t *samples, longest_probe;
static size_t sample_count;
static int sampling, answering, desks, redialled;
static int64_t answers;
static int64_t doubled;
static char epoch[80];
static char buffer[BUFFER], *asked_for[LINES]; /* the request that each line waits for */

static void dial(int index);

static uint64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000ull + t.tv_nsec;
}

static void put(struct line *line, const char *data, size_t size) {
    if (send(line->fd, data, size, MSG_NOSIGNAL) != (ssize_t)size) perror("send");
}

static void put_text(struct line *line, const char *text, size_t size) {
    unsigned char out[8192] = {0x81};
    static const unsigned char mask[4] = {0x12, 0x34, 0x56, 0x78};
    int head = 2;
    if (size < 126) out[1] = 0x80 | size;
    else { out[1] = 0x80 | 126; out[2] = size >> 8; out[3] = size; head = 4; }
    memcpy(out + head, mask, 4);
    head += 4;
    for (size_t i = 0; i < size; i++) out[head + i] = text[i] ^ mask[i & 3];
    put(line, (char *)out, head + size);
}

static void drop(struct line *line) {
    if (line->state == DEAD || line->state == FREE) return;
    if (line - lines < CLIENTS) { if (line->state == UP) up--; else { failed++; opening--; } }
    line->state = DEAD;
    close(line->fd);
    if (line->busy) dial(line - lines); /* an idle line that the server was closing: ask again */
}

static void dial(int index) {
    struct line *line = &lines[index];
    free(line->rest);
    *line = (struct line){.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), .state = CONNECTING, .since = now(), .busy = line->busy,
        .desk = line->desk, .had = line->had, .cursor = line->cursor, .seen = line->seen};
    int on = 1;
    setsockopt(line->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (index < CLIENTS) opening++;
    if (index < CLIENTS) { /* 28,000 ports an address: every 16,000 clients get an address of their own */
        struct sockaddr_in own = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK + index / 16000)};
        setsockopt(line->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        if (bind(line->fd, (struct sockaddr *)&own, sizeof own) < 0) perror("bind");
    }
    if (connect(line->fd, (struct sockaddr *)&server, sizeof server) < 0 && errno != EINPROGRESS) { drop(line); return; }
    struct epoll_event wish = {.events = EPOLLIN | EPOLLOUT, .data.u32 = index};
    epoll_ctl(poll_fd, EPOLL_CTL_ADD, line->fd, &wish);
}

static void probe(void) {
    struct line *line = &lines[PROBE_LINE];
    char request[512];
    line->since = now();
    put(line, request, sprintf(request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", probe_path));
}

static void dialled(int index) {
    struct line *line = &lines[index];
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(line->fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error) { drop(line); return; }
    struct epoll_event wish = {.events = EPOLLIN, .data.u32 = index};
    epoll_ctl(poll_fd, EPOLL_CTL_MOD, line->fd, &wish);
    if (index >= REST_LINE) {
        line->state = UP;
        if (index == PROBE_LINE) probe();
        else if (line->busy) put(line, asked_for[index - REST_LINE], strlen(asked_for[index - REST_LINE]));
        return;
    }
    static const char request[] =
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    line->state = UPGRADING;
    put(line, request, sizeof request - 1);
}

static void sample(uint64_t from, uint64_t to) {
    if (sample_count < SAMPLES) samples[sample_count++] = (to - from) / 100;
}

static void pull(struct line *line) {
    char said[256], known[96];
    sprintf(known, epoch[0] ? "\"%s\"" : "null", epoch);
    put_text(line, said, sprintf(said, "421[\"sync\",{\"epoch\":%s,\"cursor\":%lld,\"limit\":200}]", known, (long long)line->cursor));
}

static void risen(struct line *line, uint64_t at) {
    line->state = UP;
    up++;
    opening--;
    if (sampling) sample(line->since, at);
}

static void told(struct line *line, int64_t number) {
    if (!line->seen) line->seen = calloc(NUMBERS / 8, 1);
    unsigned char *byte = &line->seen[number % NUMBERS / 8], bit = 1 << number % 8;
    if (*byte & bit) doubled++; else line->had++;
    *byte |= bit;
}

static int64_t number_after(const char *text, size_t size, const char *name) {
    const char *found = memmem(text, size, name, strlen(name));
    return found ? strtoll(found + strlen(name), 0, 10) : -1;
}

static void page(struct line *line, const char *text, size_t size, uint64_t at) {
    const char *end = text + size, *tail = size > 400 ? end - 400 : text;
    for (const char *p = text; (p = memmem(p, end - p, "\"title\":\"t", 10)); p += 10) told(line, strtoll(p + 10, 0, 10));
    const char *named = memmem(text, size, "\"epoch\":\"", 9);
    if (named) sscanf(named + 9, "%79[^\"]", epoch);
    line->cursor = number_after(tail, end - tail, "\"next\":");
    if (memmem(tail, end - tail, "\"more\":true", 11)) pull(line);
    else if (line->state == PULLING) risen(line, at);
}

static void position(struct line *line, const char *text, size_t size) {
    if (number_after(text, size, "\"head\":") > line->cursor || memmem(text, size, "\"live\":false", 12)) pull(line);
}

static void message(struct line *line, const char *text, size_t size, uint64_t at) {
    char name[4200];
    if (line->state == GREETED) {
        line->state = NAMED;
        int size = sprintf(name, "40{\"token\":\"%s\"", tokens[(line - lines) % token_count]);
        size += line->desk ? sprintf(name + size, ",\"device\":\"d%d\",\"proto\":1}", (int)(line - lines)) : sprintf(name + size, "}");
        put_text(line, name, size);
    } else if (text[0] == '2') {
        put_text(line, "3", 1);
    } else if (line->state == NAMED && size > 1 && text[0] == '4' && text[1] == '0') {
        if (line->desk) { line->state = PULLING; pull(line); } else risen(line, at);
    } else if (line->desk && size > 3 && !memcmp(text, "431", 3)) {
        page(line, text, size, at);
    } else if (line->desk && size > 3 && !memcmp(text, "432", 3)) {
        position(line, text, size);
    } else if (line->state == UP && size > 1 && text[0] == '4' && text[1] == '2') {
        const char *title = memmem(text, size, "\"title\":\"t", 10);
        if (!title) return;
        events++;
        if (line->desk) { line->cursor = number_after(text, size, "\"seq\":"); told(line, strtoll(title + 10, 0, 10)); }
        if (sampling) sample(asked_at[strtol(title + 10, 0, 10) % NUMBERS], at);
    } else drop(line);
}

/* Takes the whole frames from data; returns how much of it was used. */
static int frames(struct line *line, const unsigned char *data, int size, uint64_t at) {
    int used = 0;
    while (size - used >= 2 && line->state != DEAD) {
        const unsigned char *frame = data + used;
        int length = frame[1] & 127, head = 2;
        if (length == 126) { if (size - used < 4) break; length = frame[2] << 8 | frame[3]; head = 4; }
        else if (length == 127) { if (size - used < 10) break; length = 0; for (int i = 2; i < 10; i++) length = length << 8 | frame[i]; head = 10; }
        if (size - used < head + length) break;
        if ((frame[0] & 15) == 8) drop(line); else message(line, (const char *)frame + head, length, at);
        used += head + length;
    }
    return used;
}

/* An answer by REST: its length is in its head. Returns how much was used. */
static int answer(struct line *line, char *data, int size, uint64_t at) {
    char *body = memmem(data, size, "\r\n\r\n", 4);
    if (!body) return 0;
    char *length = strcasestr(data, "content-length:");
    int whole = body + 4 - data + (length && length < body ? atoi(length + 15) : 0);
    if (size < whole) return 0;
    line->busy = 0;
    answers++;
    if (answering) sample(line->since, at);
    if (line - lines == PROBE_LINE) {
        uint32_t took = (at - line->since) / 100;
        if (took > longest_probe) longest_probe = took;
        if (probe_path[0]) probe();
    } else if (strncmp(data + 9, "201", 3)) { fprintf(stderr, "%.*s\n", size, data); exit(1); }
    return whole;
}

static int taken(struct line *line, char *data, int size, uint64_t at) {
    if (line - lines >= REST_LINE) return answer(line, data, size, at);
    if (line->state != UPGRADING) return frames(line, (unsigned char *)data, size, at);
    char *end = memmem(data, size, "\r\n\r\n", 4);
    if (!end) return 0;
    if (memcmp(data + 9, "101", 3)) { drop(line); return size; }
    line->state = GREETED;
    int head = end + 4 - data;
    return head + frames(line, (unsigned char *)data + head, size - head, at);
}

static void readable(struct line *line) {
    if (line->kept) memcpy(buffer, line->rest, line->kept);
    ssize_t got = recv(line->fd, buffer + line->kept, BUFFER - line->kept - 1, 0);
    if (got <= 0) { if (got == 0 || errno != EAGAIN) drop(line); return; }
    int size = line->kept + got;
    buffer[size] = 0;
    int used = taken(line, buffer, size, now());
    line->kept = size - used;
    if (line->kept > line->room) line->rest = realloc(line->rest, line->room = line->kept * 2);
    if (line->kept) memcpy(line->rest, buffer + used, line->kept);
}

/* A few at a time, the probe before each: its answer would wait behind 5,000 messages that wait for us, not for the server. */
static void pump(int wait) {
    static struct epoll_event ready[FEW];
    if (probe_path[0] && lines[PROBE_LINE].state == UP) readable(&lines[PROBE_LINE]);
    int count = epoll_wait(poll_fd, ready, FEW, wait);
    for (int i = 0; i < count; i++) {
        struct line *line = &lines[ready[i].data.u32];
        if (line->state == CONNECTING) dialled(ready[i].data.u32);
        else if (line->state != DEAD && line->state != FREE) readable(line);
    }
}

static int rising(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static double at_share(double share) { return sample_count ? samples[(size_t)((sample_count - 1) * share)] / 1e4 : 0; }

/* A free connection for a request; one that the server has closed meanwhile is made again. */
static int free_line(void) {
    for (;;) {
        for (int i = 0; i < rest_lines; i++) {
            if (lines[REST_LINE + i].state == DEAD) dial(REST_LINE + i);
            if (lines[REST_LINE + i].state == UP && !lines[REST_LINE + i].busy) return i;
        }
        pump(10);
    }
}

static void ask_by_rest(int people, int64_t number) {
    static char request[BUFFER], body[BUFFER / 2];
    static unsigned run;
    if (!run) run = now();
    int line = free_line(), size = 0;
    size += sprintf(body, "{\"title\":\"t%lld\",\"message\":\"Service api-gateway 4.18.2 was deployed by alice in 3m 42s\"", (long long)number);
    if (people) {
        int of = up ? up : 1, first = rand() % of;
        size += sprintf(body + size, ",\"users\":[");
        for (int i = 0; i < people; i++) size += sprintf(body + size, "%s\"p%d\"", i ? "," : "", (first + i) % of);
        size += sprintf(body + size, "]");
    }
    size += sprintf(body + size, "}");
    int whole = sprintf(request,
        "POST /api/notifications/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %u-%lld\r\n"
        "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
        people ? "send" : "broadcast", rest_token, run, (long long)number, size, body);
    free(asked_for[line]);
    asked_for[line] = strdup(request);
    lines[REST_LINE + line].busy = 1;
    lines[REST_LINE + line].since = now();
    put(&lines[REST_LINE + line], request, whole);
}

static void ask_by_socket(int people, int64_t number) {
    char said[128];
    int size = people ? sprintf(said, "42[\"people\",%lld,%d,%d,%d]", (long long)number, people, rand() % up, up)
                      : sprintf(said, "42[\"broadcast\",%lld]", (long long)number);
    put_text(&lines[0], said, size);
}

/* A client that has answered waits with its acknowledgements, and whoever sends to it next makes them: on one machine the
   server, for every second message, until 40 ms pass without one. That is so with 1,000 clients and not with 5,000. Here each
   acknowledges what it reads, as a desktop does that is sent to now and then. */
static void acknowledge(void) {
    int on = 1;
    for (int i = 0; i < clients; i++)
        if (lines[i].state == UP) setsockopt(lines[i].fd, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

static void measure(int people, int count, int window, double seconds) {
    static int64_t number = 1;
    acknowledge();
    uint64_t began = now(), before = events, each = people ? people : up;
    int asked = 0, done = 0, free_lines = rest_token[0] ? rest_lines : 1 << 30;
    sample_count = longest_probe = 0;
    sampling = 1;
    while (done < count && now() - began < seconds * 1e9) {
        int busy = 0;
        for (int i = 0; i < rest_lines; i++) busy += lines[REST_LINE + i].busy;
        while (asked < count && asked - done < window && busy < free_lines) {
            asked_at[number % NUMBERS] = now();
            if (rest_token[0]) ask_by_rest(people, number++); else ask_by_socket(people, number++);
            asked++;
            busy++;
        }
        pump(20);
        done = (events - before) / each;
    }
    sampling = 0;
    qsort(samples, sample_count, sizeof *samples, rising);
    printf("{\"done\":%d,\"delivered\":%llu,\"seconds\":%.4f,\"p50\":%.3f,\"p99\":%.3f,\"longest_probe\":%.3f,\"up\":%d}\n", done,
        (unsigned long long)(events - before), (now() - began) / 1e9, at_share(.5), at_share(.99), longest_probe / 1e4, up);
}

static void sends(double seconds) {
    static int64_t number = 1;
    uint64_t began = now();
    answers = sample_count = 0;
    answering = 1;
    while (now() - began < seconds * 1e9) {
        for (int i = 0; i < rest_lines; i++) {
            if (lines[REST_LINE + i].state == DEAD) dial(REST_LINE + i); /* the server closes who asks nothing for 5 s */
            if (lines[REST_LINE + i].state == UP && !lines[REST_LINE + i].busy) ask_by_rest(1, number++);
        }
        pump(20);
    }
    answering = 0;
    qsort(samples, sample_count, sizeof *samples, rising);
    printf("{\"answered\":%lld,\"seconds\":%.4f,\"p50\":%.3f,\"p99\":%.3f}\n", (long long)answers, (now() - began) / 1e9, at_share(.5), at_share(.99));
}

static void connect_clients(int count, int at_once, double seconds) {
    uint64_t began = now();
    int target = clients + count < CLIENTS ? clients + count : CLIENTS, wanted = up + target - clients;
    sample_count = failed = 0;
    sampling = 1;
    while (up + failed < wanted && now() - began < seconds * 1e9) {
        while (clients < target && opening < at_once) { lines[clients].desk = desks; dial(clients++); }
        pump(20);
    }
    sampling = 0;
    double took = (now() - began) / 1e9;
    qsort(samples, sample_count, sizeof *samples, rising);
    printf("{\"up\":%d,\"failed\":%d,\"seconds\":%.4f,\"a_second\":%.1f,\"p99\":%.3f}\n", up, failed, took, count / took, at_share(.99));
}

static void silence(int count) {
    static int silent;
    for (int i = 0; i < (count ? count : silent); i++) {
        struct epoll_event wish = {.events = count ? 0 : EPOLLIN, .data.u32 = i};
        epoll_ctl(poll_fd, EPOLL_CTL_MOD, lines[i].fd, &wish);
    }
    silent = count;
    printf("{\"silent\":%d}\n", silent);
}

static void cut(int count) {
    for (int i = clients - count; i < clients; i++) {
        drop(&lines[i]);
        dial(i);
    }
    printf("{\"cut\":%d}\n", count);
}

static void watch(int number, double seconds) {
    uint64_t began = now(), asked = 0;
    int complete = 0;
    int64_t lost = 0;
    while (complete < clients && now() - began < seconds * 1e9) {
        pump(20);
        int ask = now() - asked > 1000000000ull;
        complete = 0;
        for (int i = 0; i < clients; i++) {
            char said[64];
            struct line *line = &lines[i];
            if (line->state == UP && line->had >= number) complete++;
            else if (line->state == DEAD) { redialled++; dial(i); }
            else if (ask && line->state == UP) put_text(line, said, sprintf(said, "422[\"pos\",{\"cursor\":%lld}]", (long long)line->cursor));
        }
        if (ask) asked = now();
    }
    for (int i = 0; i < clients; i++) if (lines[i].had < number) lost += number - lines[i].had;
    printf("{\"complete\":%d,\"lost\":%lld,\"doubled\":%lld,\"redialled\":%d,\"up\":%d,\"seconds\":%.3f}\n", complete, (long long)lost,
        (long long)doubled, redialled, up, (now() - began) / 1e9);
}

static void load_tokens(const char *path) {
    static char text[4200];
    FILE *file = fopen(path, "r");
    token_count = 0;
    while (file && token_count < CLIENTS && fgets(text, sizeof text, file)) {
        text[strcspn(text, "\n")] = 0;
        free(tokens[token_count]);
        tokens[token_count++] = strdup(text);
    }
    if (file) fclose(file);
    printf("{\"tokens\":%d}\n", token_count);
}

static void close_all(void) {
    for (int i = 0; i < CLIENTS; i++) {
        if (lines[i].state != FREE && lines[i].state != DEAD) close(lines[i].fd);
        lines[i].state = FREE;
    }
    printf("{\"closed\":%d}\n", up);
    clients = up = opening = 0;
}

static void obey(char *command) {
    char word[32] = "", one[512] = "", two[64] = "", three[64] = "", four[64] = "";
    sscanf(command, "%31s %511s %63s %63s %63s", word, one, two, three, four);
    if (!strcmp(word, "tokens")) load_tokens(one);
    else if (!strcmp(word, "rest")) {
        strcpy(rest_token, one);
        rest_lines = atoi(two) ? atoi(two) : 16;
        for (int i = 0; i < rest_lines; i++) dial(REST_LINE + i);
        for (int i = 0; i < 20; i++) pump(10);
        printf("{\"lines\":%d}\n", rest_lines);
    }
    else if (!strcmp(word, "connect")) connect_clients(atoi(one), atoi(two), atof(three));
    else if (!strcmp(word, "broadcast")) measure(0, atoi(one), atoi(two), atof(three));
    else if (!strcmp(word, "people")) measure(atoi(one), atoi(two), atoi(three), atof(four));
    else if (!strcmp(word, "sends")) sends(atof(one));
    else if (!strcmp(word, "probe")) {
        strcpy(probe_path, one);
        if (one[0]) dial(PROBE_LINE);
        printf("{\"probe\":\"%s\"}\n", one);
    }
    else if (!strcmp(word, "desks")) { desks = 1; printf("{}\n"); }
    else if (!strcmp(word, "silence")) silence(atoi(one));
    else if (!strcmp(word, "cut")) cut(atoi(one));
    else if (!strcmp(word, "watch")) watch(atoi(one), atof(two));
    else if (!strcmp(word, "close")) close_all();
    else exit(2);
    fflush(stdout);
}

int main(int count, char **words) {
    if (count < 2) return 2;
    server = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(atoi(words[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    samples = malloc(sizeof *samples * SAMPLES);
    poll_fd = epoll_create1(0);
    static char command[1024];
    int size = 0;
    for (;;) {
        fd_set ready;
        FD_ZERO(&ready);
        FD_SET(0, &ready);
        FD_SET(poll_fd, &ready);
        struct timeval wait = {0, 20000};
        if (select(poll_fd + 1, &ready, 0, 0, &wait) > 0 && FD_ISSET(0, &ready)) {
            if (read(0, command + size, 1) <= 0) return 0;
            if (command[size] == '\n') { command[size] = 0; size = 0; obey(command); } else if (size < 1000) size++;
        } else pump(0);
    }
}
