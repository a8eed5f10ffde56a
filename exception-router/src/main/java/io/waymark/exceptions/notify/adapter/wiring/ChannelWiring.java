package io.waymark.exceptions.notify.adapter.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.waymark.exceptions.notify.adapter.files.NoticeTables;
import io.waymark.exceptions.notify.adapter.http.HelpDesks;
import io.waymark.exceptions.notify.adapter.http.PostShape;
import io.waymark.exceptions.notify.adapter.http.Posts;
import io.waymark.exceptions.notify.adapter.http.TicketShape;
import io.waymark.exceptions.notify.adapter.mail.Mails;
import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.application.Channels;
import io.waymark.exceptions.notify.application.KeepTicket;
import io.waymark.exceptions.notify.application.TicketMetrics;
import io.waymark.exceptions.notify.application.Tickets;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.exceptions.notify.domain.TicketPages;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.hashing.StandardWebhooks;
import io.waymark.tables.Tables;
import io.waymark.webhook.application.CheckedHosts;
import io.waymark.webhook.domain.Secrets;
import io.waymark.webhook.domain.UrlRules;
import io.waymark.webhook.domain.UrlVerdict;
import io.waymark.webhook.http.PinnedClient;
import io.waymark.webhook.http.PinnedSender;
import io.waymark.webhook.http.ReservedNetworks;
import io.waymark.work.StartOrder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the channels whose address the configuration has, at start, so that one that cannot work stops it. */
@Singleton
final class ChannelWiring {
    private static final String KEY = "waymark.notices.channels.";
    private static final String AGENT = "Waymark-Notices/1";
    private static final String TLS_CONFIGURATION = "notices";

    private final NoticeConfig config;
    private final UrlRules rules;
    private final PinnedClient client;
    private final PinnedSender sender;
    private final Posts posts;
    private final Mails mails;
    private final HelpDesks helpDesks;

    ChannelWiring(
            NoticeConfig config,
            Tables tables,
            Words words,
            Mails mails,
            Tickets tickets,
            KeepTicket keepTicket,
            TicketMetrics ticketMetrics,
            ObjectMapper json,
            TlsConfigurationRegistry configurations,
            Clock clock) {
        this.config = config;
        this.mails = mails;
        this.rules = UrlRules.of(config.allowedPorts(), config.plainHosts().orElse(List.of()));
        CheckedHosts hosts = CheckedHosts.ofTheMachine(
                ReservedNetworks.rules(tables, config.allowedPrivateNetworks().orElse(List.of())));
        this.client = PinnedClient.trusting(configurations, TLS_CONFIGURATION, mostConnections(), config.timeout());
        this.sender = new PinnedSender(AGENT, rules, hosts, client, config.timeout(), clock);
        this.posts = new Posts(sender, words, json);
        this.helpDesks = new HelpDesks(sender, words, new HelpDesks.Keeping(tickets, keepTicket, ticketMetrics, clock));
    }

    private int mostConnections() {
        return Math.max(1, config.channels().size()) * config.perChannel();
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    Channels channels(NoticeTables tables) {
        Map<String, String> kinds = tables.channels();
        Map<String, PostShape> shapes = tables.shapes();
        Map<String, TicketShape> tickets = tables.ticketShapes();
        return new Channels(config.channels().entrySet().stream()
                .map(each -> {
                    TicketShape ticket = tickets.get(kinds.getOrDefault(each.getKey(), ""));
                    return ticket == null
                            ? channel(each.getKey(), kinds.get(each.getKey()), each.getValue(), shapes)
                            : helpDesk(each.getKey(), each.getValue(), ticket);
                })
                .toList());
    }

    private Channel channel(
            String name, @Nullable String kind, NoticeConfig.Access access, Map<String, PostShape> shapes) {
        return switch (kind) {
            case null -> throw new IllegalStateException(KEY + name + " names no channel of notice-channels.csv");
            case NoticeTables.EMAIL -> mail(name, access);
            case NoticeTables.WEBHOOK -> posts.webhook(name, address(name, access), secrets(name, access));
            default -> shaped(name, access, Objects.requireNonNull(shapes.get(kind)));
        };
    }

    private Channel helpDesk(String name, NoticeConfig.Access access, TicketShape shape) {
        return helpDesks.at(
                name,
                base(address(name, access)),
                shape,
                access.to().orElse(""),
                access.secret().orElse(""));
    }

    private static String base(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Where people see the tickets of each help desk that has an address. */
    @Produces
    @Singleton
    TicketPages ticketPages(NoticeTables tables) {
        Map<String, TicketShape> shapes = tables.ticketShapes();
        Map<String, Template> pages = new HashMap<>();
        tables.channels().forEach((name, kind) -> {
            NoticeConfig.Access access = config.channels().get(name);
            TicketShape shape = shapes.get(kind);
            if (access != null && shape != null) {
                pages.put(
                        name, new Template(base(access.address()) + shape.page().text()));
            }
        });
        return new TicketPages(pages);
    }

    private Channel shaped(String name, NoticeConfig.Access access, PostShape shape) {
        return posts.shaped(
                name,
                address(name, access),
                shape,
                access.to().orElse(""),
                access.secret().orElse(""));
    }

    private Channel mail(String name, NoticeConfig.Access access) {
        try {
            return mails.to(name, access.address(), config.timeout());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(KEY + name + ".address " + wrong.getMessage());
        }
    }

    /** The address may hold a token, so it is never repeated. */
    private String address(String name, NoticeConfig.Access access) {
        if (rules.judge(access.address()) instanceof UrlVerdict.Refused refused) {
            throw new IllegalStateException(KEY + name + ".address " + refused.reason());
        }
        return access.address();
    }

    private static Secrets secrets(String name, NoticeConfig.Access access) {
        List<String> texts = Stream.concat(access.secret().stream(), access.previousSecret().stream())
                .toList();
        if (access.secret().isEmpty()) {
            throw new IllegalStateException(KEY + name + ".secret is missing");
        }
        try {
            texts.forEach(StandardWebhooks::key);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(KEY + name + ": " + wrong.getMessage());
        }
        return new Secrets(texts);
    }

    @PreDestroy
    void close() {
        sender.close();
        client.close();
    }
}
