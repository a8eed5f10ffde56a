package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of the desks.
 *
 * @param title    what the page is called
 * @param asked    the number that was looked for; empty where none was
 * @param switchTo the same page in the other language
 * @param zone     in which times are written
 * @param here     the address of the page, which its forms name
 * @param changes  how the page learns that it has changed; null where it does not
 */
public record DeskFrame(
        DeskWords words,
        String title,
        List<Tab> desks,
        String asked,
        String switchTo,
        String zone,
        String here,
        @Nullable Changes changes) {

    /**
     * A desk.
     *
     * @param desk    as the interface names it
     * @param current whether the page is about it
     */
    public record Tab(String desk, String name, String address, long open, boolean current) {}
}
