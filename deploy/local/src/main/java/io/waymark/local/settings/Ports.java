package io.waymark.local.settings;

import io.waymark.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ports on the loopback interface that the suite listens on.
 *
 * @param doors      where the services take requests
 * @param management where they answer probes and scrapers
 */
public record Ports(Services doors, Services management, int kafka, int postgres, int carriers, int psp, int identity) {
    /** What the documentation names. */
    public static final Ports USUAL = new Ports(
            new Services(8081, 8082, 8083, 8084), new Services(9081, 9082, 9083, 9084), 9092, 5433, 8085, 8086, 8087);

    private static final int COUNT = 13;

    /** One port of each service. */
    public record Services(int order, int tracking, int exceptions, int reconciliation) {
        public int of(ServiceName service) {
            return switch (service) {
                case ORDER -> order;
                case TRACKING -> tracking;
                case EXCEPTIONS -> exceptions;
                case RECONCILIATION -> reconciliation;
            };
        }

        private static Services inRow(int[] ports, int from) {
            return new Services(ports[from], ports[from + 1], ports[from + 2], ports[from + 3]);
        }
    }

    /** Thirteen in a row behind a base: the four services, Kafka, PostgreSQL, carriers, PSP, the services' management, identity. */
    public static Ports from(int base) {
        if (base < 1024 || base + COUNT > 65535) {
            throw new IllegalArgumentException("--ports needs a base between 1024 and " + (65535 - COUNT));
        }
        return of(IntStream.rangeClosed(base + 1, base + COUNT).toArray());
    }

    /** Whatever is free now, for tests. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return of(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports of(int[] ports) {
        return new Ports(
                Services.inRow(ports, 0), Services.inRow(ports, 8), ports[4], ports[5], ports[6], ports[7], ports[12]);
    }

    /** @throws StartFailure names each port that somebody else listens on, and the way out */
    public void requireFree() {
        List<String> taken = byUser().entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new StartFailure("port " + String.join(" and port ", taken) + " is taken.\n"
                    + "Stop what listens there (deploy/local/down stops an earlier run),"
                    + " or choose other ports with --ports BASE.");
        }
    }

    private Map<String, Integer> byUser() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (ServiceName service : ServiceName.values()) {
            ports.put(service.module(), doors.of(service));
            ports.put(service.module() + ", management", management.of(service));
        }
        ports.put("Kafka", kafka);
        ports.put("PostgreSQL", postgres);
        ports.put("carrier simulator", carriers);
        ports.put("PSP simulator", psp);
        ports.put("identity provider", identity);
        return ports;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
