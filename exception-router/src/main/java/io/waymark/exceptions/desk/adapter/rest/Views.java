package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.ViewsBox.Field;
import io.waymark.exceptions.desk.adapter.rest.ViewsBox.Link;
import io.waymark.exceptions.views.application.KeepViews;
import io.waymark.exceptions.views.domain.Narrowing;
import io.waymark.exceptions.views.domain.SavedView;
import io.waymark.web.Caller;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts saved views beside a queue, and on a page of their own. */
@Singleton
class Views {
    private final KeepViews views;
    private final Actor actor;
    private final Caller caller;
    private final DeskProof proof;

    Views(KeepViews views, Actor actor, Caller caller, DeskProof proof) {
        this.views = views;
        this.actor = actor;
        this.caller = caller;
        this.proof = proof;
    }

    /** What the reader sees of a desk, whose queue is narrowed so now. */
    ViewsBox of(Owner desk, Narrowing now) {
        List<Link> links = views.visible(caller.name(), actor).stream()
                .filter(view -> view.desk() == desk)
                .map(view -> new Link(
                        view.name(),
                        QueueAddress.of(desk, view.narrowing()),
                        view.shared(),
                        view.narrowing().equals(now)))
                .toList();
        List<Field> fields = new ArrayList<>(List.of(new Field(ViewsResource.DESK, desk.name())));
        QueueAddress.words(now).forEach((field, word) -> fields.add(new Field(field, word)));
        return new ViewsBox(ViewsResource.PATH, proof.fresh(), links, fields, actor.sitsAt(desk));
    }

    /** The reader's own. */
    List<ViewsPage.Row> own(DeskWords words) {
        return views.visible(caller.name(), actor).stream()
                .filter(view -> view.person().equals(caller.name()))
                .map(view -> row(view, words))
                .toList();
    }

    private static ViewsPage.Row row(SavedView view, DeskWords words) {
        return new ViewsPage.Row(
                view.id(),
                view.version(),
                view.name(),
                QueueAddress.of(view.desk(), view.narrowing()),
                words.named("owner", view.desk()),
                what(view.narrowing(), words),
                view.shared());
    }

    private static String what(Narrowing narrowing, DeskWords words) {
        return Stream.of(
                        narrowing.late() ? words.of("filter.clock.late") : "",
                        narrowing.severity() == null ? "" : words.named("severity", narrowing.severity()),
                        narrowing.state() == null ? "" : words.named("state", narrowing.state()),
                        narrowing.code() == null ? "" : words.named("class", narrowing.code()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
