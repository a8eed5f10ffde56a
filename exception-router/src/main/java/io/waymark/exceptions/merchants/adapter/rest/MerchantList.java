package io.waymark.exceptions.merchants.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a merchant's cases.
 *
 * @param number what was looked for; empty where nothing was
 * @param next   the address of the next page; null on the last
 */
public record MerchantList(
        String number, List<MerchantLine> lines, @Nullable String next) {}
