package io.waymark.exceptions.desk.adapter.rest;

import java.util.List;

/**
 * The saved views of a queue, and the form that keeps one more.
 *
 * @param address   where the form goes
 * @param proof     that the form was written here
 * @param narrowing what the queue is narrowed by now, as the form sends it
 * @param sharing   whether the reader may share it with the desk
 */
public record ViewsBox(String address, String proof, List<Link> links, List<Field> narrowing, boolean sharing) {
    /**
     * A saved view.
     *
     * @param shared whether all who sit at the desk see it
     * @param current whether the queue is narrowed by it now
     */
    public record Link(String name, String address, boolean shared, boolean current) {}

    /** A field of the form. */
    public record Field(String name, String value) {}
}
